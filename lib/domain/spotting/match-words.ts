import { listNamed, type WordTable } from './words.ts';

/** Lower case without accents. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[łøıđ]/g, (letter) => ({ ł: 'l', ø: 'o', đ: 'd' })[letter] ?? 'i');

/**
 * The words of a text: lower case without accents, `kassaSteg2` taken apart, one space around each, so that `Košík`,
 * `KOSIK` and `mujKosik` hold one word. A semicolon stays, to part what does not belong together. Plain ranges instead of `\p{L}`, whose tables cost a browser milliseconds to compile.
 */
export const toWords = (text: string): string => {
  const apart = text.replace(/[a-z](?=[A-Z])|[A-Z](?=[A-Z][a-z])|\D(?=\d)|\d(?=\D)/g, '$& ');
  return ` ${fold(apart).replace(/[^a-z\d;\u00c0-\u1fff\u3040-\uffff]+/g, ' ')} `;
};

/** Up to two words may stand between the words of a phrase. */
const gap = ' (?:[^ ;]+ ){0,2}?';

/** Whether a text holds one word or phrase of a table. */
function holds(text: string, word: string): boolean {
  if (word.includes('~')) {
    const words = word.split('~');
    return words.every((one) => text.includes(one)) && new RegExp(words.join(gap)).test(text);
  }
  if (!word.startsWith(' ')) return text.includes(word);
  // Not searched for with its space: every word begins with one, so the search would stop at each.
  const letters = word.slice(1);
  let at = text.indexOf(letters);
  while (at > 0 && text[at - 1] !== ' ') at = text.indexOf(letters, at + 1);
  return at > 0;
}

/** Whether a text holds a word of a role or a pattern. */
export type Matcher = (role: string, text: string) => boolean;

/**
 * The matcher of a page's word tables. Texts went through {@link toWords} before, except where a pattern reads them as
 * they are. Without words nothing matches.
 *
 * Words are searched for as strings: to compile an expression of all words of a role costs a page's first look more than
 * all these searches. A phrase gets an expression of its own, once its words are there.
 */
export function buildMatcher(tables: readonly WordTable[]): Matcher {
  const lists: Record<string, readonly string[]> = {};
  const list = (name: string): readonly string[] => {
    lists[name] ??= [...new Set(listNamed(tables, name))];
    return lists[name];
  };
  return (role, text) => {
    const [pattern] = list(`/${role}`);
    return pattern ? new RegExp(pattern).test(text) : list(role).some((word) => holds(text, word));
  };
}
