import { html } from 'hono/html';
import { fewestNamedPurchases } from '../../lib/domain/ledger/group-totals.ts';
import { readableShare } from './format.ts';
import { layout } from './layout.ts';

/** How a purchase becomes a line of the ledger, in words for whoever wants to check it. */
export function methodologyPage(community: string, operatorShare: number) {
  return layout(
    `How ${community} works`,
    html`<h1>How it works</h1>
<p class="lead">A shop pays a commission to whoever sent it a buyer. Here the shopper says which nonprofit that is.</p>
<h2>From a click to a payment</h2>
<ol>
  <li><strong>The click.</strong> The shopper presses a button that names the nonprofit, the commission and the part that
  the community keeps. This server learns a random number and the nonprofit.</li>
  <li><strong>Expected.</strong> The network or the shop reports a sale with that number, hours later at the earliest. It may
  still be declined, when goods go back.</li>
  <li><strong>Confirmed.</strong> The shop has accepted the sale.</li>
  <li><strong>Paid.</strong> The money has been sent to the nonprofit, and the steward has recorded it. Only then do we
  call it given.</li>
</ol>
<h2>What the community keeps</h2>
<p>${readableShare(operatorShare)} of each commission today. For each click the share is the one that was shown with it, also when
it changes later. It is rounded so that the nonprofit never gets less than its part.</p>
<h2>The nonprofit of the button is the one that is credited</h2>
<p>Nobody else can change it: only whoever made the click can, while the credit is expected. If a nonprofit leaves the register
or this community, its credits wait until the shopper chooses again.</p>
<h2>How the books are kept</h2>
<ul>
  <li>Every report is an event that is added and never changed; what a sale is worth follows from its events.</li>
  <li>Double entry: each event’s bookings add up to zero. The command <code>ledger verify</code> adds all of them up again and
  compares.</li>
  <li>Whole minor units in the currency of the report. Currencies are never converted and never added up.</li>
  <li>The same report read twice changes nothing; a correction or a return is one more event.</li>
</ul>
<h2>What is published</h2>
<p>What was sent to each nonprofit, per month, and what is expected, confirmed or declined for all of them together. A payout
of fewer than ${fewestNamedPurchases} purchases stands without the nonprofit’s name. So nobody, not even the shop that knows an amount, can read whom
a purchase supports. The same figures as data: <a href="/v1/totals">/v1/totals</a>; everything that
programs may ask is described in <a href="/v1/openapi.json">/v1/openapi.json</a>.</p>
<h2>How members are chosen</h2>
<p>The steward lists them, each with a reason and its source. No place and no rank can be bought. A certificate for a product
never speaks for a whole shop.</p>`,
    '/methodology',
  );
}
