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
  /** One posting per term and per short beginning, roughly in order, each made when it is asked for. */
  readonly finish: () => Iterable<Posting>;
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

/** Gathers the lists of the terms that begin alike; the terms have to come in order, so that each stands together. */
function createBeginnings(length: number) {
  let beginning: string | undefined;
  let lists: (readonly number[])[] = [];
  let total = 0;
  return {
    /** The posting of the beginning before, when another one begins here. */
    next: (term: string | undefined): Posting | undefined => {
      const begun = term === undefined ? undefined : beginningOf(term, length);
      if (begun === beginning) return undefined;
      const done = beginning;
      const ordinals = done === undefined ? [] : merge(lists, total);
      beginning = begun;
      lists = [];
      total = 0;
      if (done === undefined) return undefined;
      const places = encodeOrdinals(ordinals);
      return { term: prefixTerm(done), places, entries: ordinals.length };
    },
    add: (ordinals: readonly number[]): void => {
      lists.push(ordinals);
      total += ordinals.length;
    },
  };
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
    finish: function* () {
      const levels = Array.from({ length: storedPrefix }, (_item, at) => createBeginnings(at + 1));
      for (const term of [...lists.terms(), undefined]) {
        for (const level of levels) {
          const posting = level.next(term);
          if (posting !== undefined) yield posting;
        }
        if (term === undefined) return;
        const ordinals = lists.list(term);
        yield { term, places: encodeOrdinals(ordinals), entries: ordinals.length };
        for (const level of levels) level.add(ordinals);
      }
    },
  };
}
