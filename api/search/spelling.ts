import type { SearchGroup, SearchTerm } from './search-term.ts';
import type { WordPool } from './word-pool.ts';

const shortestMisspelt = 4;
const mostMeanings = 6;
const shortestPart = 3;
const mostSpacings = 3;

/** Each word together with the known words that it may be a misspelling of. */
export const withMeanings = (groups: readonly SearchGroup[], pool: WordPool): SearchGroup[] =>
  groups.map(({ word, terms }) => {
    if (word.length < shortestMisspelt || /\d/.test(word)) return { word, terms };
    const meant = pool.near(word, mostMeanings);
    const more = meant.map(({ word: text }): SearchTerm => ({ text, match: 'whole', trust: 0.8 }));
    return { word, terms: [...terms, ...more] };
  });

/** How much more frequent the parts have to be than the word itself, where it is one. */
const farMore = 10;

function partsOf(word: string, pool: WordPool): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  let most = farMore * pool.entriesOf(word);
  for (let cut = shortestPart; cut <= word.length - shortestPart; cut += 1) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    const entries = Math.min(...parts.map(pool.entriesOf));
    if (entries <= most) continue;
    most = entries;
    best = parts;
  }
  return best;
}

/** The words with two of them written as one (`food bank`), or one of them as two (`boystown`), where that is known. */
export function otherSpacings(words: readonly string[], pool: WordPool): string[][] {
  const spacings: string[][] = [];
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next !== undefined && pool.entriesOf(word + next) > 0) {
      spacings.push([...words.slice(0, index), word + next, ...words.slice(index + 2)]);
    }
    const parts = partsOf(word, pool);
    if (parts !== undefined) {
      spacings.push([...words.slice(0, index), ...parts, ...words.slice(index + 1)]);
    }
  }
  return spacings.slice(0, mostSpacings);
}
