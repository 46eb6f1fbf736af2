import { html } from 'hono/html';
import type { DirectoryManifest } from '../../lib/schema/directory.ts';
import { readableShare } from './format.ts';
import { layout } from './layout.ts';

const countOf = ({ shards }: DirectoryManifest, kind: string): number =>
  shards.filter((shard) => shard.kind === kind).reduce((sum, { items }) => sum + items, 0);

const figure = (count: number, one: string, many: string) =>
  html`<li><strong>${count.toLocaleString('en')}</strong>${count === 1 ? one : many}</li>`;

/** A way to reach the steward, as a link where it is an address. */
const contactOf = (contact: string) =>
  /^[^\s@<>"]+@[^\s@<>"]+$/.test(contact)
    ? html`<a href="mailto:${contact}">${contact}</a>`
    : html`${contact}`;

/** The community's home page: who it is, what it keeps, what it lists. */
export function homePage(manifest: DirectoryManifest | undefined) {
  if (manifest === undefined) {
    const title = 'Support4Good server';
    return layout(
      title,
      html`<h1>${title}</h1>
<p>This server runs, but no directory is published here yet.</p>`,
      '/',
    );
  }
  const { community } = manifest;
  const sandbox = community.sandbox
    ? html`<p class="note">This is a test community: its programs are test programs and no money flows.</p>`
    : '';
  return layout(
    community.name,
    html`<h1>${community.name}</h1>
<p class="lead">${community.description}</p>
${sandbox}
<ul class="figures">
${figure(countOf(manifest, 'retailers'), 'shop', 'shops')}
${figure(countOf(manifest, 'memberBusinesses'), 'member business', 'member businesses')}
${figure(countOf(manifest, 'nonprofits'), 'nonprofit', 'nonprofits')}
<li><strong>${readableShare(community.operatorShare)}</strong>of each commission keeps the community running</li>
</ul>
<h2>Join</h2>
<p>In Support4Good’s options, add this address:
<a href="/directory/directory.json">directory.json</a>. Or open the extension here, on this page.</p>
<h2>Who answers for it</h2>
<dl>
  <dt>Steward</dt><dd>${community.steward.name}</dd>
  <dt>Contact</dt><dd>${contactOf(community.steward.contact)}</dd>
${community.homepage === undefined ? '' : html`<dt>Home page</dt><dd><a href="${community.homepage}">${community.homepage}</a></dd>`}
  <dt>Directory</dt><dd>version ${manifest.version}, published ${manifest.publishedAt.slice(0, 10)}, good until ${manifest.expiresAt.slice(0, 10)}</dd>
</dl>
<h2>What it knows about you</h2>
<p>A click tells this server a random number and the nonprofit you chose: no shop, no page, no name.
What was earned and paid is public in <a href="/ledger">the ledger</a>; the rest is in
<a href="/privacy">the privacy page</a>.</p>`,
    '/',
  );
}
