import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { verifyManifest } from '../../../lib/domain/directory/verify-manifest.ts';
import { verifyShard } from '../../../lib/domain/directory/verify-shard.ts';
import type { DirectoryManifest, PublicKey, Shard } from '../../../lib/schema/directory.ts';

const made: string[] = [];
afterAll(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** An empty folder that is gone after the test file. */
export async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'community-'));
  made.push(folder);
  return folder;
}

export const profile = `# Who we are
id: town
name: Our town
description: Shops and nonprofits of our town.
steward:
  name: A. Teacher
  contact: teacher@town.example
operatorShare: 2.5 %
api: https://town.example/api/
version: 1
publishedAt: 2026-11-20T12:00:00Z
`;

const business = `- domain: good-books.com
  name: Good Books
  url: https://www.good-books.com/
  category: books-media
  country: US
  shipsTo: [US, CA]
  values: [b-corp, independent]
  certifications:
    - id: b-corp
      name: B Corp
      scope: company
      source: https://www.bcorporation.net/good-books
      checkedOn: 2026-08-01
  source: https://www.good-books.com/about
  checkedOn: 2026-08-01
`;

const program = `- retailer: shop.com
  network: awin
  advertiserId: "1001"
  publisherId: "2002"
  rate: 5 %
  rateSource: https://shop.com/affiliates
  rateCheckedOn: 2026-11-01
  extensionAllowed: true
  offerOn: [landing, product]
  countries: ["*"]
`;

/** The files of a small community in which nothing is wrong. */
export const goodFiles: Readonly<Record<string, string>> = {
  'community.yaml': profile,
  'retailers.csv': `# Shops of our town
name,hosts,category,countries,except,paths
Shop,shop.com shop.co.uk,general,US GB,jobs.shop.com,
"Smith, Jones & Co",smith-jones.com,apparel,US,,
Portal Men,portal.com,apparel,*,,/men
Portal Women,portal-women.com portal.com,apparel,*,,/women
`,
  'programs.yaml': program,
  'page-rules.yaml': 'shop.com:\n  checkout: ["/kasse*"]\n',
  'member-businesses.yaml': business,
  'nonprofits.csv':
    'id,name,city,region,country,cause\nus-ein:010002847,Hulls Cove Neighborhood Association,Mount Desert,ME,US,community\n',
  'stand-down.yaml': `- network: our-network
  landingParameters: [ournet]
  cookieNames: []
  redirectHosts: [go.ournet.com]
  minutesAfterSignal: 90
  minutesAfterActivity: 60
  source: https://ournet.com/policy
`,
};

/** The good files with some replaced or, when undefined, left out. */
export async function writeCommunity(
  change: Readonly<Record<string, string | undefined>> = {},
): Promise<string> {
  const folder = await createFolder();
  for (const [file, text] of Object.entries({ ...goodFiles, ...change })) {
    if (text === undefined) continue;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

/** Reads a published folder exactly as the extension would: signature, then every shard. */
export async function readPublished(
  folder: string,
  pinnedKey?: PublicKey,
): Promise<{ manifest: DirectoryManifest; shards: Shard[] }> {
  const bytes = new Uint8Array(await readFile(join(folder, 'directory.json')));
  const signature = await readFile(join(folder, 'directory.json.sig'), 'utf8');
  const verified = await verifyManifest(bytes, signature, pinnedKey);
  if (!verified.ok) throw new Error(`manifest refused: ${verified.code}`);
  const shards: Shard[] = [];
  for (const reference of verified.manifest.shards) {
    const file = join(folder, 'shards', `${reference.sha256}.json`);
    const shard = await verifyShard(new Uint8Array(await readFile(file)), reference);
    if (!shard.ok) throw new Error(`shard refused: ${shard.code}`);
    if (shard.refusedHosts.length > 0) throw new Error(`left out: ${shard.refusedHosts}`);
    shards.push(shard.shard);
  }
  return { manifest: verified.manifest, shards };
}
