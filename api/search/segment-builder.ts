import { createOrdinalSet, encodeOrdinals, listOrdinals, segmentSize } from './ordinal-set.ts';

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
  /** One posting per term and per short beginning, in the terms' own order. */
  readonly finish: () => Posting[];
}

/** Up to here a list is put in order; longer ones are marked in a bitmap, which costs the same for any length. */
const fewOrdinals = 400;

function merge(lists: readonly (readonly number[])[], length: number): readonly number[] {
  if (lists.length === 1) return lists[0] ?? [];
  if (length <= fewOrdinals) {
    const sorted = lists.flat().sort((left, right) => left - right);
    return sorted.filter((ordinal, index) => ordinal !== sorted[index - 1]);
  }
  const set = createOrdinalSet();
  for (const list of lists) {
    for (const ordinal of list) set[ordinal >> 3] = (set[ordinal >> 3] ?? 0) | (1 << (ordinal & 7));
  }
  return listOrdinals(set, segmentSize);
}

/** The first letters of a word; undefined when it has fewer. */
function beginningOf(term: string, length: number): string | undefined {
  if (term.startsWith(':')) return undefined;
  const short = term.slice(0, length);
  if (!/[\ud800-\udfff]/.test(term.slice(0, length * 2))) {
    return short.length < length ? undefined : short;
  }
  const letters = [...term].slice(0, length);
  return letters.length < length ? undefined : letters.join('');
}

/** Postings of the beginnings of `length` letters; the terms have to be in order, so that each stands together. */
function beginnings(
  terms: readonly string[],
  ordinalsOf: (term: string) => readonly number[],
  length: number,
): Posting[] {
  const postings: Posting[] = [];
  let beginning: string | undefined;
  let lists: (readonly number[])[] = [];
  let total = 0;
  const close = () => {
    if (beginning !== undefined) {
      const ordinals = merge(lists, total);
      const places = encodeOrdinals(ordinals);
      postings.push({ term: prefixTerm(beginning), places, entries: ordinals.length });
    }
    lists = [];
    total = 0;
  };
  for (const term of terms) {
    const next = beginningOf(term, length);
    if (next !== beginning) close();
    beginning = next;
    const list = ordinalsOf(term);
    lists.push(list);
    total += list.length;
  }
  close();
  return postings;
}

/** Lists of ordinals by term, kept in two arrays of numbers: an array for each term would be ten times as large. */
function createLists() {
  const numbers = new Map<string, number>();
  const firsts: number[] = [];
  const lasts: number[] = [];
  let ordinals = new Uint16Array(1_024);
  let nexts = new Int32Array(1_024);
  let used = 0;

  function append(ordinal: number): number {
    if (used === ordinals.length) {
      const larger = { ordinals: new Uint16Array(used * 2), nexts: new Int32Array(used * 2) };
      larger.ordinals.set(ordinals);
      larger.nexts.set(nexts);
      ({ ordinals, nexts } = larger);
    }
    ordinals[used] = ordinal;
    nexts[used] = -1;
    used += 1;
    return used - 1;
  }

  return {
    terms: () => [...numbers.keys()].sort(),
    add: (term: string, ordinal: number): void => {
      const number = numbers.get(term);
      if (number === undefined) {
        numbers.set(term, firsts.length);
        const at = append(ordinal);
        firsts.push(at);
        lasts.push(at);
        return;
      }
      const last = lasts[number] ?? 0;
      if (ordinals[last] === ordinal) return;
      const at = append(ordinal);
      nexts[last] = at;
      lasts[number] = at;
    },
    list: (term: string): number[] => {
      const list: number[] = [];
      let at = firsts[numbers.get(term) ?? -1] ?? -1;
      while (at >= 0) {
        list.push(ordinals[at] ?? 0);
        at = nexts[at] ?? -1;
      }
      return list;
    },
  };
}

export function createSegmentBuilder(): SegmentBuilder {
  const lists = createLists();
  return {
    add: (ordinal, terms) => {
      for (const term of terms) lists.add(term, ordinal);
    },
    finish: () => {
      const terms = lists.terms();
      const postings = terms.map((term): Posting => {
        const ordinals = lists.list(term);
        return { term, places: encodeOrdinals(ordinals), entries: ordinals.length };
      });
      for (let length = 1; length <= storedPrefix; length += 1) {
        postings.push(...beginnings(terms, lists.list, length));
      }
      return postings;
    },
  };
}
