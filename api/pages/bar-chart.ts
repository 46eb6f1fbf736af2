import { html } from 'hono/html';
import { readableMonth } from './format.ts';
import type { LedgerFigures } from './ledger-figures.ts';

const shown = ['paid', 'confirmed', 'pending'] as const;
const width = 640;
const height = 180;
const most = 24;
const mostLabels = 8;
/** Half of what `Nov 2026` takes in the type of the chart, with a little room. */
const halfLabel = 30;

/** The name of a month under its bars, which at either end stays within the picture. */
function label(month: string, left: number, step: number) {
  const middle = left + step / 2;
  const [anchor, x] =
    middle < halfLabel
      ? ['start', left]
      : middle > width - halfLabel
        ? ['end', left + step]
        : ['middle', middle];
  return html`<text x="${x.toFixed(1)}" y="${height + 18}" text-anchor="${anchor}">${readableMonth(month)}</text>`;
}

/**
 * What was earned month by month: paid, confirmed and expected side by side, because they are never added up. The
 * table below holds the same numbers.
 */
export function barChart({ months }: Pick<LedgerFigures, 'months'>) {
  const last = months.slice(-most);
  const tallest = Math.max(1, ...last.flatMap(({ sums }) => shown.map((status) => sums[status])));
  const step = width / Math.max(6, last.length);
  const bar = Math.min(step * 0.28, 24);
  const labelled = Math.ceil(last.length / mostLabels);
  const groups = last.map(({ month, sums }, index) => {
    const left = index * step;
    // Over the middle of the month's name, and most months have but one.
    const drawn = shown.filter((status) => sums[status] > 0);
    const start = left + (step - drawn.length * bar) / 2;
    const bars = drawn.map((status, place) => {
      const size = (sums[status] / tallest) * (height - 8);
      return html`<rect class="${status}" x="${(start + (place + 0.05) * bar).toFixed(1)}" y="${(height - size).toFixed(1)}"
        width="${(bar * 0.9).toFixed(1)}" height="${size.toFixed(1)}"/>`;
    });
    // Counted from the newest, whose name stands in any case.
    const named = (last.length - 1 - index) % labelled === 0;
    return html`${bars}${named ? label(month, left, step) : ''}`;
  });
  return html`<svg class="chart" viewBox="0 0 ${width} ${height + 26}" role="img"
    aria-label="Paid, confirmed and expected by month; the table below has the numbers">${groups}</svg>
<p class="legend"><span class="paid">paid</span> <span class="confirmed">confirmed</span>
<span class="pending">expected</span></p>`;
}
