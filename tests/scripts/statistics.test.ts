import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, quantile } from '../../scripts/statistics.ts';

const hundred = Array.from({ length: 100 }, (_item, index) => index);

describe('quantile', () => {
  it.each([
    [[5, 1, 3], 0.5, 3],
    [[1], 0.95, 1],
    [hundred, 0.95, 95],
    [hundred, 0, 0],
    [hundred, 1, 99],
    [[], 0.5, Number.NaN],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(quantile(values, share)).toBe(expected);
  });
});

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[], Number.NaN],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('has as many values below it as above it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values);
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});
