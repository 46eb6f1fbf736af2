import { remember } from './remember.ts';
import { listNamed, type WordTable } from './words.ts';

/**
 * Lower case without accents, Arabic vowels and hamzas. What is left is put together again: taken apart, `カード` (card) would
 * begin with `カート` (cart).
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0655]/g, '')
    .normalize()
    .replace(/[łøıđ]/g, (letter) => ({ ł: 'l', ø: 'o', đ: 'd' })[letter] ?? 'i');

/**
 * The words of a text: lower case without accents, `kassaSteg2` taken apart, one space around each, so that `Košík`,
 * `KOSIK` and `mujKosik` hold one word. A semicolon stays, to part what does not belong together. Plain ranges instead of `\p{L}`, whose tables cost a browser milliseconds to compile.
 */
export const toWords = (text: string): string => {
  const apart = text.replace(/[a-z](?=[A-Z])|[A-Z](?=[A-Z][a-z])|\D(?=\d)|\d(?=\D)/g, '$& ');
  // Most texts have no accents, and each expression costs a page's first look.
  const folded = /[^\0-~]/.test(apart) ? fold(apart) : apart.toLowerCase();
  return ` ${folded.replace(/[^a-z\d;\u00c0-\u1fff\u3040-\uffff]+/g, ' ')} `;
};

/** Up to two words may stand between the words of a phrase. */
const gap = ' (?:[^ ;]+ ){0,2}?';

/** Whether a text holds a word or phrase, anywhere. */
function holds(text: string, word: string): boolean {
  if (!word.includes('~')) return text.includes(word);
  const words = word.split('~');
  return words.every((one) => text.includes(one)) && new RegExp(words.join(gap)).test(text);
}

/** The names of all roles of which a text holds a word that begins where a word of the text does. */
function findRoles(tables: readonly WordTable[], text: string): string {
  let found = '';
  for (const token of new Set(text.split(' '))) {
    const word = `${token} `;
    const key = word.slice(0, 3);
    for (const table of tables) {
      const entries = table[key] ?? [];
      for (let index = 0; index < entries.length; index += 3) {
        const phrase = entries[index + 2];
        if (word.startsWith(entries[index] ?? ' ') && (!phrase || holds(text, phrase))) {
          found += entries[index + 1];
        }
      }
    }
  }
  return found;
}

/**
 * Whether a text holds a word of a role, which went through {@link toWords}; what is named with a slash (an expression) or a
 * plus (signs to be found as they stand) reads any text.
 */
export type Matcher = (role: string, text: string) => boolean;

/**
 * The matcher of a page's word tables. Without words nothing matches.
 *
 * Each text is read once, for all roles: each of its words is looked up by its first three letters. To compile an
 * expression of all words of a role, or to search for one word after the other, costs a page's first look more.
 */
export function buildMatcher(tables: readonly WordTable[]): Matcher {
  const rolesOf = remember((text) => findRoles(tables, text));
  return (role, text) => {
    if (role[0] === '/') {
      const [source = '^$', ...needs] = listNamed(tables, role);
      // Most addresses need no expression, which costs more than all of these.
      return (
        (!needs[0] || needs.some((need) => text.includes(need))) && new RegExp(source).test(text)
      );
    }
    return (
      (role[0] !== '+' && rolesOf(text).includes(` ${role} `)) ||
      tables.some((table) => table[role]?.some((word) => holds(text, word)))
    );
  };
}
