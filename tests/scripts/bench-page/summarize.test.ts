import { describe, expect, it } from 'vitest';
import type { Samples } from '../../../scripts/bench-page/measure.ts';
import { renderReport } from '../../../scripts/bench-page/render-report.ts';
import { summarize } from '../../../scripts/bench-page/summarize.ts';

const times = (...delays: number[]) =>
  delays.map((delay) => ({
    contentLoaded: 100,
    element: 100 + delay,
    placed: 120 + delay,
    shift: 0,
  }));

const good = {
  probe: times(24, 26, 25),
  asking: times(20, 21, 20),
  warm: times(30, 31, 90),
  askingAsleep: times(41, 42, 43),
  asleep: times(49, 48, 50),
};

const samples = (changes: Partial<Samples> = {}): Samples => ({
  times: { atOnce: good, waited: { ...good, asleep: times(30, 29, 31) } },
  script: { banner: [3, 4, 5], visit: [2, 2, 2], probe: [1, 1, 1] },
  heap: {
    stranger: [1_000_000],
    quiet: [1_102_400],
    banner: [1_204_800],
    probe: [1_051_200],
  },
  idle: [0, 0, 0],
  unlisted: { scripts: 0, workerStarts: 0 },
  ...changes,
});

describe('summarize', () => {
  it('gives medians after DOMContentLoaded, and heap over the same page without us', () => {
    expect(summarize(samples())).toMatchObject({
      contentLoaded: { atOnce: { probe: 100, asleep: 100 } },
      firstElement: {
        atOnce: { probe: 25, asking: 20, warm: 31, askingAsleep: 42, asleep: 49 },
        waited: { probe: 25, asleep: 30 },
      },
      placed: { atOnce: { probe: 45, asking: 40, warm: 51, askingAsleep: 62, asleep: 69 } },
      script: { banner: 4, visit: 2, probe: 1 },
      heap: { probe: 50, visit: 100, banner: 100 },
    });
  });

  it('holds every promise of good samples', () => {
    expect(summarize(samples()).checks.filter(({ holds }) => !holds)).toEqual([]);
  });

  it.each<[string, Partial<Samples>]>([
    ['script to show the banner', { script: { banner: [5.1], visit: [2], probe: [1] } }],
    [
      'first element beside the probe, page after 0 ms, worker asleep',
      { times: { ...samples().times, atOnce: { ...good, asleep: times(51, 51, 51) } } },
    ],
    [
      'first element beside the probe, page after 150 ms, worker asleep',
      { times: { ...samples().times, waited: { ...good, asleep: times(51, 51, 51) } } },
    ],
    [
      'layout shift',
      {
        times: {
          ...samples().times,
          waited: { ...good, warm: [{ contentLoaded: 1, element: 2, placed: 2, shift: 0.001 }] },
        },
      },
    ],
    ['script while the banner stands still', { idle: [0.3] }],
    ['starts of the worker for a page of no shop', { unlisted: { scripts: 0, workerStarts: 1 } }],
  ])('finds what is over: %s', (what, changes) => {
    const broken = summarize(samples(changes)).checks.filter(({ holds }) => !holds);
    expect(broken.map((check) => check.what)).toContain(what);
  });

  it('does not take a figure that is none for a good one', () => {
    const broken = summarize(samples({ idle: [] })).checks.filter(({ holds }) => !holds);
    expect(broken).toHaveLength(1);
  });
});

it('marks in the report what is over its limit', () => {
  const report = renderReport(summarize(samples({ idle: [7] })));
  expect(report.match(/OVER/g)).toHaveLength(1);
  expect(report).toMatch(/script while the banner stands still +7 ms +≤ 0 +OVER/);
});
