import { type Diagnostic, warning } from './diagnostic.ts';
import type { Located } from './located.ts';
import { alphabetsOf } from './look-alikes.ts';

/** Characters that are not seen: a name with one is not the name that it seems to be. */
const invisible = /[\u00ad\u180e\u200b-\u200f\u2060-\u2064\ufeff]/u;

function doubtAbout(name: string): string | undefined {
  const alphabets = alphabetsOf(name);
  if (alphabets.length > 1) return `“${name}” mixes alphabets (${alphabets.join(', ')})`;
  if (/[<>]|&[a-z]+;/i.test(name)) return `“${name}” looks like markup`;
  if (invisible.test(name)) return `“${name}” holds a character that cannot be seen`;
  return undefined;
}

/** Names that could be taken for others, or that look like markup: shown as text, but a person should look at them. */
export function checkName(name: string, item: Located<unknown>): Diagnostic[] {
  const message = doubtAbout(name);
  return message === undefined
    ? []
    : [warning(item, message, 'Write the name as the organisation writes it.')];
}
