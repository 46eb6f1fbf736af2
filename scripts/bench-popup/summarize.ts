import { median } from '../statistics.ts';
import type { Paint, Samples, Situation } from './measure.ts';

/** What the popup may take at most beside an empty one, and bytes of its script at most. */
const mostTimes = 2.5;
const mostBytes = 120 * 1024;

export interface PopupSummary {
  /** Medians of milliseconds. */
  readonly paints: Readonly<Record<Situation, Paint>>;
  /** Of ours to the empty popup's, from the document on. */
  readonly ratio: Readonly<Record<'awake' | 'asleep', number>>;
  /** Of all script that is loaded before the popup can show anything, gzip. */
  readonly bytes: number;
  readonly holds: boolean;
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** Medians, and whether both promises hold; a figure that is none holds nothing. */
export function summarize(samples: Samples, bytes: number): PopupSummary {
  const paintOf = (situation: Situation): Paint => ({
    sincePress: rounded(median(samples[situation].map(({ sincePress }) => sincePress)), 0),
    sinceOpen: rounded(median(samples[situation].map(({ sinceOpen }) => sinceOpen)), 1),
  });
  const paints = { empty: paintOf('empty'), awake: paintOf('awake'), asleep: paintOf('asleep') };
  const ratioOf = ({ sinceOpen }: Paint) => rounded(sinceOpen / paints.empty.sinceOpen, 2);
  const ratio = { awake: ratioOf(paints.awake), asleep: ratioOf(paints.asleep) };
  return { paints, ratio, bytes, holds: ratio.awake <= mostTimes && bytes <= mostBytes };
}

const line = (...columns: readonly (string | number)[]): string =>
  columns
    .map((column, index) => (index === 0 ? String(column).padEnd(50) : String(column).padStart(9)))
    .join('');

/** The figures as a table for people. */
export function renderReport({ paints, ratio, bytes, holds }: PopupSummary): string {
  const { empty, awake, asleep } = paints;
  return [
    line('median, ms until the content is painted', 'empty', 'ours', 'asleep'),
    line('since its document began', empty.sinceOpen, awake.sinceOpen, asleep.sinceOpen),
    line('since the press of the button', empty.sincePress, awake.sincePress, asleep.sincePress),
    line(
      'beside the empty popup, worker awake',
      `≤ ${mostTimes}`,
      `${ratio.awake} ×`,
      `${ratio.asleep} ×`,
    ),
    line('bytes of script, gzip', `≤ ${mostBytes}`, bytes),
    ...(holds ? [] : ['OVER']),
  ].join('\n');
}
