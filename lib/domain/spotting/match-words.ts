import type { WordTable } from './words.ts';

/** Lower case without accents. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[łøıđ]/g, (letter) => ({ ł: 'l', ø: 'o', đ: 'd' })[letter] ?? 'i');

/**
 * The words of a text: lower case without accents, `kassaSteg2` taken apart, one space around each, so that `Košík`,
 * `KOSIK` and `mujKosik` hold one word. A semicolon stays, to part what does not belong together. Plain ranges instead
 * of `\p{L}`, whose tables cost a browser milliseconds to compile.
 */
export const toWords = (text: string): string => {
  const apart = text.replace(/[a-z](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$& ').replace(/\d+/g, ' $& ');
  return ` ${fold(apart).replace(/[^a-z\d;\u00c0-\u1fff\u3040-\uffff]+/g, ' ')} `;
};

/** Roles that say together what none says alone: a step on the way to the order, and the checkout in a wide sense. */
const unions: Readonly<Record<string, readonly string[]>> = {
  step: ['address', 'delivery', 'order', 'placeOrder'],
  check: ['checkout', 'order', 'placeOrder'],
};

/** Up to two words may stand between the words of a phrase. */
const gap = ' (?:[^ ;]+ ){0,2}?';

/** Whether a text holds a word of a role, of a union of roles, or a pattern. */
export type Matcher = (role: string, text: string) => boolean;

/**
 * The matcher of a page's word tables. Texts went through {@link toWords} before, except where a pattern reads them as
 * they are. A role's expression is made when it is first asked for; without words nothing matches.
 */
export function buildMatcher(tables: readonly WordTable[]): Matcher {
  const lines = tables.flatMap((table) => table.split('\n'));
  const expressions: Record<string, RegExp> = {};
  const build = (role: string) => {
    const sources = lines.flatMap((line) =>
      line.startsWith(`${role}\t`) ? line.slice(role.length + 1) : [],
    );
    return new RegExp(sources.join('|').replaceAll('~', gap) || '(?!)');
  };
  return (role, text) =>
    (unions[role] ?? [role]).some((member) => {
      expressions[member] ??= build(member);
      return expressions[member].test(text);
    });
}
