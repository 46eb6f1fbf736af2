import { freeArrays } from './free-arrays.ts';

/** Numbers terms in the order in which they come. */
export interface TermTable {
  /** By number. */
  readonly terms: readonly string[];
  /** The number of a term; a new one when it was not there. */
  readonly numberOf: (term: string) => number;
  /** The table is of no use afterwards. */
  readonly free: () => void;
}

const fewTerms = 1_024;

/** FNV-1a, mixed until its last bits depend on all letters. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) {
    hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

/** A hash table in arrays of numbers: a map of the strings themselves takes several times as long to find one. */
export function createTermTable(): TermTable {
  const terms: string[] = [];
  let hashes = new Int32Array(fewTerms);
  /** A term's number and 1, at the place that its hash says or soon behind it; twice as many places as terms. */
  let slots = new Int32Array(2 * fewTerms);

  function put(number: number): void {
    const mask = slots.length - 1;
    let slot = (hashes[number] ?? 0) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  }

  function append(term: string, hash: number): number {
    const number = terms.push(term) - 1;
    if (number === hashes.length) {
      hashes = new Int32Array(hashes.buffer.transfer(hashes.byteLength * 2));
      slots = new Int32Array(2 * hashes.length);
      for (let other = 0; other < number; other += 1) put(other);
    }
    hashes[number] = hash;
    put(number);
    return number;
  }

  return {
    terms,
    numberOf: (term) => {
      const hash = hashOf(term);
      const mask = slots.length - 1;
      let slot = hash & mask;
      for (let known = slots[slot] ?? 0; known > 0; known = slots[slot] ?? 0) {
        if (hashes[known - 1] === hash && terms[known - 1] === term) return known - 1;
        slot = (slot + 1) & mask;
      }
      return append(term, hash);
    },
    free: () => freeArrays([hashes, slots]),
  };
}
