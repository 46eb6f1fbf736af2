import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { revocationStatement } from '../../../lib/domain/directory/follow-key.ts';
import { Retailer, type Shard } from '../../../lib/schema/directory.ts';
import {
  createManifest,
  createTestKey,
  sign,
} from '../../lib/domain/directory/signed-directory.ts';
import {
  apiUrl,
  FakeWeb,
  packagedUrl,
  serveDirectory,
  setUpBrowser,
  wakeWorker,
  wipeDevice,
} from '../../support/worker.ts';

const directoryUrl = `${apiUrl}directory/`;
const shardOf = (...domains: string[]): Shard => ({
  kind: 'retailers',
  items: domains.map((domain) =>
    Retailer.parse({
      id: domain,
      name: domain,
      hosts: [domain],
      category: 'apparel',
      countries: ['US'],
    }),
  ),
});
const { community } = createManifest('' as never);
const served = { community: { ...community, api: apiUrl as never } };

let web: FakeWeb;
let clock: { now: number };
let worker: Awaited<ReturnType<typeof wakeWorker>>;
let key: Awaited<ReturnType<typeof createTestKey>>;

const listed = async () =>
  (await worker.parts.store.loadCommunities()).flatMap(({ retailers }) =>
    retailers.map(({ id }) => id),
  );
const problem = async () =>
  (await worker.parts.store.loadCommunities())[0]?.directory.lastProblem?.code;
const restart = async () => {
  await worker.sleep();
  worker = await wakeWorker(web, clock);
};

beforeEach(async () => {
  await wipeDevice();
  setUpBrowser();
  web = new FakeWeb();
  clock = { now: Date.UTC(2026, 10, 23, 12) };
  key = await serveDirectory(web, packagedUrl, [shardOf('old.example')], served);
  worker = await wakeWorker(web, clock);
  await worker.upkeep.start();
});

afterEach(() => worker.sleep());

describe('a directory on the device', () => {
  it('is the packaged one at first, and the newer one after a sync, also after a restart', async () => {
    expect(await listed()).toEqual(['old.example']);
    await serveDirectory(
      web,
      directoryUrl,
      [shardOf('new.example')],
      { ...served, version: 4 },
      key,
    );
    await worker.upkeep.syncDirectories();
    expect(await listed()).toEqual(['new.example']);
    await restart();
    expect(await listed()).toEqual(['new.example']);
    await worker.upkeep.start();
    expect(await listed()).toEqual(['new.example']);
  });

  it('fetches only the shards that it does not have', async () => {
    const kept = shardOf('old.example');
    await serveDirectory(
      web,
      directoryUrl,
      [kept, shardOf('more.example')],
      { ...served, version: 4 },
      key,
    );
    web.requests.length = 0;
    await worker.upkeep.syncDirectories();
    expect(await listed()).toEqual(['old.example', 'more.example']);
    expect(web.requests.filter(({ url }) => url.includes('/shards/'))).toHaveLength(1);
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['offline', 'the server is down', async () => undefined],
    [
      'serverError',
      'the server answers 500',
      async () =>
        web.answers.set(`${directoryUrl}directory.json`, () => new Response('', { status: 500 })),
    ],
    [
      'notJson',
      'a sign-in page answers 200 with HTML',
      async () => {
        await serveDirectory(web, directoryUrl, [], { ...served, version: 4 }, key);
        web.serve(`${directoryUrl}directory.json`, '<!doctype html><title>Sign in</title>');
      },
    ],
    [
      'badSignature',
      'another key has signed what names our key',
      async () => {
        const other = await createTestKey();
        await serveDirectory(
          web,
          directoryUrl,
          [],
          { ...served, version: 4, publicKey: key.publicKey },
          other,
        );
      },
    ],
    [
      'keyChanged',
      'another key signs for itself',
      async () => serveDirectory(web, directoryUrl, [], { ...served, version: 4 }),
    ],
    [
      'rollback',
      'it is older than what is here',
      async () => serveDirectory(web, directoryUrl, [], { ...served, version: 2 }, key),
    ],
    [
      'otherCommunity',
      'it is somebody else’s',
      async () =>
        serveDirectory(
          web,
          directoryUrl,
          [],
          { community: { ...served.community, id: 'other' as never }, version: 4 },
          key,
        ),
    ],
    [
      'signatureMissing',
      'the signature is missing',
      async () => {
        await serveDirectory(web, directoryUrl, [], { ...served, version: 4 }, key);
        web.answers.delete(`${directoryUrl}directory.json.sig`);
      },
    ],
    [
      'shard.wrongSize',
      'a shard is cut off',
      async () => {
        await serveDirectory(
          web,
          directoryUrl,
          [shardOf('new.example')],
          { ...served, version: 4 },
          key,
        );
        for (const url of web.answers.keys()) {
          if (url.startsWith(`${directoryUrl}shards/`)) web.serve(url, '{"kind":"reta');
        }
      },
    ],
    [
      'tooLarge',
      'a shard is longer than it was said to be',
      async () => {
        await serveDirectory(
          web,
          directoryUrl,
          [shardOf('new.example')],
          { ...served, version: 4 },
          key,
        );
        for (const url of web.answers.keys()) {
          if (url.startsWith(`${directoryUrl}shards/`)) web.serve(url, 'x'.repeat(100_000));
        }
      },
    ],
    [
      'notFound',
      'it was uploaded by halves: new manifest, old shards',
      async () => {
        await serveDirectory(
          web,
          directoryUrl,
          [shardOf('new.example')],
          { ...served, version: 4 },
          key,
        );
        for (const url of web.answers.keys()) {
          if (url.startsWith(`${directoryUrl}shards/`)) {
            web.answers.set(url, () => new Response('', { status: 404 }));
          }
        }
      },
    ],
  ])('stays as it is, and says %s, when %s', async (code, _when, prepare) => {
    await prepare();
    await worker.upkeep.syncDirectories();
    await restart();
    expect(await listed()).toEqual(['old.example']);
    expect(await problem()).toBe(code);
  });

  it('stops for good at a withdrawn key, even when a later directory keeps quiet about it', async () => {
    const signature = await sign(key, revocationStatement(served.community.id, key.publicKey));
    const revokedKeys = [{ key: key.publicKey, signature }];
    await serveDirectory(web, directoryUrl, [], { ...served, version: 4, revokedKeys });
    await worker.upkeep.syncDirectories();
    expect(await problem()).toBe('keyRevoked');
    await restart();
    await serveDirectory(web, directoryUrl, [], { ...served, version: 5 }, key);
    await worker.upkeep.syncDirectories();
    expect(await problem()).toBe('keyRevoked');
    expect(await listed()).toEqual(['old.example']);
  });

  it('forgets the problem at the next good sync', async () => {
    await worker.upkeep.syncDirectories();
    expect(await problem()).toBe('offline');
    await serveDirectory(
      web,
      directoryUrl,
      [shardOf('old.example')],
      { ...served, version: 4 },
      key,
    );
    await worker.upkeep.syncDirectories();
    expect(await problem()).toBeUndefined();
  });

  it.each([
    ['a year behind', -1],
    ['a year ahead', 1],
  ])('works with a clock %s', async (_name, direction) => {
    clock.now += direction * 365 * 24 * 3_600_000;
    expect(await listed()).toEqual(['old.example']);
    await serveDirectory(
      web,
      directoryUrl,
      [shardOf('new.example')],
      { ...served, version: 4 },
      key,
    );
    await worker.upkeep.syncDirectories();
    expect(await listed()).toEqual(['new.example']);
  });

  it('is fetched again when its stored bytes are broken', async () => {
    await serveDirectory(
      web,
      directoryUrl,
      [shardOf('old.example')],
      { ...served, version: 4 },
      key,
    );
    await worker.upkeep.syncDirectories();
    await worker.database.write(['shards'], async (transaction) => {
      const table = transaction.objectStore('shards');
      for (const shard of await table.getAll())
        await table.put({ ...shard, bytes: new Uint8Array(3) });
    });
    await restart();
    expect(await listed()).toEqual([]);
    await worker.upkeep.syncDirectories();
    expect(await listed()).toEqual(['old.example']);
  });

  it('comes back from the package when its stored bytes are broken and the server is down', async () => {
    await worker.database.write(['shards'], (transaction) =>
      transaction.objectStore('shards').clear(),
    );
    await restart();
    await worker.upkeep.start();
    expect(await listed()).toEqual(['old.example']);
  });
});
