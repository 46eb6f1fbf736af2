import { html, raw } from 'hono/html';
import type { Member } from '../../lib/schema/member.ts';
import type { Statement } from '../members/statements.ts';
import { readableMoney, readableMonth } from './format.ts';
import { scrollRegion } from './scroll-region.ts';
import { styleSheet } from './style.ts';

/** What a statement's orders give to each nonprofit, the largest first. */
export function sumByNonprofit({ items }: Pick<Statement, 'items'>): [string, number][] {
  const sums = new Map<string, number>();
  for (const { nonprofit, minor, operator } of items) {
    sums.set(nonprofit, (sums.get(nonprofit) ?? 0) + minor - operator);
  }
  return [...sums].sort((left, right) => right[1] - left[1]);
}

const stateOf = ({ state, paidAt, reference }: Statement): string =>
  state === 'paid' ? `Paid on ${paidAt}, reference ${reference}` : 'Not paid yet';

function section(statement: Statement, names: ReadonlyMap<string, string>) {
  const { currency, minor, items, id } = statement;
  const money = (amount: number) => readableMoney({ minor: amount, currency });
  const operator = items.reduce((sum, item) => sum + item.operator, 0);
  const whatFor = html`<table><caption>What it is for</caption>
<thead><tr><th scope="col">For</th><th scope="col" class="number">Amount</th></tr></thead>
<tbody>${sumByNonprofit(statement).map(
    ([nonprofit, sum]) =>
      html`<tr><th scope="row">${names.get(nonprofit) ?? nonprofit}</th><td class="number">${money(sum)}</td></tr>`,
  )}<tr><th scope="row">Running the community</th><td class="number">${money(operator)}</td></tr></tbody>
<tfoot><tr><th scope="row">Together</th><td class="number">${money(minor)}</td></tr></tfoot></table>`;
  const byOrder = html`<table><caption>Order by order</caption>
<thead><tr><th scope="col">Order</th><th scope="col">Day</th><th scope="col" class="number">Share</th></tr></thead>
<tbody>${items.map(
    ({ orderId, soldAt, minor: share }) =>
      html`<tr><th scope="row">${orderId}</th><td>${soldAt.slice(0, 10)}</td><td class="number">${money(share)}</td></tr>`,
  )}</tbody></table>`;
  return html`<section>
<h2>${money(minor)}</h2>
<p>${stateOf(statement)}. Please name this number with the payment: <code>${id}</code></p>
${scrollRegion(`What it is for, ${currency}`, whatFor)}
${scrollRegion(`Order by order, ${currency}`, byOrder)}
</section>`;
}

/** A member's statement as one file that can be sent, read without our server and printed. */
export function statementPage(
  member: Member,
  month: string,
  statements: readonly Statement[],
  names: ReadonlyMap<string, string>,
) {
  const title = `${member.name}: statement for ${readableMonth(month)}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(styleSheet)}</style>
</head>
<body><main>
<h1>${title}</h1>
<p>The share of orders that came through the community and whose time for returns (${member.returnDays} days) is over,
up to the end of the month. A negative line takes back what was paid for goods that were returned later.</p>
${statements.length === 0 ? html`<p>Nothing is owed.</p>` : statements.map((each) => section(each, names))}
</main></body>
</html>
`;
}
