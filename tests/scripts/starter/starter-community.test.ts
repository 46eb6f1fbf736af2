import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishCommunity } from '../../../api/community/publish.ts';
import { chooseRetailer } from '../../../lib/domain/directory/match-retailer.ts';
import type { MemberBusiness, Retailer, Shard } from '../../../lib/schema/directory.ts';
import type { Nonprofit } from '../../../lib/schema/nonprofit.ts';
import { createFolder, readPublished } from '../../api/community/community-folder.ts';

const run = promisify(execFile);
const script = (name: string) => resolve('scripts/starter', name);

async function publish(name: string) {
  const folder = await createFolder();
  const report = await publishCommunity({
    sourceFolder: resolve('assets/communities', name),
    outputFolder: folder,
    keyFile: join(folder, 'key.pem'),
  });
  const { manifest, shards } = await readPublished(folder, undefined);
  return { report, manifest, ...byKind(shards) };
}

function byKind(shards: readonly Shard[]) {
  const retailers: Retailer[] = [];
  const businesses: MemberBusiness[] = [];
  const nonprofits: Nonprofit[] = [];
  for (const shard of shards) {
    if (shard.kind === 'retailers') retailers.push(...shard.items);
    if (shard.kind === 'memberBusinesses') businesses.push(...shard.items);
    if (shard.kind === 'nonprofits') nonprofits.push(...shard.items);
  }
  return { retailers, businesses, nonprofits };
}

type Published = Awaited<ReturnType<typeof publish>>;

describe('the starter community', () => {
  let starter: Published;
  beforeAll(async () => {
    starter = await publish('starter');
  }, 60_000);

  it('is published without a warning and holds what it promises', () => {
    expect(starter.report.warnings).toEqual([]);
    expect(starter.retailers.length).toBeGreaterThanOrEqual(1500);
    expect(starter.businesses.length).toBeGreaterThanOrEqual(120);
    expect(starter.nonprofits.length).toBeGreaterThanOrEqual(300);
  });

  it('has no program, and no server it does not run', () => {
    expect(starter.retailers.flatMap(({ programs }) => programs ?? [])).toEqual([]);
    expect(starter.manifest.community.api).toBeUndefined();
  });

  it('has every host once', () => {
    const hosts = starter.retailers.flatMap((retailer) => retailer.hosts);
    expect(hosts).toHaveLength(new Set(hosts).size);
  });

  it.each([
    ['www.amazon.de', '/', 'amazon.com'],
    ['aws.amazon.com', '/', undefined],
    ['smile.amazon.co.uk', '/', 'amazon.com'],
    ['www.gap.com', '/', 'gap.com'],
    ['oldnavy.gap.com', '/', 'oldnavy.gap.com'],
    ['www.homedepot.com', '/mycheckout/checkout', 'homedepot.com'],
    ['www.thalia.de', '/', 'thalia.de'],
    ['connect.garmin.com', '/', undefined],
    ['www.paypal.com', '/', undefined],
  ])('%s%s belongs to %s', (hostname, path, id) => {
    expect(chooseRetailer(starter.retailers, hostname, path)?.id).toBe(id);
  });

  it('never lists a business for a product’s certificate alone', () => {
    const baseless = starter.businesses.filter(
      ({ certifications, values }) =>
        values.length === 0 && certifications.every(({ scope }) => scope === 'product'),
    );
    expect(baseless).toEqual([]);
  });

  it.each([
    ['US', 0.85],
    ['GB', 0.75],
    ['DE', 0.75],
  ])('has an alternative for most shops of %s', (country, share) => {
    const offered = new Set(
      starter.businesses
        // Empty means unknown, and an unknown reach is suggested, after those that are known to send there.
        .filter(({ shipsTo }) => shipsTo.length === 0 || shipsTo.includes(country))
        .map(({ category }) => category),
    );
    const shops = starter.retailers.filter(
      ({ countries, category }) => countries.includes(country) && category !== 'travel',
    );
    const served = shops.filter(({ category }) => offered.has(category));
    expect(served.length / shops.length).toBeGreaterThan(share);
  });

  it('lists no business without a dated certificate for the whole of it', () => {
    for (const { name, certifications } of starter.businesses) {
      expect(
        certifications.some(({ scope }) => scope !== 'product'),
        name,
      ).toBe(true);
    }
    expect(starter.businesses.length).toBeGreaterThanOrEqual(80);
  });

  it('can look for the thing at hand in several kinds of shops, a book by its number among them', () => {
    const searched = starter.businesses.filter(({ search }) => search !== undefined);
    expect(new Set(searched.map(({ category }) => category)).size).toBeGreaterThanOrEqual(8);
    expect(searched.some(({ search }) => search?.includes('{isbn}'))).toBe(true);
  });

  it('names every nonprofit by nine digits, with city and state', () => {
    for (const { id, city, region, country } of starter.nonprofits) {
      expect(id).toMatch(/^us-ein:\d{9}$/);
      expect(city).toBeDefined();
      expect(region).toMatch(/^[A-Z]{2}$/);
      expect(country).toBe('US');
    }
    expect(starter.nonprofits.some(({ id }) => id.startsWith('us-ein:0'))).toBe(true);
  });

  it('has the list of chains that the installed index gives', async () => {
    await run(process.execPath, [script('generate-retailers.ts'), '--check']);
  }, 60_000);

  it('is published by its command with the given server, key and folder', async () => {
    const folder = await createFolder();
    const flags = ['--out', folder, '--key', join(folder, 'key.pem')];
    const { stdout } = await run(process.execPath, [script('publish.ts'), ...flags], {
      env: { ...process.env, S4G_API_URL: 'https://api.example/' },
    });
    expect(stdout).toContain('https://api.example/');
    const { manifest } = await readPublished(folder);
    expect(manifest.community.api).toBe('https://api.example/');
  }, 60_000);
});

describe('the demo community', () => {
  it('says that it is a sandbox everywhere', { timeout: 60_000 }, async () => {
    const { manifest, retailers, nonprofits } = await publish('demo');
    const programs = retailers.flatMap((retailer) => retailer.programs ?? []);
    expect(manifest.community).toMatchObject({ id: 'support4good-demo', sandbox: true });
    expect(programs.map(({ network }) => network).sort()).toEqual(['awin', 'direct', 'impact']);
    expect(programs.every(({ sandbox }) => sandbox === true)).toBe(true);
    expect(nonprofits.length).toBeGreaterThanOrEqual(300);
  });
});
