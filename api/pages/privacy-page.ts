import { html } from 'hono/html';
import { layout } from './layout.ts';

/** What this server knows of anybody, how long, and what it never asks. */
export function privacyPage(community: string, contact: string | undefined) {
  return layout(
    `Privacy at ${community}`,
    html`<h1>Privacy</h1>
<p class="lead">This server does not know who you are, where you shop or what you look at.</p>
<h2>What it stores</h2>
<dl>
  <dt>Of a click</dt><dd>a random number that your browser made, the nonprofit, the community’s share, the time</dd>
  <dt>Of a sale</dt><dd>what the network or the shop reports: their number of the transaction, the commission, its currency, its state,
  the time, and the random number. Only from this does it learn at which network or shop a sale was made; not by whom,
  and not what was bought.</dd>
  <dt>Of a line that could not be booked</dt><dd>the same, as far as it can be read, and why not; for 90 days</dd>
  <dt>Of an application</dt><dd>what the business or nonprofit wrote into the form, and the steward’s answer; for 30 days when
  nobody proves that the domain is theirs</dd>
</dl>
<h2>What it does not store</h2>
<ul>
  <li>Addresses of devices (IP), not even in its log. The log has the kind of request, the answer’s status and the time.</li>
  <li>What is searched for. Searches are answered and forgotten.</li>
  <li>Cookies of visitors: these pages set none. The steward’s own sign-in uses one.</li>
</ul>
<h2>Who learns what</h2>
<p>The network or shop sees the random number and not the nonprofit. This server sees the nonprofit and not you. Status comes back in
public lists of many credits, in which your browser finds its own, so no question shows which are yours.</p>
<h2>How long</h2>
<p>The ledger stays, because books must; it names no person. There is nothing here that we could find by your name. A random number is
worthless to others without the secret that your browser keeps.</p>
<h2>Ask</h2>
<p>${contact === undefined ? 'Ask whoever runs this server.' : html`The steward answers: ${contact}.`} Whoever stands between you and
this server (its host, a proxy) may keep records of its own; the steward can say which.</p>`,
    '/privacy',
  );
}
