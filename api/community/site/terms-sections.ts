import { html } from 'hono/html';
import type { PublicTotals } from '../../../lib/schema/api.ts';
import type { Community } from '../../../lib/schema/directory.ts';
import { readableMoney } from '../../pages/format.ts';
import { arrangeFigures } from '../../pages/ledger-figures.ts';
import { readableValue } from '../../pages/member-reasons.ts';

/** What the community means by the values that its businesses show. */
export const valuesSection = ({ values = [] }: Community) =>
  values.length === 0
    ? ''
    : html`<section aria-labelledby="values"><h2 id="values">What our values mean</h2>
<dl>${values.map(({ value, meaning }) => html`<dt>${readableValue(value)}</dt><dd dir="auto">${meaning}</dd>`)}</dl></section>`;

/** Communities that this one knows. */
export const listedSection = ({ lists = [] }: Community) =>
  lists.length === 0
    ? ''
    : html`<section aria-labelledby="others"><h2 id="others">Other communities</h2>
<p>We know of them and do not answer for them; each is joined by itself.</p>
<ul>${lists.map(({ name, url, why }) => html`<li><a href="${url}"><bdi>${name}</bdi></a>${why === undefined ? '' : html`: <bdi>${why}</bdi>`}</li>`)}</ul></section>`;

/**
 * What shops have paid because members shopped there, as its server said on the day of the publication. Confirmed and
 * paid are never added up.
 */
export function achievedSection(
  { api }: Community,
  totals: PublicTotals | undefined,
  publishedAt: string,
) {
  if (api === undefined) return '';
  const figures = totals === undefined ? [] : arrangeFigures(totals);
  const sumOf = ({ months }: (typeof figures)[number], status: 'paid' | 'confirmed') =>
    months.reduce((sum, { sums }) => sum + sums[status], 0);
  const rows = figures.map(
    (some) =>
      html`<tr><td class="number">${readableMoney({ minor: sumOf(some, 'paid'), currency: some.currency })}</td><td class="number">${readableMoney({ minor: sumOf(some, 'confirmed'), currency: some.currency })}</td></tr>`,
  );
  const table = html`<table class="sums"><caption>On ${publishedAt.slice(0, 10)}</caption><thead><tr><th scope="col" class="number">Paid to nonprofits</th><th scope="col" class="number">Confirmed, not yet paid</th></tr></thead><tbody>${rows}</tbody></table>`;
  return html`<section aria-labelledby="achieved"><h2 id="achieved">What we achieved</h2>
${rows.length === 0 ? '' : table}
<p><a href="${new URL('ledger', api).href}">Our public ledger</a></p></section>`;
}
