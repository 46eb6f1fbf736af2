import { expect, it } from 'vitest';
import { wilsonInterval } from '../../../scripts/eval-pages/wilson-interval.ts';

// Reference values: Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('of %i out of %i is %f to %f', (successes, trials, low, high) => {
  const interval = wilsonInterval(successes, trials);
  expect(interval[0]).toBeCloseTo(low, 4);
  expect(interval[1]).toBeCloseTo(high, 4);
});

it('knows nothing from no trials', () => {
  expect(wilsonInterval(0, 0)).toEqual([0, 1]);
});
