import { freeArrays } from './free-arrays.ts';

const fewAtFirst = 1_024;

/** Which entries have which terms, by the terms' numbers: the ordinals of term `n` stand from `starts[n]` to `starts[n + 1]`. */
export interface OrdinalLists {
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly ordinals: Uint16Array<ArrayBuffer>;
}

/** Who has what, one after the other as it comes: a list for each term would be ten times as large. */
export class Occurrences {
  terms = new Int32Array(fewAtFirst);
  ordinals = new Uint16Array(fewAtFirst);
  size = 0;

  add(term: number, ordinal: number): void {
    if (this.size === this.terms.length) {
      this.terms = new Int32Array(this.terms.buffer.transfer(this.terms.byteLength * 2));
      this.ordinals = new Uint16Array(this.ordinals.buffer.transfer(this.ordinals.byteLength * 2));
    }
    this.terms[this.size] = term;
    this.ordinals[this.size] = ordinal;
    this.size += 1;
  }

  /** Each term's ordinals in the order in which they were added; `count` is how many terms there are. */
  byTerm(count: number): OrdinalLists {
    const { terms, ordinals, size } = this;
    // Counted first, so that all lists have their room in one array.
    const starts = new Uint32Array(count + 1);
    for (let index = 0; index < size; index += 1) {
      const next = (terms[index] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let term = 0; term < count; term += 1) {
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    }
    const ends = starts.slice();
    const lists = new Uint16Array(size);
    for (let index = 0; index < size; index += 1) {
      const term = terms[index] ?? 0;
      const end = ends[term] ?? 0;
      lists[end] = ordinals[index] ?? 0;
      ends[term] = end + 1;
    }
    freeArrays([ends]);
    return { starts, ordinals: lists };
  }

  /** Makes room for others: the arrays stay, so that the next ones need no new ones. */
  clear(): void {
    this.size = 0;
  }

  /** Gives the arrays back; nothing can be added any more. */
  free(): void {
    freeArrays([this.terms, this.ordinals]);
  }
}
