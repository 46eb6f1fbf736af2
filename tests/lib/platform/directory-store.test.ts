import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { digestShard } from '../../../lib/domain/directory/digest-shard.ts';
import { createDirectoryStore } from '../../../lib/platform/directory-store.ts';
import { createWorkerDatabase } from '../../../lib/platform/worker-database.ts';
import { PublicKey } from '../../../lib/schema/directory.ts';
import { CommunityId } from '../../../lib/schema/primitives.ts';
import { createManifest, encode, referenceTo } from '../domain/directory/signed-directory.ts';

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
async function keep(id: string, position: number, ...shards: string[][]) {
  const store = createDirectoryStore(database);
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
afterEach(() => database.close());

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
    const files = await store.loadFiles(id);
    const shard = Object.keys(files).find((name) => name.startsWith('shards/')) ?? '';
    expect(Object.keys(files).sort()).toEqual(['directory.json', 'directory.json.sig', shard]);
    expect(JSON.parse(files[shard] ?? '')).toEqual({
      kind: 'retailers',
      items: [rowOf('shop.example')],
    });
    expect((await store.findWholeShards(id)).size).toBe(1);
    expect(Object.keys(await store.loadFiles(id))).toHaveLength(3);
  });

  it('find every shop of twenty shards, one after the other', async () => {
    const hosts = Array.from({ length: 400 }, (_, number) => `shop-${number}.example`);
    const shards = Array.from({ length: 20 }, (_, at) => hosts.slice(at * 20, at * 20 + 20));
    await keep('a', 1, ...shards);
    const store = createDirectoryStore(database);
    for (const host of hosts) expect(await match(`https://${host}/`, store)).toEqual([`a/${host}`]);
  });
});
