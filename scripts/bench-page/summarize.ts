import { median } from '../statistics.ts';
import { type FirstByte, firstBytes, type Samples, type Situation } from './measure.ts';
import type { Times } from './sample-page.ts';

export interface BenchCheck {
  readonly what: string;
  readonly value: number;
  readonly atMost: number;
  readonly unit: 'ms' | 'KB' | '×' | '';
  readonly holds: boolean;
}

type Medians = Readonly<Record<FirstByte, Readonly<Record<Situation, number>>>>;

export interface BenchSummary {
  /** Milliseconds from the beginning of the navigation to DOMContentLoaded: medians. */
  readonly contentLoaded: Medians;
  /** Milliseconds from DOMContentLoaded to the first element: medians. */
  readonly firstElement: Medians;
  /** The same to the moment it stands in its place. */
  readonly placed: Medians;
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
  const medians = (of: (sample: Times) => number | null): Medians => {
    const medianOf = (samples: readonly Times[]) =>
      round(median(samples.flatMap((sample) => of(sample) ?? [])), 1);
    const mediansOf = ({
      probe,
      asking,
      warm,
      askingAsleep,
      asleep,
    }: Samples['times']['atOnce']) => ({
      probe: medianOf(probe),
      asking: medianOf(asking),
      warm: medianOf(warm),
      askingAsleep: medianOf(askingAsleep),
      asleep: medianOf(asleep),
    });
    return { atOnce: mediansOf(times.atOnce), waited: mediansOf(times.waited) };
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
  const shown = Object.values(times).flatMap(({ warm, asleep }) => [...warm, ...asleep]);
  const shift = Math.max(...shown.map((each) => each.shift));
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
      ...(['atOnce', 'waited'] as const).flatMap((firstByte) => {
        const { probe, warm, asleep } = firstElement[firstByte];
        const what = `first element beside the probe, page after ${firstBytes[firstByte]} ms`;
        return [
          check(`${what}, worker awake`, round(warm / probe, 2), 2, '×'),
          check(`${what}, worker asleep`, round(asleep / probe, 2), 2, '×'),
        ];
      }),
      check('layout shift', round(shift, 4), 0),
      check('script while the banner stands still', round(median(idle), 2), 0, 'ms'),
      check('scripts on a page of no shop', unlisted.scripts, 0),
      check('starts of the worker for a page of no shop', unlisted.workerStarts, 0),
    ],
  };
}
