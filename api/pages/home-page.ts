import { html } from 'hono/html';
import type { DirectoryManifest } from '../../lib/schema/directory.ts';
import { readableShare } from './format.ts';
import { layout } from './layout.ts';

const countOf = ({ shards }: DirectoryManifest, kind: string): number =>
  shards.filter((shard) => shard.kind === kind).reduce((sum, { items }) => sum + items, 0);

/** The community's home page: who it is, what it keeps, what it lists. */
export function homePage(manifest: DirectoryManifest | undefined) {
  if (manifest === undefined) {
    const title = 'Support4Good server';
    return layout(
      title,
      html`<h1>${title}</h1>
<p>This server runs, but no directory is published here yet.</p>`,
    );
  }
  const { community } = manifest;
  const sandbox = community.sandbox
    ? html`<p class="note">This is a test community: its programs are test programs and no money flows.</p>`
    : '';
  return layout(
    community.name,
    html`<h1>${community.name}</h1>
<p>${community.description}</p>
${sandbox}
<h2>Who answers for it</h2>
<dl>
  <dt>Steward</dt><dd>${community.steward.name}</dd>
  <dt>Contact</dt><dd>${community.steward.contact}</dd>
  <dt>The community keeps</dt><dd>${readableShare(community.operatorShare)} of each commission</dd>
</dl>
<h2>Its directory</h2>
<dl>
  <dt>Shops</dt><dd>${countOf(manifest, 'retailers')}</dd>
  <dt>Member businesses</dt><dd>${countOf(manifest, 'memberBusinesses')}</dd>
  <dt>Nonprofits</dt><dd>${countOf(manifest, 'nonprofits')}</dd>
  <dt>Version</dt><dd>${manifest.version}, published ${manifest.publishedAt.slice(0, 10)}</dd>
  <dt>Add it in Support4Good</dt><dd><a href="/directory/directory.json">/directory/directory.json</a></dd>
</dl>
<h2>What it knows about you</h2>
<p>A click tells this server a random number and the nonprofit you chose: no shop, no page, no name.
What was earned and paid is public: <a href="/ledger">the ledger</a>.</p>`,
  );
}
