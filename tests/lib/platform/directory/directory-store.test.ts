import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { digestShard } from '../../../../lib/domain/directory/digest-shard.ts';
import { createDirectoryStore } from '../../../../lib/platform/directory/directory-store.ts';
import { loadFiles } from '../../../../lib/platform/directory/load-files.ts';
import { createWorkerDatabase } from '../../../../lib/platform/storage/worker-database.ts';
import { PublicKey } from '../../../../lib/schema/directory.ts';
import { CommunityId } from '../../../../lib/schema/primitives.ts';
import { createManifest, encode, referenceTo } from '../../domain/directory/signed-directory.ts';

const name = 'directory-store-test';
const publicKey = PublicKey.parse('A'.repeat(43));
let database: ReturnType<typeof createWorkerDatabase>;

const rowOf = (host: string) => ({
  id: host,
  name: host,
  hosts: [host],
  category: 'apparel',
  countries: [],
});

/** Stores a community whose shards list these hosts. */
const keep = (id: string, position: number, ...shards: string[][]) =>
  keepIn(createDirectoryStore(database), id, position, ...shards);

async function keepIn(
  store: ReturnType<typeof createDirectoryStore>,
  id: string,
  position: number,
  ...shards: string[][]
) {
  const communityId = CommunityId.parse(id);
  const made = await Promise.all(
    shards.map(async (hosts) => {
      const items = hosts.map(rowOf);
      const bytes = encode({ kind: 'retailers', items });
      const reference = await referenceTo(bytes, { kind: 'retailers', items: items.length });
      return { reference, bytes, digest: digestShard(reference, items) };
    }),
  );
  await store.keepShards(
    communityId,
    new Map(made.map(({ reference, bytes }) => [reference.sha256, bytes])),
  );
  const manifest = createManifest(publicKey, { shards: made.map(({ reference }) => reference) });
  await store.saveDirectory(
    {
      communityId,
      manifest: { ...manifest, community: { ...manifest.community, id: communityId } },
      publicKey,
      packaged: false,
      position,
      fetchedAt: '2026-11-01T00:00:00Z',
    },
    made.map(({ digest }) => digest),
    true,
    { bytes: encode(manifest), signature: encode('signature') },
    new Map(),
  );
}

const businessOf = (at: number) => ({
  domain: `b${at}.example`,
  name: `Business ${at}`,
  url: `https://b${at}.example/`,
  category: 'apparel',
  country: 'US',
  shipsTo: [],
  values: [],
  certifications: [],
  source: 'https://source.example/',
  checkedOn: '2026-11-01',
});

/** Stores a community with this many businesses that sell clothes. */
async function keepBusinesses(store: ReturnType<typeof createDirectoryStore>, count: number) {
  const communityId = CommunityId.parse('test-community');
  const kind = 'memberBusinesses';
  const bytes = encode({ kind, items: Array.from({ length: count }, (_, at) => businessOf(at)) });
  const reference = await referenceTo(bytes, { kind, items: count });
  await store.keepShards(communityId, new Map([[reference.sha256, bytes]]));
  const manifest = createManifest(publicKey, { shards: [reference] });
  const fetchedAt = '2026-11-01T00:00:00Z';
  await store.saveDirectory(
    { communityId, manifest, publicKey, packaged: false, position: 1, fetchedAt },
    [digestShard(reference, [])],
    true,
    { bytes: encode(manifest), signature: encode('signature') },
    new Map(),
  );
}

const match = async (address: string, store = createDirectoryStore(database)) =>
  (await store.matchPage(new URL(address))).map(
    ({ retailer, community }) => `${community.directory.communityId}/${retailer.id}`,
  );

beforeEach(async () => {
  await deleteDB(name);
  database = createWorkerDatabase(name);
});
afterEach(() => {
  vi.restoreAllMocks();
  return database.close();
});

describe('the directories on the device', () => {
  it('match a page in the shopper’s order of communities', async () => {
    await keep('b', 2, ['shop.example']);
    await keep('a', 3, ['shop.example', 'other.example']);
    await keep('c', 1, ['else.example'], ['shop.example']);
    expect(await match('https://www.shop.example/x')).toEqual([
      'c/shop.example',
      'b/shop.example',
      'a/shop.example',
    ]);
    expect(await match('https://nobody.example/')).toEqual([]);
  });

  it('never match a bank, whoever lists it as a shop', async () => {
    await keep('a', 1, ['chase.com', 'shop.example']);
    expect(await match('https://secure.chase.com/')).toEqual([]);
    expect(await match('https://chase.com/')).toEqual([]);
  });

  it('cost a cold worker one shard for a page, and none for a page that no shop has', async () => {
    await keep('a', 1, ['shop.example'], ['other.example'], ['third.example']);
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    const shards = () =>
      get.mock.contexts.filter((table) => (table as IDBObjectStore).name === 'shards').length;
    const store = createDirectoryStore(database);
    expect(await match('https://nobody.example/', store)).toEqual([]);
    expect(shards()).toBe(0);
    expect(await match('https://other.example/', store)).toEqual(['a/other.example']);
    expect(await match('https://www.other.example/cart', store)).toEqual(['a/other.example']);
    expect(shards()).toBe(1);
  });

  it('say nothing of a community that is paused', async () => {
    await keep('a', 1, ['shop.example']);
    const store = createDirectoryStore(database);
    await store.changeDirectory(CommunityId.parse('a'), { pausedAt: '2026-11-02T00:00:00Z' });
    expect(await match('https://shop.example/', store)).toEqual([]);
    expect(await store.loadCommunities()).toEqual([]);
    await store.changeDirectory(CommunityId.parse('a'), { pausedAt: undefined });
    expect(await match('https://shop.example/', store)).toEqual(['a/shop.example']);
  });

  it('hand out their files as they were published', async () => {
    await keep('a', 1, ['shop.example']);
    const store = createDirectoryStore(database);
    const id = CommunityId.parse('a');
    const files = await loadFiles(database, id);
    const shard = Object.keys(files).find((name) => name.startsWith('shards/')) ?? '';
    expect(Object.keys(files).sort()).toEqual(['directory.json', 'directory.json.sig', shard]);
    expect(JSON.parse(files[shard] ?? '')).toEqual({
      kind: 'retailers',
      items: [rowOf('shop.example')],
    });
    expect((await store.findWholeShards(id)).size).toBe(1);
    expect(Object.keys(await loadFiles(database, id))).toHaveLength(3);
  });

  it('find every shop of twenty shards, one after the other', async () => {
    const hosts = Array.from({ length: 400 }, (_, number) => `shop-${number}.example`);
    const shards = Array.from({ length: 20 }, (_, at) => hosts.slice(at * 20, at * 20 + 20));
    await keep('a', 1, ...shards);
    const store = createDirectoryStore(database);
    for (const host of hosts) expect(await match(`https://${host}/`, store)).toEqual([`a/${host}`]);
  });
});

describe('the worker, which alone writes', () => {
  const idOf = (id: string) => CommunityId.parse(id);
  const shop = 'https://www.shop.example/';
  /** How often the database is read from now on. */
  const countReads = () => {
    const read = vi.spyOn(IDBDatabase.prototype, 'transaction');
    return () => read.mock.calls.length;
  };

  it('reads nothing for a shop that it has looked up before, and for a page of no shop', async () => {
    await keep('a', 1, ['shop.example'], ['other.example']);
    await keep('b', 2, ['shop.example']);
    const store = createDirectoryStore(database, true);
    expect(await match(shop, store)).toEqual(['a/shop.example', 'b/shop.example']);
    const reads = countReads();
    expect(await match(`${shop}cart`, store)).toEqual(['a/shop.example', 'b/shop.example']);
    expect(await match('https://nobody.example/', store)).toEqual([]);
    expect(reads()).toBe(0);
  });

  it('answers by what it wrote last, of each community', async () => {
    const store = createDirectoryStore(database, true);
    expect(await match(shop, store)).toEqual([]);
    await keepIn(store, 'a', 1, ['shop.example']);
    await keepIn(store, 'b', 2, ['shop.example']);
    expect(await match(shop, store)).toEqual(['a/shop.example', 'b/shop.example']);
    await store.orderDirectories([idOf('b'), idOf('a')]);
    expect(await match(shop, store)).toEqual(['b/shop.example', 'a/shop.example']);
    await store.changeDirectory(idOf('b'), { pausedAt: '2026-11-02T00:00:00Z' });
    expect(await match(shop, store)).toEqual(['a/shop.example']);
    // The same version with other shards: what counts is that it was written, not its number.
    await keepIn(store, 'a', 1, ['other.example']);
    expect(await match(shop, store)).toEqual([]);
    expect(await match('https://other.example/', store)).toEqual(['a/other.example']);
    await store.removeDirectory(idOf('a'));
    expect(await match('https://other.example/', store)).toEqual([]);
    await store.changeDirectory(idOf('b'), { pausedAt: undefined });
    expect(await match(shop, createDirectoryStore(database, true))).toEqual(['b/shop.example']);
    await database.delete();
    expect(await match(shop, store)).toEqual([]);
  });

  it('is not left with what it read while it was writing', async () => {
    const store = createDirectoryStore(database, true);
    await keepIn(store, 'a', 1, ['shop.example']);
    const looked: Promise<string[]>[] = [];
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...row: Parameters<typeof put>
    ) {
      looked.push(match(shop, store));
      return put.apply(this, row);
    });
    const change = store.changeDirectory(idOf('a'), { pausedAt: '2026-11-02T00:00:00Z' });
    looked.push(match(shop, store));
    await change;
    expect(await match(shop, store)).toEqual([]);
    await Promise.all(looked);
    expect(await match(shop, store)).toEqual([]);
  });

  it('tries again after a read that failed', async () => {
    await keep('a', 1, ['shop.example']);
    const store = createDirectoryStore(database, true);
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
      throw new DOMException('the disk', 'UnknownError');
    });
    await expect(match(shop, store)).rejects.toThrow('the disk');
    expect(await match(shop, store)).toEqual(['a/shop.example']);
  });

  it('is seen by those who only read', async () => {
    const worker = createDirectoryStore(database, true);
    const page = createDirectoryStore(database);
    await keepIn(worker, 'a', 1, ['shop.example']);
    expect(await match(shop, page)).toEqual(['a/shop.example']);
    await worker.changeDirectory(idOf('a'), { pausedAt: '2026-11-02T00:00:00Z' });
    expect(await match(shop, page)).toEqual([]);
  });
});

describe('the member businesses', () => {
  it.each([
    ['are read once', 3, true],
    ['of two categories are not both kept where they are too many', 12_000, false],
  ])('%s', async (_what, count, isKept) => {
    const store = createDirectoryStore(database, true);
    await keepBusinesses(store, count);
    const [first] = await store.loadBusinesses('apparel');
    expect(first?.memberBusinesses).toHaveLength(count);
    await store.loadBusinesses('general');
    const [again] = await store.loadBusinesses('apparel');
    expect(again?.memberBusinesses).toEqual(first?.memberBusinesses);
    expect(again?.memberBusinesses === first?.memberBusinesses).toBe(isKept);
  });

  it('are other ones after the community is left and another of its name and version joined', async () => {
    const store = createDirectoryStore(database, true);
    await keepBusinesses(store, 3);
    await store.loadBusinesses('apparel');
    await store.removeDirectory(CommunityId.parse('test-community'));
    await keepBusinesses(store, 2);
    expect((await store.loadBusinesses('apparel'))[0]?.memberBusinesses).toHaveLength(2);
  });
});
