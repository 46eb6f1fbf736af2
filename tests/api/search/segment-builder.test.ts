import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addEncoded, createOrdinalSet, listOrdinals } from '../../../api/search/ordinal-set.ts';
import { createSegmentBuilder } from '../../../api/search/segment-builder.ts';

const segmentSize = 32_768;
const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'z', '7', 'é', '第', '\u{10400}', '\u{10401}'),
  minLength: 1,
  maxLength: 6,
});
const term = fc.oneof(word, fc.constantFrom(':faith', ':other', 'food', 'foods', 'fool'));
const entry = fc.record({
  ordinal: fc.oneof(fc.nat(segmentSize - 1), fc.nat(200)),
  terms: fc.array(term, { maxLength: 8 }),
});
type Entry = typeof entry extends fc.Arbitrary<infer Item> ? Item : never;

/** The same written plainly: sets of ordinals by term, the first letters of words among them. */
function expectedOf(entries: readonly Entry[]): Map<string, number[]> {
  const sets = new Map<string, Set<number>>();
  const add = (key: string, ordinal: number) =>
    sets.set(key, (sets.get(key) ?? new Set<number>()).add(ordinal));
  for (const { ordinal, terms } of entries) {
    for (const text of terms) {
      add(text, ordinal);
      const letters = text.startsWith(':') ? [] : [...text].slice(0, 3);
      for (const index of letters.keys()) add(`${letters.slice(0, index + 1).join('')}*`, ordinal);
    }
  }
  return new Map([...sets].map(([key, set]) => [key, [...set]]));
}

function build(entries: readonly Entry[], builder = createSegmentBuilder()) {
  for (const { ordinal, terms } of entries) builder.add(ordinal, terms);
  return [...builder.finish()];
}

const decode = (places: Uint8Array) => {
  const set = createOrdinalSet();
  addEncoded(set, places);
  return listOrdinals(set, segmentSize);
};

describe('the builder of a segment', () => {
  it('lists who has each term, and each beginning of up to three letters, once, segment after segment', () => {
    const builder = createSegmentBuilder();
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ ordinal }) => ordinal }), (entries) => {
        const ascending = entries.toSorted((left, right) => left.ordinal - right.ordinal);
        const postings = build(ascending, builder);
        const expected = expectedOf(ascending);
        expect(new Map(postings.map(({ term: key, places }) => [key, decode(places)]))).toEqual(
          expected,
        );
        expect(postings.length).toBe(expected.size);
        for (const { term: key, entries: count } of postings) {
          expect(count).toBe(expected.get(key)?.length);
        }
      }),
    );
  });

  it('keeps apart as many words as a whole segment of different ones has', () => {
    const entries = Array.from({ length: segmentSize }, (_item, ordinal) => ({
      ordinal,
      terms: Array.from({ length: 9 }, (_word, at) => `w${ordinal.toString(36)}x${at}`),
    }));
    const postings = build(entries);
    const words = postings.filter(({ term: key }) => !key.endsWith('*'));
    expect(words.length).toBe(9 * segmentSize);
    for (const { term: key, places } of words.slice(0, 2_000)) {
      expect(decode(places)).toEqual([Number.parseInt(key.slice(1, key.lastIndexOf('x')), 36)]);
    }
  });
});
