import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEncoded,
  createOrdinalSet,
  encodeOrdinals,
  keepCommon,
  listOrdinals,
  segmentSize,
} from '../../../api/search/ordinal-set.ts';

const ordinals = fc
  .uniqueArray(fc.nat({ max: segmentSize - 1 }), { maxLength: 6_000 })
  .map((list) => list.sort((left, right) => left - right));

const setOf = (list: readonly number[]) => {
  const set = createOrdinalSet();
  addEncoded(set, encodeOrdinals(list));
  return set;
};

describe('a set of ordinals', () => {
  it('comes back as it was stored', () => {
    fc.assert(
      fc.property(ordinals, (list) => {
        expect(listOrdinals(setOf(list), segmentSize)).toEqual(list);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['the first', [0]],
    ['the last', [segmentSize - 1]],
    ['the ends', [0, segmentSize - 1]],
    ['a gap of one byte and one of two', [0, 127, 255]],
    ['all', Array.from({ length: segmentSize }, (_item, index) => index)],
  ])('holds %s', (_name, list) => {
    expect(listOrdinals(setOf(list), segmentSize)).toEqual(list);
    expect(encodeOrdinals(list).length).toBeLessThanOrEqual(segmentSize / 8);
  });

  it('keeps what two have in common', () => {
    fc.assert(
      fc.property(ordinals, ordinals, (left, right) => {
        const set = setOf(left);
        const common = left.filter((ordinal) => right.includes(ordinal));
        expect(keepCommon(set, setOf(right))).toBe(common.length > 0);
        expect(listOrdinals(set, 10)).toEqual(common.slice(0, 10));
      }),
      { numRuns: 30 },
    );
  });
});
