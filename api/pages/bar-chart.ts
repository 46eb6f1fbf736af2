import { html } from 'hono/html';
import { readableMonth } from './format.ts';
import type { LedgerFigures } from './ledger-figures.ts';

const shown = ['paid', 'confirmed', 'pending'] as const;
const width = 640;
const height = 180;
const most = 24;

/**
 * What was earned month by month: paid, confirmed and expected side by side, because they are never added up. Decoration:
 * the table beside it holds the same numbers.
 */
export function barChart({ months }: Pick<LedgerFigures, 'months'>) {
  const last = months.slice(-most);
  const tallest = Math.max(1, ...last.flatMap(({ sums }) => shown.map((status) => sums[status])));
  const step = width / Math.max(6, last.length);
  const bar = (step * 0.75) / shown.length;
  const groups = last.map(({ month, sums }, index) => {
    const bars = shown.map((status, place) => {
      const size = (Math.max(0, sums[status]) / tallest) * (height - 8);
      const left = index * step + step * 0.125 + place * bar;
      return html`<rect class="${status}" x="${left.toFixed(1)}" y="${(height - size).toFixed(1)}"
        width="${(bar * 0.9).toFixed(1)}" height="${size.toFixed(1)}"/>`;
    });
    const middle = (index * step + step / 2).toFixed(1);
    return html`${bars}<text x="${middle}" y="${height + 18}" text-anchor="middle">${
      last.length > 8 ? month.slice(2) : readableMonth(month)
    }</text>`;
  });
  return html`<svg class="chart" viewBox="0 0 ${width} ${height + 26}" aria-hidden="true">${groups}</svg>
<p class="legend"><span class="paid">paid</span> <span class="confirmed">confirmed</span>
<span class="pending">expected</span></p>`;
}
