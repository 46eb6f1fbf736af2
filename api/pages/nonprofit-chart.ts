import { html } from 'hono/html';
import type { LedgerFigures } from './ledger-figures.ts';

const width = 640;
const row = 24;
/** Units for a name and the gap behind it; the browser cuts a longer one, which stands whole in the table. */
const nameWidth = 250;
const gap = 8;
const most = 12;

/** What was sent to each nonprofit, the largest sums only: the table below holds all of them with their numbers. */
export function nonprofitChart(
  { nonprofits }: Pick<LedgerFigures, 'nonprofits'>,
  names: ReadonlyMap<string, string>,
) {
  const shown = nonprofits.filter(({ paid }) => paid > 0).slice(0, most);
  const [largest] = shown;
  if (largest === undefined) return html``;
  const bars = shown.map(({ nonprofit, paid }, index) => {
    const size = ((width - nameWidth) * paid) / largest.paid;
    const name = names.get(nonprofit) ?? nonprofit;
    return html`<foreignObject x="0" y="${index * row}" width="${nameWidth - gap}" height="${row}"><div
      class="name" dir="auto">${name}</div></foreignObject><rect
      class="paid" x="${nameWidth}" y="${index * row + 3}" width="${size.toFixed(1)}" height="${row - 6}"/>`;
  });
  return html`<svg class="chart nonprofits" viewBox="0 0 ${width} ${shown.length * row}" role="img"
    aria-label="What was sent to each nonprofit; the table below has the numbers">${bars}</svg>`;
}
