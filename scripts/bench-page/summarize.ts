import { median } from '../statistics.ts';
import type { Samples, Situation } from './measure.ts';
import type { Times } from './sample-page.ts';

export interface BenchCheck {
  readonly what: string;
  readonly value: number;
  readonly atMost: number;
  readonly unit: 'ms' | 'KB' | '×' | '';
  readonly holds: boolean;
}

export interface BenchSummary {
  /** Milliseconds from the beginning of the navigation to DOMContentLoaded: medians. */
  readonly contentLoaded: Readonly<Record<Situation, number>>;
  /** Milliseconds from DOMContentLoaded to the first element: medians. */
  readonly firstElement: Readonly<Record<Situation, number>>;
  /** The same to the moment it stands in its place. */
  readonly placed: Readonly<Record<Situation, number>>;
  /** Medians of milliseconds. */
  readonly script: Readonly<Record<keyof Samples['script'], number>>;
  /** Medians of KB over the same page without any extension's doing. */
  readonly heap: Readonly<Record<'probe' | 'visit' | 'banner', number>>;
  readonly checks: readonly BenchCheck[];
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));
const kilobytes = (bytes: number) => round(bytes / 1024, 1);

/** Medians, and each promise with what it may be at most. */
export function summarize({ times, script, heap, idle, unlisted }: Samples): BenchSummary {
  const medians = (of: (sample: Times) => number | null) => {
    const medianOf = (samples: readonly Times[]) =>
      round(median(samples.flatMap((sample) => of(sample) ?? [])), 1);
    return {
      probe: medianOf(times.probe),
      asking: medianOf(times.asking),
      warm: medianOf(times.warm),
      askingAsleep: medianOf(times.askingAsleep),
      asleep: medianOf(times.asleep),
    };
  };
  const allDelays = (until: 'element' | 'placed') =>
    medians(({ [until]: at, contentLoaded }) => (at === null ? null : at - contentLoaded));
  const firstElement = allDelays('element');
  const scripts = {
    banner: round(median(script.banner), 2),
    visit: round(median(script.visit), 2),
    probe: round(median(script.probe), 2),
  };
  const base = median(heap.stranger);
  const visit = median(heap.quiet) - base;
  const heaps = {
    probe: kilobytes(median(heap.probe) - base),
    visit: kilobytes(visit),
    banner: kilobytes(median(heap.banner) - base - visit),
  };
  const shift = Math.max(...[...times.warm, ...times.asleep].map((each) => each.shift));
  const check = (
    what: string,
    value: number,
    atMost: number,
    unit: BenchCheck['unit'] = '',
  ): BenchCheck => ({ what, value, atMost, unit, holds: value <= atMost });
  return {
    contentLoaded: medians(({ contentLoaded }) => contentLoaded),
    firstElement,
    placed: allDelays('placed'),
    script: scripts,
    heap: heaps,
    checks: [
      check('script to show the banner', scripts.banner, 5, 'ms'),
      check('heap of the banner', heaps.banner, 350, 'KB'),
      check(
        'first element beside the probe, worker awake',
        round(firstElement.warm / firstElement.probe, 2),
        2,
        '×',
      ),
      check(
        'first element beside the probe, worker asleep',
        round(firstElement.asleep / firstElement.probe, 2),
        2,
        '×',
      ),
      check('layout shift', round(shift, 4), 0),
      check('script while the banner stands still', round(median(idle), 2), 0, 'ms'),
      check('scripts on a page of no shop', unlisted.scripts, 0),
      check('starts of the worker for a page of no shop', unlisted.workerStarts, 0),
    ],
  };
}
