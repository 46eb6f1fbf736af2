import { createWordShelf, type WordShelf } from './word-shelf.ts';

/** A known word and how many entries have it. */
export interface KnownWord {
  readonly word: string;
  readonly entries: number;
}

/** All words of the index, close together in memory. */
export interface WordPool {
  /** How many entries have this very word. */
  readonly entriesOf: (word: string) => number;
  /** Words that are one slip of the finger away from this one, the most frequent first, at most `limit`. */
  readonly near: (word: string, limit: number) => KnownWord[];
}

/** Takes the words in parts, so that the rows they come from need not stand in memory together. */
export interface WordPoolBuilder {
  readonly add: (words: readonly KnownWord[]) => void;
  readonly finish: () => WordPool;
}

/** The word without one of its letters, each way once: of two alike only the first is left out. */
function shortened(word: string): string[] {
  const shorter: string[] = [];
  for (let at = 0; at < word.length; at += 1) {
    if (word[at] !== word[at - 1]) shorter.push(word.slice(0, at) + word.slice(at + 1));
  }
  return shorter;
}

/** The word with two neighbours swapped. */
function swapped(word: string): string[] {
  const others: string[] = [];
  for (let at = 0; at + 1 < word.length; at += 1) {
    const [left = '', right = ''] = word.slice(at, at + 2).split('');
    if (left !== right) others.push(word.slice(0, at) + right + left + word.slice(at + 2));
  }
  return others;
}

function createPool(shelves: ReadonlyMap<number, WordShelf>): WordPool {
  const wordsOn = (shelf: WordShelf, indexes: readonly number[]): KnownWord[] =>
    indexes.map((index) => ({ word: shelf.wordAt(index), entries: shelf.entriesAt(index) }));

  function entriesOf(word: string): number {
    const shelf = shelves.get(word.length);
    const index = shelf?.indexOf(word) ?? -1;
    return shelf === undefined || index < 0 ? 0 : shelf.entriesAt(index);
  }

  return {
    entriesOf,
    near: (word, limit) => {
      // One letter more, less, other, or two letters swapped: the optimal string alignment distance is 1.
      const found: KnownWord[] = [];
      for (const other of [...shortened(word), ...swapped(word)]) {
        const entries = entriesOf(other);
        if (entries > 0) found.push({ word: other, entries });
      }
      for (const length of [word.length, word.length + 1]) {
        const shelf = shelves.get(length);
        if (shelf !== undefined) found.push(...wordsOn(shelf, shelf.withOtherLetter(word)));
      }
      return found
        .sort((left, right) => right.entries - left.entries || (left.word < right.word ? -1 : 1))
        .slice(0, limit);
    },
  };
}

/** The words of one length as they come, each part as one text: many small ones take several times their letters. */
interface OpenShelf {
  readonly parts: string[];
  readonly entries: number[];
}

export function createWordPoolBuilder(): WordPoolBuilder {
  const byLength = new Map<number, OpenShelf>();
  return {
    add: (known) => {
      for (const [length, some] of Map.groupBy(known, ({ word }) => word.length)) {
        const shelf = byLength.get(length) ?? { parts: [], entries: [] };
        shelf.parts.push(some.map(({ word }) => word).join(''));
        for (const { entries } of some) shelf.entries.push(entries);
        byLength.set(length, shelf);
      }
    },
    finish: () => {
      const shelves = new Map<number, WordShelf>();
      for (const [length, { parts, entries }] of byLength) {
        shelves.set(length, createWordShelf(length, parts.join(''), entries));
      }
      return createPool(shelves);
    },
  };
}
