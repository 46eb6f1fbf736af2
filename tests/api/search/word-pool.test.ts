import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordPoolBuilder, type KnownWord } from '../../../api/search/word-pool.ts';

/** Optimal string alignment distance, as it is defined. */
function distance(left: string, right: string): number {
  const rows = Array.from({ length: left.length + 1 }, (_row, index) => [index]);
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let column = 0; column <= right.length; column += 1) {
    const first = rows[0];
    if (first !== undefined) first[column] = column;
  }
  for (let row = 1; row <= left.length; row += 1) {
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let best = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) best = Math.min(best, at(row - 2, column - 2) + 1);
      const line = rows[row];
      if (line !== undefined) line[column] = best;
    }
  }
  return at(left.length, right.length);
}

/** In two parts, as a large index comes. */
function createWordPool(words: readonly KnownWord[]) {
  const builder = createWordPoolBuilder();
  builder.add(words.slice(0, words.length / 2));
  builder.add(words.slice(words.length / 2));
  return builder.finish();
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });

describe('the pool of known words', () => {
  it('finds the words one slip away, and no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (words, asked) => {
        const pool = createWordPool(words.map((each) => ({ word: each, entries: 1 })));
        const expected = words.filter((each) => distance(each, asked) === 1);
        const near = pool.near(asked, 100).map((known) => known.word);
        expect(near.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  it('knows how many entries have a word', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (words, asked) => {
        const pool = createWordPool(
          words.map((each, index) => ({ word: each, entries: index + 1 })),
        );
        expect(pool.entriesOf(asked)).toBe(words.indexOf(asked) + 1);
      }),
    );
  });

  it('names the most frequent first', () => {
    const pool = createWordPool([
      { word: 'fondation', entries: 3 },
      { word: 'foundation', entries: 50_000 },
      { word: 'foundations', entries: 90 },
    ]);
    expect(pool.near('foundatio', 1)).toEqual([{ word: 'foundation', entries: 50_000 }]);
    expect(pool.near('foundatoin', 5).map((known) => known.word)).toEqual(['foundation']);
  });
});
