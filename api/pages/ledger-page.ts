import { html } from 'hono/html';
import { fewestNamedPurchases } from '../../lib/domain/ledger/group-totals.ts';
import type { PublicTotals } from '../../lib/schema/api.ts';
import { barChart } from './bar-chart.ts';
import { readableMoney, readableMonth, readableShare } from './format.ts';
import { layout } from './layout.ts';
import { arrangeFigures, type LedgerFigures, type StatusSums } from './ledger-figures.ts';
import { nonprofitChart } from './nonprofit-chart.ts';
import { scrollRegion } from './scroll-region.ts';

const columns = [
  ['paid', 'Paid'],
  ['confirmed', 'Confirmed'],
  ['pending', 'Expected'],
  ['declined', 'Declined'],
] as const;

const amountCell = (minor: number, currency: string) =>
  html`<td class="number">${minor === 0 ? '–' : readableMoney({ minor, currency })}</td>`;

const cells = (sums: StatusSums, currency: string) =>
  columns.map(([status]) => amountCell(sums[status], currency));

const heading = (first: string) =>
  html`<thead><tr><th scope="col">${first}</th>${columns.map(
    ([, title]) => html`<th scope="col" class="number">${title}</th>`,
  )}</tr></thead>`;

function currencySection(figures: LedgerFigures, names: ReadonlyMap<string, string>) {
  const { currency, months, nonprofits, withoutName } = figures;
  const unnamed =
    withoutName === 0
      ? ''
      : html`<tr><th scope="row">Payouts of fewer than ${fewestNamedPurchases} purchases</th>${amountCell(withoutName, currency)}</tr>`;
  const byNonprofit = html`${nonprofitChart(figures, names)}<table><caption>By nonprofit</caption><thead><tr><th scope="col">Nonprofit</th><th scope="col" class="number">Paid</th></tr></thead><tbody>${nonprofits.map(
    ({ nonprofit, paid }) =>
      html`<tr><th scope="row">${names.get(nonprofit) ?? nonprofit}</th>${amountCell(paid, currency)}</tr>`,
  )}${unnamed}</tbody></table>`;
  const byMonth = html`<table><caption>By month: of the payment once paid, of the sale before</caption>${heading('Month')}<tbody>${months.map(
    ({ month, sums }) =>
      html`<tr><th scope="row" class="month">${readableMonth(month)}</th>${cells(sums, currency)}</tr>`,
  )}</tbody></table>`;
  return html`<section>
<h2>${currency}</h2>
${scrollRegion(`Chart, ${currency}`, barChart({ months }))}
${scrollRegion(`By month, ${currency}`, byMonth)}
${nonprofits.length === 0 && withoutName === 0 ? '' : scrollRegion(`By nonprofit, ${currency}`, byNonprofit)}
</section>`;
}

/** The public ledger: what shops have paid for the nonprofits, by month and by nonprofit, as chart and as tables. */
export function ledgerPage(
  community: string,
  totals: PublicTotals,
  names: ReadonlyMap<string, string>,
) {
  const figures = arrangeFigures(totals);
  const sections = figures.map((some) => currencySection(some, names));
  return layout(
    `Ledger of ${community}`,
    html`<h1>Ledger</h1>
<p>What shops give to nonprofits because members of ${community} shopped there, after the part that the
community keeps for running it (${readableShare(totals.operatorShare)} today). “Expected” may still be
declined, when goods go back; “confirmed” is decided but has not been passed on; only “paid” has been sent to
the nonprofit. Each column stands for itself.</p>
${figures.length === 0 ? html`<p>No sale has been reported yet.</p>` : sections}
<p>The same figures as data: <a href="/v1/totals">/v1/totals</a>. Beside a nonprofit’s name
stands only what was sent to it, in payouts of at least ${fewestNamedPurchases} purchases: so no single purchase can be read there, not even from
the difference between two days. All else is added up for all nonprofits.</p>`,
    '/ledger',
  );
}
