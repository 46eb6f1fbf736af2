import { html } from 'hono/html';
import type { LedgerFigures } from './ledger-figures.ts';

const width = 640;
const row = 24;
/** Units for a name; a longer one is cut, and stands whole in the table. */
const nameWidth = 250;
const longestName = 36;
const most = 12;

const shortened = (name: string): string =>
  name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name;

/**
 * What was sent to each nonprofit, the largest sums only. Decoration: the table below holds all of them with their numbers.
 */
export function nonprofitChart(
  { nonprofits }: Pick<LedgerFigures, 'nonprofits'>,
  names: ReadonlyMap<string, string>,
) {
  const shown = nonprofits.filter(({ paid }) => paid > 0).slice(0, most);
  const [largest] = shown;
  if (largest === undefined) return html``;
  const bars = shown.map(({ nonprofit, paid }, index) => {
    const size = ((width - nameWidth) * paid) / largest.paid;
    return html`<text x="${nameWidth - 8}" y="${index * row + 16}" text-anchor="end">${shortened(names.get(nonprofit) ?? nonprofit)}</text><rect
      class="paid" x="${nameWidth}" y="${index * row + 3}" width="${size.toFixed(1)}" height="${row - 6}"/>`;
  });
  return html`<svg class="chart nonprofits" viewBox="0 0 ${width} ${shown.length * row}" aria-hidden="true">${bars}</svg>`;
}
