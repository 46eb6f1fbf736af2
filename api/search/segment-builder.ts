import { freeArrays } from './free-arrays.ts';
import { Occurrences } from './occurrences.ts';
import { encodeOrdinals } from './ordinal-set.ts';
import { createTermTable, type TermTable } from './term-table.ts';

/** The entries of one segment that have a term, and how many they are. */
export interface Posting {
  readonly term: string;
  readonly places: Uint8Array;
  readonly entries: number;
}

/** Beginnings up to this length have postings of their own: too many words begin so to read them one by one. */
export const storedPrefix = 3;

/** The term under which a beginning of up to three letters is stored; no word holds an asterisk. */
export const prefixTerm = (beginning: string): string => `${beginning}*`;

/** Collects which of a segment's entries have which terms; one builder serves one segment after the other. */
export interface SegmentBuilder {
  /** Ordinals have to come ascending. */
  readonly add: (ordinal: number, terms: readonly string[]) => void;
  /**
   * One posting per term and per short beginning, nearly in order, each made when it is asked for. The builder is empty
   * when all of them were.
   */
  readonly finish: () => Iterable<Posting>;
}

const colon = 0x3a;
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Letters that put a term in its order, and the values of each: 25 bits of an exact number are left for the term's own. */
const orderingLetters = 4;
const letterValues = 2 ** 7;
const mostTerms = 2 ** 25;

/** The numbers of the terms, those that begin alike together: a table is filled fastest nearly in order. */
function inOrder({ size, unitAt }: TermTable): Float64Array {
  const keys = new Float64Array(size());
  for (let number = 0; number < keys.length; number += 1) {
    let key = 0;
    for (let at = 0; at < orderingLetters; at += 1) {
      key = key * letterValues + Math.min(unitAt(number, at), letterValues - 1);
    }
    keys[number] = key * mostTerms + number;
  }
  return keys.sort().map((key) => key % mostTerms);
}

/** A term and its beginnings. */
const width = 1 + storedPrefix;

/**
 * The numbers of each term and of its beginnings, term by term. Those that it has none of repeat the term's own; a cause's
 * term has no beginnings.
 */
function numbersWithBeginnings(table: TermTable): Int32Array<ArrayBuffer> {
  const words = table.size();
  const numbers = new Int32Array(words * width);
  for (let word = 0; word < words; word += 1) {
    const start = word * width;
    numbers.fill(word, start, start + width);
    if (table.unitAt(word, 0) === colon) continue;
    let units = 0;
    for (let letter = 1; letter <= storedPrefix; letter += 1) {
      const unit = table.unitAt(word, units);
      if (unit === 0) break;
      // A letter beyond the first 65,536 has two units.
      units += isHighSurrogate(unit) ? 2 : 1;
      numbers[start + letter] = table.numberOfBeginning(word, units);
    }
  }
  return numbers;
}

/** Who has which term or beginning, each once for an entry. */
function withBeginnings(occurrences: Occurrences, table: TermTable): Occurrences {
  const numbers = numbersWithBeginnings(table);
  const all = new Occurrences();
  // The entry after the last one that had the term.
  const seen = new Uint16Array(table.size());
  for (let index = 0; index < occurrences.size; index += 1) {
    const ordinal = occurrences.ordinals[index] ?? 0;
    const start = (occurrences.terms[index] ?? 0) * width;
    for (let at = start; at < start + width; at += 1) {
      const term = numbers[at] ?? 0;
      if (seen[term] === ordinal + 1) continue;
      seen[term] = ordinal + 1;
      all.add(term, ordinal);
    }
  }
  freeArrays([numbers, seen]);
  return all;
}

export function createSegmentBuilder(): SegmentBuilder {
  const table = createTermTable();
  const occurrences = new Occurrences();
  return {
    add: (ordinal, terms) => {
      for (const term of terms) occurrences.add(table.numberOf(term), ordinal);
    },
    finish: function* () {
      const all = withBeginnings(occurrences, table);
      const { starts, ordinals } = all.byTerm(table.size());
      all.free();
      for (const number of inOrder(table)) {
        const start = starts[number] ?? 0;
        const end = starts[number + 1] ?? 0;
        const places = encodeOrdinals(ordinals, start, end);
        yield { term: table.termAt(number), places, entries: end - start };
      }
      freeArrays([starts, ordinals]);
      table.clear();
      occurrences.clear();
    },
  };
}
