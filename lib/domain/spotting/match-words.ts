import { type Role, roles, type WordTable } from './words.ts';

/** Lower case without accents. Most texts are ASCII, and need no more than lower case. */
export const fold = (text: string): string =>
  /[^\0-\x7f]/.test(text)
    ? text
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[łøıđ]/g, (letter) => ({ ł: 'l', ø: 'o', đ: 'd' })[letter] ?? 'i')
    : text.toLowerCase();

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
const unions: Readonly<Record<string, readonly Role[]>> = {
  step: ['address', 'delivery', 'order', 'placeOrder'],
  check: ['checkout', 'order', 'placeOrder'],
};

/** Up to two words may stand between the words of a phrase. */
const gap = ' (?:[^ ;]+ ){0,2}?';

/**
 * A function that tells whether a text that went through {@link toWords} holds a word of a role or of a union. Lines of
 * the spotting data with a colon are weights, not words. A role's expression is made when it is first asked for.
 */
export function buildMatcher(tables: readonly WordTable[]) {
  const columns = tables.map((table) => (table.includes(':') ? [] : table.split('\n')));
  const patterns: Record<string, RegExp> = {};
  const build = (role: Role) => {
    const list = columns.map((table) => table[roles.indexOf(role)]).filter(Boolean);
    // Without words nothing matches.
    return new RegExp(list.join('|').replaceAll('_', gap) || '(?!)');
  };
  return (role: string, text: string): boolean =>
    (unions[role] ?? roles.filter((name) => name === role)).some((member) => {
      patterns[member] ??= build(member);
      return patterns[member].test(text);
    });
}
