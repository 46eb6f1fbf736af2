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

/** True when `left` from `fromLeft` on reads like the word that ends at `end` in `letters`, from `at` on. */
function tailIsSame(left: string, fromLeft: number, letters: string, at: number, end: number) {
  const rest = left.length - fromLeft;
  if (rest !== end - at) return false;
  for (let index = 0; index < rest; index += 1) {
    if (left.charCodeAt(fromLeft + index) !== letters.charCodeAt(at + index)) return false;
  }
  return true;
}

/**
 * True when one letter more, less, other, or two letters swapped make `left` into the word of `letters` that begins at
 * `offset`: the optimal string alignment distance is 1. It is asked for every word of the index, so it makes nothing.
 */
function isOneSlipAway(left: string, letters: string, offset: number, length: number): boolean {
  const shorter = Math.min(left.length, length);
  let start = 0;
  while (start < shorter && left.charCodeAt(start) === letters.charCodeAt(offset + start)) {
    start += 1;
  }
  const at = offset + start;
  const end = offset + length;
  if (left.length > length) return tailIsSame(left, start + 1, letters, at, end);
  if (left.length < length) return tailIsSame(left, start, letters, at + 1, end);
  if (start === length) return false;
  return (
    tailIsSame(left, start + 1, letters, at + 1, end) ||
    (left.charCodeAt(start) === letters.charCodeAt(at + 1) &&
      left.charCodeAt(start + 1) === letters.charCodeAt(at) &&
      tailIsSame(left, start + 2, letters, at + 2, end))
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
        for (let index = 0; index < shelf.entries.length; index += 1) {
          const offset = index * length;
          if (!isOneSlipAway(word, shelf.letters, offset, length)) continue;
          const near = shelf.letters.slice(offset, offset + length);
          found.push({ word: near, entries: shelf.entries[index] ?? 0 });
        }
      }
      return found.sort((left, right) => right.entries - left.entries).slice(0, limit);
    },
  };
}
