import { html } from 'hono/html';
import { readableMonth } from './format.ts';
import type { LedgerFigures } from './ledger-figures.ts';

const shown = ['paid', 'confirmed', 'pending'] as const;
const width = 640;
const height = 180;
const most = 24;

/**
 * What was earned month by month as stacked bars: paid at the bottom, then confirmed, then expected. Decoration: the
 * table beside it holds the same numbers.
 */
export function barChart({ months }: Pick<LedgerFigures, 'months'>) {
  const last = months.slice(-most);
  const heights = last.map(({ sums }) =>
    shown.reduce((sum, status) => sum + Math.max(0, sums[status]), 0),
  );
  const tallest = Math.max(1, ...heights);
  const step = width / Math.max(6, last.length);
  const bars = last.map(({ month, sums }, index) => {
    let top = height;
    const parts = shown.map((status) => {
      const size = (Math.max(0, sums[status]) / tallest) * (height - 8);
      top -= size;
      return html`<rect class="${status}" x="${(index * step + step * 0.15).toFixed(1)}" y="${top.toFixed(1)}"
        width="${(step * 0.7).toFixed(1)}" height="${size.toFixed(1)}"/>`;
    });
    const middle = (index * step + step / 2).toFixed(1);
    return html`${parts}<text x="${middle}" y="${height + 18}" text-anchor="middle">${
      last.length > 8 ? month.slice(2) : readableMonth(month)
    }</text>`;
  });
  return html`<svg class="chart" viewBox="0 0 ${width} ${height + 26}" aria-hidden="true">${bars}</svg>
<p class="legend"><span class="paid">paid</span> <span class="confirmed">confirmed</span>
<span class="pending">expected</span></p>`;
}
