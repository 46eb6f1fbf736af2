/** Numbers terms in the order in which they come, and keeps their letters close together. */
export interface TermTable {
  readonly size: () => number;
  /** The number of a term; a new one when it was not there. */
  readonly numberOf: (term: string) => number;
  /** The number of what begins like a term, with so many UTF-16 units of it, and an asterisk behind them. */
  readonly numberOfBeginning: (term: number, units: number) => number;
  readonly termAt: (number: number) => string;
  /** One UTF-16 unit of a term; 0 behind its end. */
  readonly unitAt: (number: number, at: number) => number;
  /** Makes room for others: the arrays stay, so that the next terms need no new ones. */
  readonly clear: () => void;
}

const fewTerms = 1_024;
const asterisk = 0x2a;

/**
 * A hash table in arrays of numbers: a map of strings takes several times as long to find one, and each of them would live
 * just long enough to be in the garbage collector's way.
 */
export function createTermTable(): TermTable {
  let letters = new Uint16Array(8 * fewTerms);
  /** Where each term begins; behind the last one its end. */
  let starts = new Uint32Array(fewTerms + 1);
  let hashes = new Int32Array(fewTerms);
  /** A term's number and 1, at the place that its hash says or soon behind it; twice as many places as terms. */
  let slots = new Int32Array(2 * fewTerms);
  let size = 0;

  const startOf = (number: number): number => starts[number] ?? 0;

  /** Makes room for so many letters behind the last term, and says where it is. */
  function room(length: number): number {
    const end = startOf(size);
    while (end + length > letters.length) {
      letters = new Uint16Array(letters.buffer.transfer(letters.byteLength * 2));
    }
    return end;
  }

  /** FNV-1a, mixed until its last bits depend on all letters. */
  function hashOf(start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) {
      hash = Math.imul(hash ^ (letters[at] ?? 0), 0x01000193);
    }
    return hash ^ (hash >>> 15);
  }

  function reads(number: number, start: number, length: number): boolean {
    const own = startOf(number);
    if (startOf(number + 1) - own !== length) return false;
    for (let at = 0; at < length; at += 1) {
      if (letters[own + at] !== letters[start + at]) return false;
    }
    return true;
  }

  function put(number: number): void {
    const mask = slots.length - 1;
    let slot = (hashes[number] ?? 0) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  }

  function grow(): void {
    hashes = new Int32Array(hashes.buffer.transfer(hashes.byteLength * 2));
    starts = new Uint32Array(starts.buffer.transfer((hashes.length + 1) * 4));
    slots = new Int32Array(2 * hashes.length);
    for (let number = 0; number < size; number += 1) put(number);
  }

  /** The number of the term whose letters were written behind the last one; they stay there when it is a new one. */
  function settle(length: number): number {
    const start = startOf(size);
    const hash = hashOf(start, start + length);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let known = slots[slot] ?? 0; known > 0; known = slots[slot] ?? 0) {
      if (hashes[known - 1] === hash && reads(known - 1, start, length)) return known - 1;
      slot = (slot + 1) & mask;
    }
    if (size === hashes.length) grow();
    const number = size;
    size += 1;
    starts[size] = start + length;
    hashes[number] = hash;
    put(number);
    return number;
  }

  return {
    size: () => size,
    numberOf: (term) => {
      const start = room(term.length);
      for (let at = 0; at < term.length; at += 1) letters[start + at] = term.charCodeAt(at);
      return settle(term.length);
    },
    numberOfBeginning: (term, units) => {
      const start = room(units + 1);
      letters.copyWithin(start, startOf(term), startOf(term) + units);
      letters[start + units] = asterisk;
      return settle(units + 1);
    },
    termAt: (number) =>
      String.fromCharCode(...letters.subarray(startOf(number), startOf(number + 1))),
    unitAt: (number, at) => {
      const place = startOf(number) + at;
      return place < startOf(number + 1) ? (letters[place] ?? 0) : 0;
    },
    clear: () => {
      size = 0;
      slots.fill(0);
    },
  };
}
