import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CommunitySourceError } from '../../../api/community/diagnostic.ts';
import { publishCommunity } from '../../../api/community/publish.ts';
import { createSigningKey } from '../../../api/community/signing-key.ts';
import { createFolder, profile, readPublished, writeCommunity } from './community-folder.ts';

async function setUp(change: Parameters<typeof writeCommunity>[0] = {}) {
  const folder = await createFolder();
  return {
    sourceFolder: await writeCommunity(change),
    outputFolder: join(folder, 'site'),
    keyFile: join(folder, 'keys', 'key.pem'),
  };
}

const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'published',
    (cause: unknown) => (cause instanceof CommunitySourceError ? cause.message : String(cause)),
  );

describe('publishCommunity', () => {
  it('publishes what the extension’s own verifier accepts, with everything in it', async () => {
    const request = await setUp();
    const report = await publishCommunity(request);
    const { manifest, shards } = await readPublished(request.outputFolder);
    expect(report).toMatchObject({
      version: 1,
      counts: {
        retailers: 4,
        memberBusinesses: 1,
        nonprofits: 1,
        products: 0,
        standDownPolicies: 1,
      },
      shards: 4,
      shardsWritten: 4,
      warnings: [],
    });
    expect(manifest).toMatchObject({
      community: { id: 'town', operatorShare: 250, api: 'https://town.example/api/' },
      version: 1,
      publishedAt: '2026-11-20T12:00:00Z',
      expiresAt: '2027-11-20T12:00:00Z',
    });
    expect(shards.map(({ kind, items }) => [kind, items.length])).toEqual([
      ['retailers', 4],
      ['memberBusinesses', 1],
      ['nonprofits', 1],
      ['standDownPolicies', 1],
    ]);
    expect(shards[0]?.items.find((item) => 'id' in item && item.id === 'shop.com')).toEqual({
      id: 'shop.com',
      name: 'Shop',
      hosts: ['shop.com', 'shop.co.uk'],
      exceptHosts: ['jobs.shop.com'],
      category: 'general',
      countries: ['US', 'GB'],
      pageRules: { checkout: ['/kasse*'] },
      programs: [
        {
          network: 'awin',
          advertiserId: '1001',
          publisherId: '2002',
          rate: { kind: 'share', basisPoints: 500 },
          rateSource: 'https://shop.com/affiliates',
          rateCheckedOn: '2026-11-01',
          extensionAllowed: true,
          offerOn: ['landing', 'product'],
          countries: ['*'],
        },
      ],
    });
  });

  it('gives the same bytes from the same sources and key, whatever the order of the rows', async () => {
    const first = await setUp();
    await publishCommunity(first);
    const rows = (await readFile(join(first.sourceFolder, 'retailers.csv'), 'utf8')).split('\n');
    const [comment, header, ...body] = rows.filter((row) => row !== '');
    const shuffled = [comment, header, ...body.reverse()].join('\n');
    const second = { ...(await setUp({ 'retailers.csv': shuffled })), keyFile: first.keyFile };
    await publishCommunity(second);
    for (const file of ['directory.json', 'directory.json.sig']) {
      const [one, other] = await Promise.all(
        [first, second].map(({ outputFolder }) => readFile(join(outputFolder, file), 'utf8')),
      );
      expect(one).toBe(other);
    }
  });

  it('keeps old shards, writes only new ones, and refuses a number used before', async () => {
    const request = await setUp();
    await publishCommunity(request);
    const before = await readdir(join(request.outputFolder, 'shards'));
    const more = join(request.sourceFolder, 'retailers.csv');
    await writeFile(more, 'name,hosts,category,countries\nShop,shop.com,general,US\n');
    expect(await codeOf(publishCommunity(request))).toContain('already published');
    const manifestFile = join(request.sourceFolder, 'community.yaml');
    await writeFile(manifestFile, profile.replace('version: 1', 'version: 2'));
    const report = await publishCommunity(request);
    expect(report.shardsWritten).toBe(1);
    const after = await readdir(join(request.outputFolder, 'shards'));
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after).toHaveLength(before.length + 1);
    await writeFile(manifestFile, profile);
    expect(await codeOf(publishCommunity(request))).toContain('lower than the published 2');
  });

  it('writes nothing when anything is wrong', async () => {
    const request = await setUp({ 'retailers.csv': 'name,hosts,category,countries\nX,x,y,z\n' });
    expect(await codeOf(publishCommunity(request))).toContain('retailers.csv:2: error');
    await expect(readdir(request.outputFolder)).rejects.toThrow('ENOENT');
  });

  it('spreads 3,000 shops over shards by the hash of their id', { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `Shop ${at},shop-${at}.com,general,US`);
    const csv = ['name,hosts,category,countries', ...rows].join('\n');
    const request = await setUp({
      'retailers.csv': csv,
      'programs.yaml': undefined,
      'page-rules.yaml': undefined,
    });
    await publishCommunity(request);
    const { shards } = await readPublished(request.outputFolder);
    const sizes = shards.flatMap(({ kind, items }) => (kind === 'retailers' ? [items.length] : []));
    expect(sizes).toHaveLength(8);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(3000);
    expect(Math.min(...sizes)).toBeGreaterThan(250);
  });

  it('takes another server’s address for the same folder, and refuses one that is none', async () => {
    const request = await setUp();
    await publishCommunity({ ...request, api: 'http://127.0.0.1:8080/' });
    const { manifest } = await readPublished(request.outputFolder);
    expect(manifest.community.api).toBe('http://127.0.0.1:8080/');
    expect(await codeOf(publishCommunity({ ...request, api: 'http://town.example/' }))).toContain(
      'cannot be used',
    );
  });

  it('adds lists of another folder', async () => {
    const shared = await writeCommunity();
    const include = `include:\n  - from: ${shared}\n    files: [nonprofits.csv]\n`;
    const files = { 'community.yaml': profile + include, 'nonprofits.csv': undefined };
    const request = await setUp(files);
    expect((await publishCommunity(request)).counts.nonprofits).toBe(1);
  });

  it('says when others can read the key', async () => {
    const request = await setUp();
    await createSigningKey(request.keyFile);
    await chmod(request.keyFile, 0o644);
    const { warnings } = await publishCommunity(request);
    expect(warnings.map(({ remedy }) => remedy)).toEqual(['Close it: chmod 600']);
  });
});
