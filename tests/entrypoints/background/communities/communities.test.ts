import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rotationStatement } from '../../../../lib/domain/directory/follow-key.ts';
import { leftCommunitiesItem } from '../../../../lib/platform/storage/storage-items.ts';
import type { Shard } from '../../../../lib/schema/directory.ts';
import { CommunityId, ServiceUrl } from '../../../../lib/schema/primitives.ts';
import {
  createManifest,
  createTestKey,
  sign,
  type TestKey,
} from '../../../lib/domain/directory/signed-directory.ts';
import { newClick, serveDirectory } from '../../../support/worker.ts';
import { shardOf, startServedDevice } from './served-device.ts';

const townUrl = ServiceUrl.parse('https://town.example/shops/');
const town = CommunityId.parse('town');
const test = CommunityId.parse('test-community');
const { community } = createManifest('' as never);
const townOf = (changes: object = {}) => ({ community: { ...community, id: town, ...changes } });

let device: Awaited<ReturnType<typeof startServedDevice>>;
let key: TestKey;

const publishTown = (shards: readonly Shard[], changes: object = {}, by = key, url = townUrl) =>
  serveDirectory(device.web, url, shards, { ...townOf(), ...changes }, by);
const ask = () => device.worker.handlers;
const join = (by = key) => ask().joinCommunity({ baseUrl: townUrl, publicKey: by.publicKey }, {});
const directories = () => device.worker.parts.store.loadDirectories();
const order = async () => (await directories()).map(({ communityId }) => communityId);
const matchesAt = async (host: string) =>
  (await device.worker.parts.store.matchPage(new URL(`https://${host}/`))).map(
    ({ community: { directory } }) => directory.communityId,
  );

beforeEach(async () => {
  device = await startServedDevice();
  key = await createTestKey();
  await publishTown([shardOf('town-shop.example', 'old.example')]);
});
afterEach(() => device.worker.sleep());

describe('joining a community', () => {
  it('adds it behind the others, for good', async () => {
    expect(await join()).toEqual({ ok: true });
    await device.restart();
    expect(await order()).toEqual([test, town]);
    expect(await matchesAt('old.example')).toEqual([test, town]);
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['keyChanged', 'another key answers than was shown', async () => join(await createTestKey())],
    [
      'alreadyJoined',
      'it is joined',
      async () => {
        await join();
        return join();
      },
    ],
    [
      'idTaken',
      'another community has its id',
      async () => {
        await publishTown([], { community: { ...community, id: test } });
        return join();
      },
    ],
    [
      'shard.wrongHash',
      'it was uploaded by halves',
      async () => {
        for (const url of device.web.answers.keys()) {
          if (!url.startsWith(`${townUrl}shards/`)) continue;
          const bytes = new Uint8Array(await (await device.web.fetch(url)).arrayBuffer());
          device.web.serve(url, bytes.reverse());
        }
        return join();
      },
    ],
    [
      'offline',
      'its server is gone',
      async () => {
        device.web.answers.clear();
        return join();
      },
    ],
  ])('answers %s when %s, and changes nothing', async (code, _when, attempt) => {
    expect(await attempt()).toEqual({ ok: false, code });
    expect((await order()).filter((id) => id === test)).toHaveLength(1);
    expect(await matchesAt('old.example')).toContain(test);
  });

  it('goes on after the worker was killed half-way', async () => {
    const shards = [...device.web.answers.keys()].filter((url) =>
      url.startsWith(`${townUrl}shards/`),
    );
    device.web.answers.delete(shards[0] ?? '');
    expect(await join()).toMatchObject({ ok: false });
    await device.restart();
    expect(await order()).toEqual([test]);
    await publishTown([shardOf('town-shop.example', 'old.example')]);
    expect(await join()).toEqual({ ok: true });
  });

  it('ends at a hundred', async () => {
    await join();
    const [, first] = await directories();
    await device.worker.database.write(['directories'], async (transaction) => {
      for (let number = 0; number < 98; number += 1) {
        const communityId = CommunityId.parse(`many-${number}`);
        if (first !== undefined)
          await transaction.objectStore('directories').put({ ...first, communityId });
      }
    });
    await publishTown([], { community: { ...community, id: 'one-more' } });
    expect(await join()).toEqual({ ok: false, code: 'tooMany' });
  });
});

describe('several communities', () => {
  beforeEach(async () => {
    await join();
  });

  it('stand in the shopper’s order, also after a sync and a restart', async () => {
    expect(await ask().orderCommunities({ order: [town, test] }, {})).toEqual({ ok: true });
    await publishTown([shardOf('old.example', 'new.example')], { version: 4 });
    await device.worker.upkeep.syncDirectories();
    await device.restart();
    expect(await matchesAt('old.example')).toEqual([town, test]);
    expect(await matchesAt('new.example')).toEqual([town]);
  });

  it('keep the place of whom an order does not name', async () => {
    await ask().orderCommunities({ order: [town] }, {});
    expect(await order()).toEqual([town, test]);
    await ask().orderCommunities({ order: [] }, {});
    expect(await order()).toEqual([town, test]);
  });

  it('rest while they are paused, and stay up to date', async () => {
    await ask().pauseCommunity({ communityId: town, paused: true }, {});
    expect(await matchesAt('town-shop.example')).toEqual([]);
    await publishTown([shardOf('new.example')], { version: 4 });
    await device.worker.upkeep.syncDirectories();
    await device.restart();
    expect(await matchesAt('new.example')).toEqual([]);
    await ask().pauseCommunity({ communityId: town, paused: false }, {});
    expect(await matchesAt('new.example')).toEqual([town]);
  });

  it('say how many shops an update added, until the shopper has seen it', async () => {
    await publishTown([shardOf('town-shop.example', 'a.example', 'b.example')], { version: 4 });
    await device.worker.upkeep.syncDirectories();
    await device.restart();
    const newShops = async () => (await directories()).map((each) => each.newShops);
    expect(await newShops()).toEqual([undefined, 2]);
    await ask().noteShopsSeen({ communityId: town }, {});
    expect(await newShops()).toEqual([undefined, undefined]);
  });
});

describe('a community that moves', () => {
  const newUrl = ServiceUrl.parse('https://moved.example/d/');
  const moved = townOf({ directoryUrl: newUrl });

  beforeEach(async () => {
    await join();
  });

  const baseUrl = async () =>
    (await directories()).find(({ communityId }) => communityId === town)?.baseUrl;

  it('is followed once the same key answers at the new address', async () => {
    await publishTown([shardOf('town-shop.example')], { ...moved, version: 4 });
    await device.worker.upkeep.syncDirectories();
    expect(await baseUrl()).toBe(townUrl);
    await publishTown([shardOf('moved.example')], { ...moved, version: 5 }, key, newUrl);
    await device.worker.upkeep.syncDirectories();
    await device.restart();
    expect(await baseUrl()).toBe(newUrl);
    await device.worker.upkeep.syncDirectories();
    expect(await matchesAt('moved.example')).toEqual([town]);
  });

  it('is not followed to where another key answers', async () => {
    await publishTown([shardOf('town-shop.example')], { ...moved, version: 4 });
    await publishTown([], { ...moved, version: 5 }, await createTestKey(), newUrl);
    await device.worker.upkeep.syncDirectories();
    expect(await baseUrl()).toBe(townUrl);
  });

  it('is followed to a new key by the old one’s word, and by nobody else’s', async () => {
    const next = await createTestKey();
    const keys = { from: key.publicKey, to: next.publicKey };
    const rotation = { ...keys, signature: await sign(key, rotationStatement(town, keys)) };
    await publishTown([shardOf('next.example')], { version: 4 }, next);
    await device.worker.upkeep.syncDirectories();
    expect(await matchesAt('next.example')).toEqual([]);
    await publishTown([shardOf('next.example')], { version: 4, keyRotations: [rotation] }, next);
    await device.worker.upkeep.syncDirectories();
    await device.restart();
    expect(await matchesAt('next.example')).toEqual([town]);
    // The new key is the pinned one from now on.
    await publishTown([shardOf('old-key.example')], { version: 5 }, key);
    await device.worker.upkeep.syncDirectories();
    expect(await matchesAt('old-key.example')).toEqual([]);
  });
});

describe('leaving a community', () => {
  const apiUrl = 'https://town.example/api/';

  it('removes all it brought, gives back access that nobody else needs, and keeps the clicks', async () => {
    await publishTown([shardOf('town-shop.example', 'old.example')], townOf({ api: apiUrl }));
    await join();
    const click = await newClick({ communityId: town });
    await device.worker.database.write(['clicks', 'outbox'], async (transaction) => {
      await transaction.objectStore('clicks').put(click);
      await transaction.objectStore('outbox').add({
        communityId: town,
        clickId: click.clickId,
        nonprofit: click.nonprofit.id,
        attempts: 0,
        nextAttemptAt: 0,
      });
    });
    device.granted.add('https://*.town-shop.example/*');
    device.granted.add('https://*.old.example/*');
    expect(await ask().leaveCommunity({ communityId: town }, {})).toEqual({ ok: true });
    expect([...device.granted]).toEqual(['https://*.old.example/*']);
    await device.restart();
    expect(await order()).toEqual([test]);
    const tables = await device.worker.database.read();
    expect(await tables.getAllKeysFromIndex('shards', 'communityId', town)).toEqual([]);
    expect(await tables.get('digests', town)).toBeUndefined();

    // What was earned can still be told and confirmed.
    device.web.requests.length = 0;
    await device.worker.upkeep.flushOutbox();
    await device.worker.upkeep.syncCredits();
    const asked = device.web.requests.map(({ url }) => url).filter((url) => url.includes('town'));
    expect(asked).toEqual([`${apiUrl}v1/activations`, `${apiUrl}v1/credits`]);
    expect(await tables.get('clicks', click.clickId)).toBeDefined();
  });

  it('does not come back by itself, not even the one of the package, until it is asked to', async () => {
    await ask().leaveCommunity({ communityId: test }, {});
    await device.restart();
    await device.worker.upkeep.start();
    await device.worker.upkeep.syncDirectories();
    expect(await order()).toEqual([]);
    expect(await ask().restorePackaged({}, {})).toEqual({ ok: true });
    expect(await order()).toEqual([test]);
    expect(await leftCommunitiesItem.getValue()).toEqual({});
  });

  it('is forgotten as left when it is joined again', async () => {
    await join();
    await ask().leaveCommunity({ communityId: town }, {});
    expect(Object.keys(await leftCommunitiesItem.getValue())).toEqual([town]);
    await join();
    expect(await leftCommunitiesItem.getValue()).toEqual({});
    expect(await ask().leaveCommunity({ communityId: 'nobody' as never }, {})).toEqual({
      ok: true,
    });
  });
});
