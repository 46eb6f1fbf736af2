/** Known words of one length, in order, as one text: about one byte a letter and four a word. */
export interface WordShelf {
  readonly size: number;
  readonly wordAt: (index: number) => string;
  readonly entriesAt: (index: number) => number;
  /** The index of a word as long as the shelf's, or -1. */
  readonly indexOf: (word: string) => number;
  /** Those that read like `word` but for one letter: another one in its place, or one more where the shelf is longer. */
  readonly withOtherLetter: (word: string) => number[];
}

interface Run {
  readonly low: number;
  readonly high: number;
}

interface Letters {
  readonly letters: string;
  readonly counts: Uint32Array;
}

/** Words come in a database's order, which is another one beyond the first 65,536 characters. */
function putInOrder(length: number, unordered: string, entries: readonly number[]): Letters {
  const wordAt = (index: number): string => unordered.slice(index * length, (index + 1) * length);
  const isInOrder = entries.every(
    (_count, index) => index === 0 || wordAt(index - 1) < wordAt(index),
  );
  if (isInOrder) return { letters: unordered, counts: Uint32Array.from(entries) };
  const order = entries.map((_count, index) => index);
  order.sort((left, right) => (wordAt(left) < wordAt(right) ? -1 : 1));
  return {
    letters: order.map(wordAt).join(''),
    counts: Uint32Array.from(order, (index) => entries[index] ?? 0),
  };
}

/** `written` holds the words one after the other, each of `length` UTF-16 units; `entries` counts each one's. */
export function createWordShelf(
  length: number,
  written: string,
  entries: readonly number[],
): WordShelf {
  const size = entries.length;
  const { letters, counts } = putInOrder(length, written, entries);
  const letterAt = (index: number, at: number): number => letters.charCodeAt(index * length + at);

  /** The first word of a run whose letter at `at` is `letter` or a later one; up to there the run reads alike. */
  function firstFrom({ low, high }: Run, at: number, letter: number): number {
    let start = low;
    let end = high;
    while (start < end) {
      const middle = (start + end) >> 1;
      if (letterAt(middle, at) < letter) start = middle + 1;
      else end = middle;
    }
    return start;
  }

  const runOf = (run: Run, at: number, letter: number): Run => {
    const low = firstFrom(run, at, letter);
    return { low, high: firstFrom({ low, high: run.high }, at, letter + 1) };
  };

  /** The word of a run that goes on, from `at`, like `word` from `from`; or -1. */
  function indexIn(run: Run, at: number, word: string, from: number): number {
    let left = run;
    for (let step = 0; at + step < length && left.low < left.high; step += 1) {
      left = runOf(left, at + step, word.charCodeAt(from + step));
    }
    return left.low < left.high ? left.low : -1;
  }

  return {
    size,
    wordAt: (index) => letters.slice(index * length, (index + 1) * length),
    entriesAt: (index) => counts[index] ?? 0,
    indexOf: (word) => indexIn({ low: 0, high: size }, 0, word, 0),
    withOtherLetter: (word) => {
      const found: number[] = [];
      const skipped = word.length === length ? 1 : 0;
      let run: Run = { low: 0, high: size };
      for (let at = 0; at < length && run.low < run.high; at += 1) {
        const own = word.charCodeAt(at);
        for (let low = run.low; low < run.high; ) {
          const letter = letterAt(low, at);
          const high = firstFrom({ low, high: run.high }, at, letter + 1);
          const index = letter === own ? -1 : indexIn({ low, high }, at + 1, word, at + skipped);
          if (index >= 0) found.push(index);
          low = high;
        }
        // Behind the end of a shorter word stands no letter, and nothing more is to be found.
        run = at < word.length ? runOf(run, at, own) : { low: 0, high: 0 };
      }
      return found;
    },
  };
}
