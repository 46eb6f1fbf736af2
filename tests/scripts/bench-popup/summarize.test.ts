import { expect, it } from 'vitest';
import type { Samples } from '../../../scripts/bench-popup/measure.ts';
import { renderReport, summarize } from '../../../scripts/bench-popup/summarize.ts';

const paints = (...sinceOpen: number[]) =>
  sinceOpen.map((each) => ({ sinceOpen: each, sincePress: each + 200 }));
const samples = (changes: Partial<Samples> = {}): Samples => ({
  empty: paints(40, 44, 42),
  awake: paints(84, 90, 80),
  asleep: paints(210, 190, 200),
  ...changes,
});

it('gives medians, and our paint beside the empty popup’s', () => {
  expect(summarize(samples(), 88_000)).toEqual({
    paints: {
      empty: { sinceOpen: 42, sincePress: 242 },
      awake: { sinceOpen: 84, sincePress: 284 },
      asleep: { sinceOpen: 200, sincePress: 400 },
    },
    ratio: { awake: 2, asleep: 4.76 },
    bytes: 88_000,
    holds: true,
  });
});

it.each([
  ['a paint that comes too late', samples({ awake: paints(106) }), 88_000],
  ['too much script', samples(), 122_881],
  ['no sample at all', samples({ awake: [] }), 88_000],
])('does not hold with %s', (_, taken, bytes) => {
  const summary = summarize(taken, bytes);
  expect(summary.holds).toBe(false);
  expect(renderReport(summary)).toMatch(/OVER$/);
});
