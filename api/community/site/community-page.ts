import { html, raw } from 'hono/html';
import type { PublicTotals } from '../../../lib/schema/api.ts';
import type { MemberBusiness } from '../../../lib/schema/directory.ts';
import type { Nonprofit } from '../../../lib/schema/nonprofit.ts';
import { readableCause, readableShare } from '../../pages/format.ts';
import { memberReasons, readableCategory } from '../../pages/member-reasons.ts';
import { scrollRegion } from '../../pages/scroll-region.ts';
import { styleSheet } from '../../pages/style.ts';
import type { VerifiedDirectory } from '../verify-directory.ts';
import { describeRelease } from './change-feed.ts';
import type { ChangeLog } from './change-log.ts';
import { joinSection } from './join-section.ts';
import { siteStyle } from './site-style.ts';
import { achievedSection, listedSection, valuesSection } from './terms-sections.ts';

/** What the page says beside the directory's own content. */
export interface PageFacts {
  readonly log: ChangeLog;
  readonly fingerprint: string;
  /** Where the site will lie, when the steward has said so: for the QR code and the poster. */
  readonly address?: string | undefined;
  readonly totals?: PublicTotals | undefined;
}

const listed = 500;
const releasesShown = 10;

const businessRow = (business: MemberBusiness) =>
  html`<tr><td><a href="${business.url}"><bdi>${business.name}</bdi></a></td><td>${[readableCategory(business.category), business.city, business.region, business.country].filter(Boolean).join(', ')}</td><td>${memberReasons(business)}</td></tr>`;

const nonprofitRow = ({ name, city, region, causeArea }: Nonprofit) =>
  html`<tr><td><bdi>${name}</bdi></td><td>${[city, region].filter(Boolean).join(', ')}</td><td>${readableCause(causeArea)}</td></tr>`;

function table<Item>(
  title: string,
  columns: readonly string[],
  items: readonly Item[],
  row: (item: Item) => unknown,
) {
  if (items.length === 0) return '';
  const more = items.length - listed;
  const entries = html`<table class="entries"><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${items.slice(0, listed).map(row)}</tbody></table>`;
  return html`<h2>${title} (${items.length})</h2>
${scrollRegion(title, entries)}
${more > 0 ? html`<p>And ${more} more in the directory.</p>` : ''}`;
}

function itemsOf({ shards, retailers }: VerifiedDirectory) {
  const businesses: MemberBusiness[] = [];
  const nonprofits: Nonprofit[] = [];
  for (const shard of shards) {
    if (shard.kind === 'memberBusinesses') businesses.push(...shard.items);
    if (shard.kind === 'nonprofits') nonprofits.push(...shard.items);
  }
  const byName = (one: { name: string }, other: { name: string }) =>
    one.name.localeCompare(other.name, 'en');
  return {
    retailers: retailers.count,
    businesses: businesses.sort(byName),
    nonprofits: nonprofits.sort(byName),
  };
}

/**
 * The community's own page for people, beside its directory: who it is, what it lists, how to join, what changed. It
 * loads nothing, and its link element lets the extension's popup offer to join.
 */
export async function communityPage(
  directory: VerifiedDirectory,
  { log, fingerprint, address, totals }: PageFacts,
): Promise<string> {
  const { community, version, publishedAt, expiresAt } = directory.manifest;
  const { retailers, businesses, nonprofits } = itemsOf(directory);
  const page = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${community.name}</title>
<link rel="support4good-directory" href="directory.json">
<link rel="alternate" type="application/atom+xml" href="changes.xml" title="Changes">
<style>${raw(styleSheet)}${raw(siteStyle)}</style>
</head>
<body><main>
<h1 dir="auto">${community.name}</h1>
<p class="lead" dir="auto">${community.description}</p>
${community.sandbox === true ? html`<p class="note">A test community: no money flows.</p>` : ''}
<dl>
<dt>Steward</dt><dd><bdi>${community.steward.name}</bdi>, <bdi>${community.steward.contact}</bdi></dd>
${community.homepage === undefined ? '' : html`<dt>Home page</dt><dd><a href="${community.homepage}">${community.homepage}</a></dd>`}
<dt>The community keeps</dt><dd>${readableShare(community.operatorShare)} of each commission</dd>
<dt>Shops it knows</dt><dd>${retailers}</dd>
<dt>Version</dt><dd>${version}, published ${publishedAt.slice(0, 10)}, good until ${expiresAt.slice(0, 10)}</dd>
</dl>
${joinSection(community, fingerprint, address)}
${valuesSection(community)}
${table('Businesses we suggest', ['Name', 'What and where', 'Why'], businesses, businessRow)}
${table('Nonprofits you can choose', ['Name', 'Where', 'Cause'], nonprofits, nonprofitRow)}
${achievedSection(community, totals, publishedAt)}
${listedSection(community)}
<h2>Last changes</h2>
<dl>${log.releases
    .slice(0, releasesShown)
    .map(
      (release) =>
        html`<dt>${release.publishedAt.slice(0, 10)}</dt><dd>${describeRelease(release)}</dd>`,
    )}</dl>
<p><a href="changes.xml">All changes as a feed</a></p>
</main></body>
</html>
`;
  return String(page);
}
