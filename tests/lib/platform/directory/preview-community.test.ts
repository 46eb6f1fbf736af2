import { beforeEach, describe, expect, it } from 'vitest';
import { keyFingerprint } from '../../../../lib/domain/directory/key-fingerprint.ts';
import { writePack } from '../../../../lib/domain/directory/shard-packs.ts';
import { previewCommunity } from '../../../../lib/platform/directory/preview-community.ts';
import type { Shard } from '../../../../lib/schema/directory.ts';
import { cotopaxi } from '../../../components/samples.ts';
import { shardOf } from '../../../entrypoints/background/communities/served-device.ts';
import { indexDirectory, retailerOf } from '../../../support/indexed-directory.ts';
import { FakeWeb, serveDirectory } from '../../../support/worker.ts';
import { createTestKey, encode, type TestKey } from '../../domain/directory/signed-directory.ts';

const url = 'https://town.example/shops/';
const now = new Date('2026-11-23T12:00:00Z');
let web: FakeWeb;
let key: TestKey;

const look = (address = url, fingerprint?: string) =>
  previewCommunity({ address, fingerprint }, now, web.fetch);
const publish = (shards: readonly Shard[], changes: object = {}) =>
  serveDirectory(web, url, shards, changes, key);
const notFound = (path: string) => web.answers.set(path, () => new Response('', { status: 404 }));

beforeEach(async () => {
  web = new FakeWeb();
  key = await createTestKey();
  await publish([
    shardOf('good.example', 'xn--pple-43d.com', 'chase.com'),
    { kind: 'memberBusinesses', items: [cotopaxi.business] },
  ]);
});

describe('a look at a community', () => {
  it('says who it is, how much it lists, and what access it would want', async () => {
    const result = await look();
    expect(result).toMatchObject({
      ok: true,
      preview: {
        baseUrl: url,
        fingerprint: await keyFingerprint(key.publicKey),
        fingerprintMatches: undefined,
        freshness: 'fresh',
        counts: { retailers: 3, memberBusinesses: 1, nonprofits: 0 },
        sample: [cotopaxi.business.name],
        hosts: ['good.example', 'xn--pple-43d.com'],
        foreignHosts: ['xn--pple-43d.com'],
        refusedHosts: ['chase.com'],
        isPartial: false,
        isIndexed: false,
      },
    });
  });

  it('sees the same in its packs, without a request for each shard', async () => {
    const shards: Shard[] = [shardOf('a.example', 'chase.com'), shardOf('b.example')];
    await publish(shards);
    const single = await look();
    web.requests.length = 0;
    web.serve(`${url}packs/3-0.json`, writePack(shards.map(encode)));
    expect(await look()).toEqual(single);
    const asked = web.requests.map((request) => request.url.slice(url.length));
    expect(asked).toEqual(['directory.json', 'directory.json.sig', 'packs/3-0.json']);
  });

  it('tells which hosts redirect to its shops, the networks’ and its own', async () => {
    const policy = {
      network: 'local',
      landingParameters: [],
      cookieNames: [],
      redirectHosts: ['go-town.example', 'mail.google.com'],
      minutesAfterSignal: 90,
      minutesAfterActivity: 60,
      source: 'https://town.example/rules',
    };
    await publish([
      shardOf('good.example'),
      { kind: 'standDownPolicies', items: [policy] } as never,
    ]);
    const result = await look();
    const hosts = result.ok ? result.preview.redirectHosts : [];
    expect(hosts).toEqual(expect.arrayContaining(['awin1.com', 'go-town.example']));
    expect(hosts).not.toContain('mail.google.com');
  });

  it('compares the fingerprint of a poster', async () => {
    const own = (await keyFingerprint(key.publicKey)).replaceAll(' ', '');
    expect(await look(url, own)).toMatchObject({ preview: { fingerprintMatches: true } });
    expect(
      await look(
        url,
        own.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
      ),
    ).toMatchObject({
      preview: { fingerprintMatches: false },
    });
  });

  it('finds it from any page: beside it, below it, or at the root', async () => {
    for (const path of ['directory/', ''])
      notFound(`https://town.example/about/${path}directory.json`);
    notFound('https://town.example/about/us/directory.json');
    notFound('https://town.example/about/us/directory/directory.json');
    web.serve('https://town.example/directory.json', '<!doctype html>');
    await serveDirectory(web, 'https://town.example/directory/', [], {}, key);
    expect(await look('https://town.example/about/us')).toMatchObject({
      preview: { baseUrl: 'https://town.example/directory/' },
    });
  });

  it.each<[string, string, () => void]>([
    ['offline', 'nobody answers', () => web.answers.clear()],
    [
      'serverError',
      'the server is ill',
      () => web.answers.set(`${url}directory.json`, () => new Response('', { status: 503 })),
    ],
    ['signatureMissing', 'it is unsigned', () => notFound(`${url}directory.json.sig`)],
    [
      'badSignature',
      'it was changed after signing',
      () => web.serve(`${url}directory.json.sig`, 'A'.repeat(86)),
    ],
    [
      'noDirectory',
      'pages for people answer everywhere',
      () => {
        for (const place of ['shops/', 'shops/directory/', '', 'directory/'])
          web.serve(`https://town.example/${place}directory.json`, '<html></html>');
      },
    ],
    [
      'newerFormat',
      'it is of a later format',
      () => web.serve(`${url}directory.json`, '{"formatVersion":3}'),
    ],
    [
      'tooLarge',
      'its shard never ends',
      () => {
        for (const path of web.answers.keys())
          if (path.includes('/shards/')) web.serve(path, 'x'.repeat(5_000_000));
      },
    ],
  ])('answers %s when %s', async (code, _when, break_) => {
    break_();
    expect(await look()).toEqual({ ok: false, code });
  });

  it('tells a server that keeps other sites out from one that is gone', async () => {
    const closed: typeof fetch = async (_input, init) => {
      if (init?.mode === 'no-cors') return new Response();
      throw new TypeError('Failed to fetch');
    };
    expect(await previewCommunity({ address: url, fingerprint: undefined }, now, closed)).toEqual({
      ok: false,
      code: 'noCors',
    });
  });

  it('says that shops are asked for one by one where they are in an index, and fetches none', async () => {
    const { retailerIndex } = await indexDirectory(
      Array.from({ length: 900 }, (_, at) => retailerOf(`shop-${at}.example`)),
    );
    await publish([], { formatVersion: 2, retailerIndex });
    web.requests.length = 0;
    expect(await look()).toMatchObject({
      preview: { isIndexed: true, isPartial: false, counts: { retailers: 900 }, hosts: [] },
    });
    expect(web.requests.map((request) => request.url)).toEqual([
      `${url}directory.json`,
      `${url}directory.json.sig`,
    ]);
  });

  it('looks at a part of what is too much for a first look', async () => {
    const many = Array.from({ length: 9 }, (_, shard) =>
      shardOf(...Array.from({ length: 5_000 }, (_item, at) => `shop-${shard}-${at}.example`)),
    );
    await publish(many);
    web.requests.length = 0;
    const result = await look();
    expect(result).toMatchObject({ preview: { isPartial: true, counts: { retailers: 45_000 } } });
    expect(web.requests.filter((request) => request.url.includes('/shards/'))).toHaveLength(1);
  });
});
