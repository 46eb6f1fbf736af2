import type { BenchSummary } from './summarize.ts';

const line = (...columns: readonly (string | number)[]): string =>
  columns
    .map((column, index) => (index === 0 ? String(column).padEnd(50) : String(column).padStart(10)))
    .join('');

/** The figures as a table for people, each promise with its limit. */
export function renderReport({ firstElement, placed, script, heap, checks }: BenchSummary): string {
  return [
    line('median', 'probe', 'ours', 'asleep'),
    line(
      'ms from DOMContentLoaded to the first element',
      firstElement.probe,
      firstElement.warm,
      firstElement.asleep,
    ),
    line('ms until it stands in its place', placed.probe, placed.warm, placed.asleep),
    line('ms of script: probe; banner', script.probe, script.banner),
    line('ms of script on a shop’s page with nothing to say', '', script.visit),
    line('KB of heap: probe; banner', heap.probe, heap.banner),
    line('KB of heap on a shop’s page with nothing to say', '', heap.visit),
    '',
    ...checks.map(({ what, value, atMost, unit, holds }) =>
      line(what, `${value} ${unit}`.trim(), `≤ ${atMost}`, holds ? '' : 'OVER'),
    ),
  ].join('\n');
}
