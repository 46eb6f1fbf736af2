import { type Diagnostic, warning } from './diagnostic.ts';
import type { Located } from './located.ts';

/** Names that could be taken for others, or that look like markup: shown as text, but a person should look at them. */
export function checkName(name: string, item: Located<unknown>): Diagnostic[] {
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
  const mixed = scripts.filter((script) => script.test(name)).length > 1;
  const message = mixed ? `“${name}” mixes alphabets` : `“${name}” looks like markup`;
  if (!mixed && !/[<>]|&[a-z]+;/i.test(name)) return [];
  return [warning(item, message, 'Write the name as the organisation writes it.')];
}
