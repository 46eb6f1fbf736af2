import { freeArrays } from './free-arrays.ts';
import { Occurrences } from './occurrences.ts';
import { encodeOrdinals } from './ordinal-set.ts';
import { createTermTable } from './term-table.ts';

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

/** Collects which of a segment's entries have which terms. */
export interface SegmentBuilder {
  /** Ordinals have to come ascending. */
  readonly add: (ordinal: number, terms: readonly string[]) => void;
  /** One posting per term and per short beginning, nearly in order, each made when it is asked for. Call it once, at the end. */
  readonly finish: () => Iterable<Posting>;
}

const isPlain = (text: string): boolean => !/[\ud800-\udfff]/.test(text);

/** The beginnings of a word of up to three letters; a cause's term has none. */
function beginningsOf(term: string): string[] {
  if (term.startsWith(':')) return [];
  // A letter beyond the first 65,536 has two places in a text.
  const start = term.slice(0, 2 * storedPrefix);
  const letters = isPlain(start) ? start : [...start];
  const beginnings: string[] = [];
  let beginning = '';
  for (let at = 0; at < Math.min(storedPrefix, letters.length); at += 1) {
    beginning += letters[at] ?? '';
    beginnings.push(beginning);
  }
  return beginnings;
}

/** A term and its beginnings. */
const width = 1 + storedPrefix;
/** Letters that put a term in its order, and the bits of each: 25 bits of an exact number are left for the term's own. */
const orderingLetters = 4;
const letterValues = 2 ** 7;
const mostTerms = 2 ** 25;

/** The numbers of the terms, those that begin alike together: a table is filled fastest nearly in order. */
function inOrder(terms: readonly string[]): Float64Array {
  const keys = Float64Array.from(terms, (term, number) => {
    let key = 0;
    for (let at = 0; at < orderingLetters; at += 1) {
      const letter = at < term.length ? term.charCodeAt(at) : 0;
      key = key * letterValues + Math.min(letter, letterValues - 1);
    }
    return key * mostTerms + number;
  });
  return keys.sort().map((key) => key % mostTerms);
}

export function createSegmentBuilder(): SegmentBuilder {
  const table = createTermTable();
  const occurrences = new Occurrences();

  /** The numbers of a term and of its beginnings, term by term; those that it has none of repeat the term's own. */
  function numbersOfBeginnings(): Int32Array<ArrayBuffer> {
    const words = [...table.terms];
    const numbers = new Int32Array(words.length * width);
    for (const [number, word] of words.entries()) {
      numbers.fill(number, number * width, (number + 1) * width);
      for (const [index, beginning] of beginningsOf(word).entries()) {
        numbers[number * width + 1 + index] = table.numberOf(prefixTerm(beginning));
      }
    }
    return numbers;
  }

  /** Who has which term or beginning, each once for an entry. */
  function occurrencesOfAll(): Occurrences {
    const numbers = numbersOfBeginnings();
    const all = new Occurrences();
    // The entry after the last one that had the term.
    const seen = new Uint16Array(table.terms.length);
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
    occurrences.free();
    freeArrays([numbers, seen]);
    return all;
  }

  return {
    add: (ordinal, terms) => {
      for (const term of terms) occurrences.add(table.numberOf(term), ordinal);
    },
    finish: function* () {
      const all = occurrencesOfAll();
      const { starts, ordinals } = all.byTerm(table.terms.length);
      all.free();
      for (const number of inOrder(table.terms)) {
        const start = starts[number] ?? 0;
        const end = starts[number + 1] ?? 0;
        const term = table.terms[number] ?? '';
        yield { term, places: encodeOrdinals(ordinals, start, end), entries: end - start };
      }
      freeArrays([starts, ordinals]);
      table.free();
    },
  };
}
