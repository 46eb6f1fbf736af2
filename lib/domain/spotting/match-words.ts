import { type Role, roles, type WordTable } from './words.ts';

const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[łøı]/g, (letter) => ({ ł: 'l', ø: 'o' })[letter] ?? 'i');

/**
 * The words of a text: lower case without accents, `kassaSteg2` taken apart, one space around each, so that `Košík`,
 * `KOSIK` and `mujKosik` hold one word. A semicolon stays, to part what does not belong together. Plain ranges instead
 * of `\p{L}`, whose tables cost a browser milliseconds to compile.
 */
export const toWords = (text: string): string => {
  const apart = text.replace(/[a-z](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$& ').replace(/\d+/g, ' $& ');
  return ` ${fold(apart).replace(/[^a-z\d;\u00c0-\u1fff\u3040-\uffff]+/g, ' ')} `;
};

/** From Hebrew on, scripts write words together or with a prefix: there a word may stand inside another. */
const joined = /[\u0590-\uffff*]/;

const toPattern = (word: string): string =>
  (joined.test(word) ? '' : ' ') +
  word.replace('*', '').replaceAll(' ', ' (?:[^ ;]+ ){0,2}?').replace('.', 's? ');

/** Roles that say together what none says alone: a step on the way to the order, and the checkout in a wide sense. */
const unions: Readonly<Record<string, readonly Role[]>> = {
  step: ['address', 'delivery', 'order', 'placeOrder'],
  check: ['checkout', 'order', 'placeOrder'],
};

/**
 * A function that tells whether a text that went through {@link toWords} holds a word of a role or of a union. Lines of
 * the spotting data with a colon are weights, not words.
 */
export function buildMatcher(tables: readonly WordTable[]) {
  const columns = tables.map((table) => (table.includes(':') ? [] : fold(table).split('|')));
  const build = (at: number) => {
    const list = columns.flatMap((table) => table[at]?.split(',') ?? []).filter(Boolean);
    // Without words nothing matches.
    return new RegExp(list.map(toPattern).join('|') || '(?!)');
  };
  const patterns: Readonly<Record<string, RegExp>> = Object.fromEntries(
    roles.map((role, at) => [role, build(at)]),
  );
  const matches = (role: string, text: string): boolean =>
    unions[role]?.some((member) => matches(member, text)) ?? patterns[role]?.test(text) ?? false;
  return matches;
}
