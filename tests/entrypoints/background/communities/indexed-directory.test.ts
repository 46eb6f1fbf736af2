import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { digestHost } from '../../../../lib/domain/directory/host-digest.ts';
import { prefixOf } from '../../../../lib/domain/directory/retailer-index.ts';
import { Retailer } from '../../../../lib/schema/directory.ts';
import { retailerOf, type Tampering } from '../../../support/indexed-directory.ts';
import { hosts, type IndexedDevice, shop, startIndexedDevice, tabId } from './indexed-device.ts';
import { directoryUrl } from './served-device.ts';

let device: IndexedDevice;
let publish: IndexedDevice['publish'];
let sync: IndexedDevice['sync'];
let look: IndexedDevice['look'];
let takeRequests: IndexedDevice['takeRequests'];

beforeEach(async () => {
  device = await startIndexedDevice();
  ({ publish, sync, look, takeRequests } = device);
});
afterEach(() => device.worker.sleep());

describe('a directory that is too large to mirror', () => {
  it('brings its index, and no shop', async () => {
    const { retailerIndex } = await publish();
    await sync();
    expect(await device.problem()).toBeUndefined();
    expect(takeRequests()).toEqual(retailerIndex.parts.map(({ sha256 }) => `index/${sha256}.bin`));
    expect(await device.listed()).toEqual([]);
  });

  it('fetches the one shard of a shop when the popup is opened there, once', async () => {
    const { pathOf } = await publish();
    await sync();
    takeRequests();
    const expected = {
      state: 'accessMissing',
      retailer: { id: shop },
      // Behind the shop come the hosts that another publisher’s referral would pass through.
      origins: expect.arrayContaining([`https://*.${shop}/*`]),
    };
    expect(await look(shop)).toMatchObject(expected);
    expect(takeRequests()).toEqual([await pathOf(shop)]);
    expect(await look(shop)).toMatchObject(expected);
    await device.restart();
    expect(await look(shop)).toMatchObject(expected);
    expect(takeRequests()).toEqual([]);
  });

  it('asks nobody about a page that is no shop, nor because a page was opened', async () => {
    await publish();
    await sync();
    takeRequests();
    expect(await look('elsewhere.example')).toEqual({ state: 'notAShop' });
    const sender = { tabId, url: `https://www.${shop}/` };
    await device.worker.handlers.pageVisited({ place: 'landing' }, sender);
    expect(takeRequests()).toEqual([]);
  });

  it('reads nothing for a host once the index was looked at, whichever it is', async () => {
    await publish(undefined, { bits: 2, parts: 4 });
    await sync();
    const { store } = device.worker.parts;
    const find = (host: string) => store.findMissingDetails(new URL(`https://${host}/`));
    await find(shop);
    // The other parts are read behind the first answer.
    const [{ directory } = {}] = await find(shop);
    await vi.waitFor(async () => {
      const read = vi.spyOn(IDBDatabase.prototype, 'transaction');
      for (const host of hosts.slice(0, 50)) expect(await find(host)).toHaveLength(1);
      const reads = read.mock.calls.length;
      read.mockRestore();
      expect(reads).toBe(0);
    });
    await store.removeDirectory(directory?.communityId ?? ('' as never));
    expect(await find(shop)).toEqual([]);
  });

  it('says so when the details do not come, and tries again the next time', async () => {
    const { files, pathOf } = await publish();
    await sync();
    const path = await pathOf(shop);
    device.web.answers.delete(directoryUrl + path);
    expect(await look(shop)).toEqual({ state: 'detailsMissing', community: 'Test community' });
    device.web.serve(directoryUrl + path, files.get(path) ?? '');
    expect(await look(shop)).toMatchObject({ state: 'accessMissing' });
  });

  it('keeps the shops that were looked at current, and fetches only what changed', async () => {
    const before = await publish();
    await sync();
    await look(shop);
    takeRequests();
    const renamed = hosts.map((host) => retailerOf(host, host === shop ? { name: 'Renamed' } : {}));
    const after = await publish(renamed);
    await sync();
    const fresh = [...after.files.keys()].filter((path) => !before.files.has(path));
    expect(
      takeRequests()
        .filter((path) => !path.startsWith('deltas/'))
        .sort(),
    ).toEqual(fresh.sort());
    expect(fresh).toHaveLength(2);
    expect(await look(shop)).toMatchObject({ retailer: { name: 'Renamed' } });
    expect(takeRequests()).toEqual([]);
  });

  it('keeps 8 MB of shops that no access needs, those that were looked at last', async () => {
    const endings = Array.from(
      { length: 50 },
      (_, at) => `${'x'.repeat(60)}.${'y'.repeat(60)}${at}`,
    );
    const large = hosts.map((host) => {
      const exceptHosts = endings.map((ending) => `${ending}.${'z'.repeat(60)}.${host}`);
      return retailerOf(host, { exceptHosts });
    });
    const { pathOf } = await publish(large);
    await sync();
    const other = await hostOutside(prefixOf(digestHost(shop), 1));
    await look(shop);
    await look(other);
    takeRequests();
    await look(other);
    expect(takeRequests()).toEqual([]);
    await look(shop);
    expect(takeRequests()).toEqual([await pathOf(shop)]);
    device.granted.add(`https://*.${shop}/*`);
    await look(other);
    await look(shop);
    expect(takeRequests()).toEqual([await pathOf(other)]);
  });

  it('goes on with what it held when the shards are divided anew', async () => {
    await publish();
    await sync();
    await look(shop);
    const more = Array.from({ length: 900 }, (_, number) => `more-${number}.example`);
    await publish(
      [...hosts, ...more].map((host) => retailerOf(host)),
      { bits: 2, parts: 2 },
    );
    await sync();
    takeRequests();
    expect(await look(shop)).toMatchObject({ state: 'accessMissing' });
    expect(takeRequests()).toEqual([]);
    await publish(hosts.map((host) => retailerOf(host)));
    await sync();
    takeRequests();
    expect(await look(shop)).toMatchObject({ state: 'accessMissing' });
    expect(takeRequests()).toEqual([]);
  });

  it('goes on where it was killed half-way, and is the old one until it is whole', async () => {
    const many = hosts.concat(
      hosts.map((host) => `other-${host}`),
      hosts.map((host) => `x-${host}`),
    );
    const { retailerIndex, files } = await publish(
      many.map((host) => retailerOf(host)),
      { bits: 3, parts: 8 },
    );
    const last = `index/${retailerIndex.parts.at(-1)?.sha256}.bin`;
    device.web.answers.delete(directoryUrl + last);
    await sync();
    expect(await device.listed()).toEqual(['old.example']);
    await device.restart();
    device.web.serve(directoryUrl + last, files.get(last) ?? '');
    takeRequests();
    await sync();
    expect(takeRequests().filter((path) => path.startsWith('index/'))).toEqual([last]);
    expect(await device.problem()).toBeUndefined();
  });

  it('becomes a small one again', async () => {
    await publish();
    await sync();
    await look(shop);
    await device.publishSmall(shop);
    await sync();
    expect(await device.listed()).toEqual([shop]);
    // The shard beside the manifest and its signature; of the index nothing is left.
    expect(await (await device.worker.database.read()).count('shards')).toBe(3);
  });

  it('leaves nothing behind', async () => {
    await publish();
    await sync();
    await look(shop);
    device.granted.add(`https://*.${shop}/*`);
    const [directory] = await device.worker.parts.store.loadDirectories();
    await device.worker.handlers.leaveCommunity(
      { communityId: directory?.communityId ?? ('' as never) },
      {},
    );
    const tables = await device.worker.database.read();
    expect(await tables.count('shards')).toBe(0);
    expect(await tables.count('digests')).toBe(0);
    expect([...device.granted]).toEqual([]);
  });
});

/** Turns one byte, or more, of the first part of an index. */
const inPart = (
  change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
): Tampering => ({
  part: (bytes, at) => (at === 0 ? change(bytes.slice()) : bytes),
});
const setNumber = (offset: number, value: number) =>
  inPart((bytes) => {
    new DataView(bytes.buffer).setUint16(offset, value, true);
    return bytes;
  });

describe('a hostile index', () => {
  it.each<[string, string, Tampering]>([
    ['is not in order', 'index.unsorted', setNumber(42, 0)],
    ['is cut off', 'index.wrongLength', inPart((bytes) => bytes.slice(0, -2))],
    ['is cut off in its records', 'index.wrongLength', inPart((bytes) => bytes.slice(0, 30))],
    ['goes on', 'index.wrongLength', inPart((bytes) => Uint8Array.from([...bytes, 1, 2]))],
    ['promises more hashes than it has', 'index.wrongLength', setNumber(38, 60_000)],
    ['has a shard of few entries', 'index.tooFew', setNumber(36, 199)],
    ['has a shard of few hosts', 'index.tooFew', setNumber(38, 199)],
    ['has a shard of too many entries', 'index.badShard', setNumber(36, 20_001)],
    ['has a shard of 4 GB', 'index.badShard', setNumber(34, 0xffff)],
  ])('that %s is refused, and the old directory stays', async (_, code, tampering) => {
    await publish(undefined, {}, tampering);
    await sync();
    expect(await device.problem()).toBe(code);
    expect(await device.listed()).toEqual(['old.example']);
  });

  it.each<[string, Tampering]>([
    [
      'has a few shops of its own and others from elsewhere',
      { shard: (items) => [...items, retailerOf('bits.example')] },
    ],
    [
      'lists a shop many times to look like a crowd',
      { shard: (items) => items.map(() => items[0] ?? {}) },
    ],
    [
      'has more hosts than anybody should look at',
      { shard: (items) => [items, items, items].flat().map(addHosts) },
    ],
  ])('leads to a shard that %s: it is refused', async (_, tampering) => {
    const prefix = prefixOf(digestHost('bits.example'), 1);
    const host = await hostOutside(prefix);
    await publish(undefined, {}, tampering);
    await sync();
    expect(await look(host)).toMatchObject({ state: 'detailsMissing' });
  });

  it('that names shards larger than all that is mirrored is refused, also where the device holds them', async () => {
    const shape = { bits: 2, parts: 4 };
    await publish(undefined, shape);
    await sync();
    for (const host of hosts.slice(0, 50)) await look(host);
    const part = (bytes: Uint8Array<ArrayBuffer>) => {
      new DataView(bytes.buffer).setUint32(32, 16 * 1024 * 1024, true);
      return bytes;
    };
    await publish(undefined, shape, { part });
    takeRequests();
    await sync();
    expect(await device.problem()).toBe('tooLarge');
    expect(takeRequests().filter((path) => path.startsWith('shards/'))).toEqual([]);
    expect(await device.listed()).toContain(shop);
  });

  it('is not swapped in while the shards beside it are the old ones', async () => {
    await publish();
    await sync();
    await look(shop);
    const renamed = hosts.map((host) => retailerOf(host, { name: 'Renamed' }));
    const { pathOf, files } = await publish(renamed);
    const path = await pathOf(shop);
    const whole = files.get(path) ?? new Uint8Array();
    device.web.serve(
      directoryUrl + path,
      whole.map((byte) => byte ^ 1),
    );
    await sync();
    expect(await device.problem()).toBe('shard.wrongHash');
    expect(await look(shop)).toMatchObject({ retailer: { name: shop } });
    device.web.serve(directoryUrl + path, whole);
    await sync();
    expect(await look(shop)).toMatchObject({ retailer: { name: 'Renamed' } });
  });
});

/** A shop whose shard is not the one of this prefix. */
async function hostOutside(prefix: number): Promise<string> {
  for (const host of hosts) if (prefixOf(digestHost(host), 1) !== prefix) return host;
  throw new Error('all of them are in one shard');
}

/** The shop with 49 hosts behind its own. */
const addHosts = (item: object) => {
  const { hosts: own } = Retailer.parse(item);
  return { ...item, hosts: [...own, ...hosts.slice(0, 49)] };
};
