import { fold } from './match-words.ts';
import { type CodeWords, roles, type ShopWords, type WordTable } from './words.ts';

/** From Hebrew on, scripts write words together or with a prefix: there a word may stand inside another. */
const joined = /[\u0590-\uffff*]/;

const packWord = (word: string): string =>
  (joined.test(word) ? '' : ' ') + word.replace('*', '').replaceAll(' ', '_').replace('.', 's? ');

/** A language's words in the short form that pages load: made once by the worker, not on every page. */
export function packWords(words: ShopWords | CodeWords): WordTable {
  const lists: Readonly<Record<string, string>> = words;
  return roles
    .map((role) => (lists[role] ? fold(lists[role]).split(/,\s*/).map(packWord).join('|') : ''))
    .join('\n');
}
