import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findServer } from '../../../../entrypoints/background/communities/leave-community.ts';
import {
  leftCommunitiesItem,
  tabStateItem,
} from '../../../../lib/platform/storage/storage-items.ts';
import { CommunityId, ServiceUrl } from '../../../../lib/schema/primitives.ts';
import { createManifest } from '../../../lib/domain/directory/signed-directory.ts';
import { packagedUrl, serveDirectory } from '../../../support/worker.ts';
import { directoryUrl, shardOf, startServedDevice } from './served-device.ts';

const damaged = CommunityId.parse('damaged');
const test = CommunityId.parse('test-community');
const { community } = createManifest('' as never);

let device: Awaited<ReturnType<typeof startServedDevice>>;

beforeEach(async () => {
  device = await startServedDevice();
});
afterEach(() => device.worker.sleep());

const put = (row: object) =>
  device.worker.database.write(['directories'], (transaction) =>
    transaction.objectStore('directories').put(row as never),
  );
const stored = async () => (await device.worker.database.read()).getAllKeys('directories');

describe.each([
  { communityId: damaged },
  { communityId: damaged, manifest: {} },
  { communityId: damaged, manifest: { shards: [] } },
  { communityId: damaged, manifest: { community: { name: 'Town' } } },
])('beside the damaged directory %o', (row) => {
  beforeEach(async () => {
    await put(row);
    await device.restart();
  });

  it('the shops of the others are known', async () => {
    const { store } = device.worker.parts;
    const matches = await store.matchPage(new URL('https://old.example/'));
    expect(matches.map(({ retailer }) => retailer.id)).toEqual(['old.example']);
    expect(await device.listed()).toEqual(['old.example']);
    expect((await store.loadDirectories()).map(({ communityId }) => communityId)).toEqual([test]);
  });

  it('updates and settings work', async () => {
    await device.publish([shardOf('new.example')]);
    const { handlers } = device.worker;
    expect(await handlers.syncNow({}, {})).toEqual({ ok: true });
    expect(await device.listed()).toEqual(['new.example']);
    const changes = { calmness: 'off' } as const;
    expect(await handlers.updateSettings({ changes }, {})).toEqual({ ok: true });
  });

  it.each([damaged, test])('%s can be left, and takes nothing of the other', async (left) => {
    const { handlers } = device.worker;
    expect(await handlers.leaveCommunity({ communityId: left }, {})).toEqual({ ok: true });
    expect(await stored()).toEqual([left === damaged ? test : damaged]);
  });

  it('its community can be joined anew, and is whole then', async () => {
    const baseUrl = ServiceUrl.parse('https://town.example/shops/');
    const { publicKey } = await serveDirectory(device.web, baseUrl, [shardOf('town.example')], {
      community: { ...community, id: damaged },
    });
    const { handlers } = device.worker;
    expect(await handlers.joinCommunity({ baseUrl, publicKey }, {})).toEqual({ ok: true });
    expect(new Set(await device.listed())).toEqual(new Set(['old.example', 'town.example']));
  });
});

describe.each([
  { communityId: test, packaged: true, manifest: {} },
  { communityId: test, manifest: {} },
  { communityId: test, packaged: 'yes', manifest: { community: { name: 7 } } },
])('the damaged community of the package %o', (row) => {
  const startAnew = async () => {
    await device.restart();
    await device.worker.upkeep.start();
    await device.worker.upkeep.syncDirectories();
    return stored();
  };

  beforeEach(async () => {
    await put(row);
    await device.restart();
    const { handlers } = device.worker;
    expect(await handlers.leaveCommunity({ communityId: test }, {})).toEqual({ ok: true });
  });

  it('stays removed at every later start, also once the package brings a new version', async () => {
    expect(await startAnew()).toEqual([]);
    await serveDirectory(device.web, packagedUrl, [shardOf('old.example', 'new.example')], {
      ...device.served,
      version: 9,
    });
    expect(await startAnew()).toEqual([]);
  });

  it('comes back when it is asked for, and has then never been removed', async () => {
    const { handlers } = device.worker;
    expect(await handlers.restorePackaged({}, {})).toEqual({ ok: true });
    expect(await startAnew()).toEqual([test]);
    expect(await device.listed()).toEqual(['old.example']);
    expect(await leftCommunitiesItem.getValue()).toEqual({});
  });

  it('comes back when it is joined, and stays', async () => {
    const { publicKey } = await device.publish([shardOf('joined.example')]);
    const { handlers } = device.worker;
    const baseUrl = ServiceUrl.parse(directoryUrl);
    expect(await handlers.joinCommunity({ baseUrl, publicKey }, {})).toEqual({ ok: true });
    expect(await startAnew()).toEqual([test]);
  });
});

describe('the damaged community of the package', () => {
  beforeEach(() => put({ communityId: test, manifest: {} }));
  afterEach(() => vi.restoreAllMocks());
  const leave = () => device.worker.handlers.leaveCommunity({ communityId: test }, {});

  it.each([
    ['the note', () => vi.spyOn(fakeBrowser.storage.local, 'set')],
    ['the removal', () => vi.spyOn(device.worker.parts.store, 'removeDirectory')],
  ])('is removed by the second try where the disk did not take %s', async (_what, spyOn) => {
    spyOn().mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    expect(await leave()).toEqual({ ok: false, code: 'storageFailed' });
    expect(await stored()).toEqual([test]);
    await device.restart();
    expect(await leave()).toEqual({ ok: true });
    await device.worker.upkeep.start();
    expect(await stored()).toEqual([]);
  });
});

it('does not come back by the package after it was joined by its address and removed', async () => {
  const { publicKey } = await device.publish([shardOf('joined.example')]);
  const { handlers } = device.worker;
  await handlers.leaveCommunity({ communityId: test }, {});
  await handlers.joinCommunity({ baseUrl: ServiceUrl.parse(directoryUrl), publicKey }, {});
  await handlers.leaveCommunity({ communityId: test }, {});
  await device.restart();
  await device.worker.upkeep.start();
  expect(await stored()).toEqual([]);
});

it('what was earned through a damaged community can still be asked for once it is removed', async () => {
  const api = 'https://damaged.example/';
  await put({ communityId: damaged, manifest: { community: { ...community, id: damaged, api } } });
  await device.worker.handlers.leaveCommunity({ communityId: damaged }, {});
  expect(await findServer(device.worker.parts, damaged)).toBe(api);
});

it('a damaged note of a community that was removed keeps it removed, and takes no other with it', async () => {
  const api = ServiceUrl.parse('https://town.example/api/');
  await device.worker.handlers.leaveCommunity({ communityId: test }, {});
  const leftCommunities = {
    [test]: { name: 7, packaged: 'yes' },
    town: { name: 'Town', packaged: false, api },
  };
  await fakeBrowser.storage.local.set({ leftCommunities });
  await device.restart();
  await device.worker.upkeep.start();
  expect(await stored()).toEqual([]);
  expect(await findServer(device.worker.parts, CommunityId.parse('town'))).toBe(api);
  expect(await device.worker.handlers.restorePackaged({}, {})).toEqual({ ok: true });
  expect(await leftCommunitiesItem.getValue()).toEqual({ town: leftCommunities.town });
});

it('a community that is not here leaves no note when it is removed', async () => {
  await device.worker.handlers.leaveCommunity({ communityId: damaged }, {});
  expect(await leftCommunitiesItem.getValue()).toEqual({});
});

describe.each([
  {},
  { shards: 7 },
  { shards: [null] },
  { shards: [{ hosts: [] }] },
  { shards: [{ hosts: new Uint32Array(), publishers: [], hopPatterns: [] }] },
])('with the damaged digests %o', (digests) => {
  beforeEach(async () => {
    await device.worker.database.write(['digests'], (transaction) =>
      transaction.objectStore('digests').put({ communityId: test, ...digests } as never),
    );
    await device.restart();
  });

  it('its shops are known, and a redirect is taken note of', async () => {
    const matches = await device.worker.parts.store.matchPage(new URL('https://old.example/'));
    expect(matches.map(({ retailer }) => retailer.id)).toEqual(['old.example']);
    await device.worker.hop(1, 'https://www.anrdoezrs.net/click-123-456');
    expect(await tabStateItem(1).getValue()).toHaveProperty('hop');
  });

  it('it can be updated', async () => {
    await device.publish([shardOf('old.example', 'new.example')]);
    expect(await device.worker.handlers.syncNow({}, {})).toEqual({ ok: true });
    expect(new Set(await device.listed())).toEqual(new Set(['old.example', 'new.example']));
  });
});

it('the community of the package is mended by the next start', async () => {
  await put({ communityId: test, packaged: true, manifest: {} });
  await device.restart();
  expect(await device.listed()).toEqual([]);
  await device.worker.upkeep.start();
  expect(await device.listed()).toEqual(['old.example']);
});
