import { firstBytes } from './measure.ts';
import type { BenchSummary } from './summarize.ts';

const line = (...columns: readonly (string | number)[]): string =>
  columns
    .map((column, index) => (index === 0 ? String(column).padEnd(66) : String(column).padStart(10)))
    .join('');

type Row = BenchSummary['placed']['atOnce'];

/**
 * The figures as a table for people, each promise with its limit. `least` is the probe's card, drawn by a worker that
 * decides nothing: what no banner that asks its worker can be quicker than.
 */
export function renderReport(summary: BenchSummary): string {
  const { contentLoaded, firstElement, placed, script, heap, checks } = summary;
  const times = (what: string, { probe, asking, warm, askingAsleep, asleep }: Row) =>
    line(what, probe, asking, warm, askingAsleep, asleep);
  const waits = (['atOnce', 'waited'] as const).flatMap((firstByte) => [
    line(`the page comes after ${firstBytes[firstByte]} ms`),
    times('  ms from the navigation to DOMContentLoaded', contentLoaded[firstByte]),
    times('  ms from there to the first element', firstElement[firstByte]),
    times('  ms from there until it stands in its place', placed[firstByte]),
  ]);
  return [
    line('', '', 'awake:', '', 'asleep:'),
    line('median', 'probe', 'least', 'ours', 'least', 'ours'),
    ...waits,
    line('ms of script: probe; banner', script.probe, '', script.banner),
    line('ms of script on a shop’s page with nothing to say', '', '', script.visit),
    line('KB of heap: probe; banner', heap.probe, '', heap.banner),
    line('KB of heap on a shop’s page with nothing to say', '', '', heap.visit),
    '',
    ...checks.map(({ what, value, atMost, unit, holds }) =>
      line(what, `${value} ${unit}`.trim(), `≤ ${atMost}`, holds ? '' : 'OVER'),
    ),
  ].join('\n');
}
