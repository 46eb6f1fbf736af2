import { fold } from './match-words.ts';
import type { CodeWords, ShopWords, WordTable } from './words.ts';

/** From Hebrew on, scripts write words together or with a prefix: there a word may stand inside another. */
const joined = /[\u0590-\uffff*]/;

const packWord = (word: string): string =>
  (joined.test(word) ? '' : ' ') + word.replace('*', '').replaceAll(' ', '~').replace('.', 's? ');

/** A language's words in the short form that pages load: made once by the worker, not on every page. */
export const packWords = (words: ShopWords | CodeWords): WordTable =>
  packPatterns(
    Object.fromEntries(
      Object.entries(words).map(([role, list]) => [
        role,
        fold(list).split(/,\s*/).map(packWord).join('|'),
      ]),
    ),
  );

/** Regular expressions by name in the same form. */
export const packPatterns = (patterns: Readonly<Record<string, string>>): WordTable =>
  Object.entries(patterns)
    .map(([name, source]) => `${name}\t${source}`)
    .join('\n');
