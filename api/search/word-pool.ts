/** A known word and how many entries have it. */
export interface KnownWord {
  readonly word: string;
  readonly entries: number;
}

/** All words of the index, close together in memory: about one byte a letter and four a word. */
export interface WordPool {
  /** How many entries have this very word. */
  readonly entriesOf: (word: string) => number;
  /** Words that one slip of the finger away from this one, the most frequent first, at most `limit`. */
  readonly near: (word: string, limit: number) => KnownWord[];
}

interface Shelf {
  readonly letters: string;
  readonly entries: Float64Array;
}

/**
 * True when one letter more, less, other, or two letters swapped make `left` into `right`: the optimal string alignment
 * distance is 1. `offset` is where `right` begins in `letters`.
 */
function isOneSlipAway(left: string, letters: string, offset: number, length: number): boolean {
  let start = 0;
  const shorter = Math.min(left.length, length);
  while (start < shorter && left.charCodeAt(start) === letters.charCodeAt(offset + start)) {
    start += 1;
  }
  const tailIsSame = (fromLeft: number, fromRight: number): boolean => {
    const rest = left.length - fromLeft;
    if (rest !== length - fromRight) return false;
    for (let index = 0; index < rest; index += 1) {
      if (left.charCodeAt(fromLeft + index) !== letters.charCodeAt(offset + fromRight + index)) {
        return false;
      }
    }
    return true;
  };
  if (left.length > length) return tailIsSame(start + 1, start);
  if (left.length < length) return tailIsSame(start, start + 1);
  if (start === length) return false;
  return (
    tailIsSame(start + 1, start + 1) ||
    (left.charCodeAt(start) === letters.charCodeAt(offset + start + 1) &&
      left.charCodeAt(start + 1) === letters.charCodeAt(offset + start) &&
      tailIsSame(start + 2, start + 2))
  );
}

export function createWordPool(words: readonly KnownWord[]): WordPool {
  const byLength = Map.groupBy(words, ({ word }) => word.length);
  const shelves = new Map<number, Shelf>();
  for (const [length, some] of byLength) {
    const sorted = some.toSorted((left, right) => (left.word < right.word ? -1 : 1));
    const letters = sorted.map(({ word }) => word).join('');
    shelves.set(length, { letters, entries: Float64Array.from(sorted, ({ entries }) => entries) });
  }

  function entriesOf(word: string): number {
    const shelf = shelves.get(word.length);
    if (shelf === undefined) return 0;
    let low = 0;
    let high = shelf.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = shelf.letters.slice(middle * word.length, (middle + 1) * word.length);
      if (found === word) return shelf.entries[middle] ?? 0;
      if (found < word) low = middle + 1;
      else high = middle;
    }
    return 0;
  }

  return {
    entriesOf,
    near: (word, limit) => {
      const found: KnownWord[] = [];
      for (const length of [word.length - 1, word.length, word.length + 1]) {
        const shelf = shelves.get(length);
        if (shelf === undefined) continue;
        for (const [index, entries] of shelf.entries.entries()) {
          const offset = index * length;
          if (isOneSlipAway(word, shelf.letters, offset, length)) {
            found.push({ word: shelf.letters.slice(offset, offset + length), entries });
          }
        }
      }
      return found.sort((left, right) => right.entries - left.entries).slice(0, limit);
    },
  };
}
