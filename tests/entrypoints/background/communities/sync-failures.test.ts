import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { leftCommunitiesItem } from '../../../../lib/platform/storage/storage-items.ts';
import { CommunityId, RetailerId, ServiceUrl } from '../../../../lib/schema/primitives.ts';
import { createManifest } from '../../../lib/domain/directory/signed-directory.ts';
import { packagedUrl, serveDirectory } from '../../../support/worker.ts';
import { shardOf, startServedDevice } from './served-device.ts';

const townUrl = ServiceUrl.parse('https://town.example/shops/');
const town = CommunityId.parse('town');
const test = CommunityId.parse('test-community');
const { community } = createManifest('' as never);
const served = { community: { ...community, id: town } };

let device: Awaited<ReturnType<typeof startServedDevice>>;
let key: Awaited<ReturnType<typeof serveDirectory>>;
const ask = () => device.worker.handlers;
const join = () => ask().joinCommunity({ baseUrl: townUrl, publicKey: key.publicKey }, {});
const problems = async () =>
  (await device.worker.parts.store.loadDirectories()).map(({ lastProblem }) => lastProblem?.code);

beforeEach(async () => {
  device = await startServedDevice();
  key = await serveDirectory(device.web, townUrl, [shardOf('town-shop.example')], served);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await device.worker.sleep();
});

describe('one community that cannot be synced', () => {
  beforeEach(async () => {
    await join();
    await device.publish([shardOf('old.example')]);
    await serveDirectory(
      device.web,
      townUrl,
      [shardOf('new.example')],
      { ...served, version: 4 },
      key,
    );
  });

  it.each([
    ['unexpected', new TypeError('a fault of ours')],
    ['storageFailed', new DOMException('disk full', 'QuotaExceededError')],
  ])(
    'keeps neither the others from it nor the worker from its upkeep, and says so: %s',
    async (code, error) => {
      const { store, database } = device.worker.parts;
      const find = store.findWholeShards;
      vi.spyOn(store, 'findWholeShards').mockImplementation((communityId) => {
        if (communityId === test) throw error;
        return find(communityId);
      });
      await fakeBrowser.storage.session.set({ 'tab:99': {} });
      await database.write(['bannerEvents'], async (transaction) => {
        const retailerId = RetailerId.parse('old.example');
        const event = { retailerId, kind: 'shown', place: 'landing', at: 0 } as const;
        await transaction.objectStore('bannerEvents').add(event);
      });
      expect(await ask().syncNow({}, {})).toEqual({ ok: false, code });
      expect(await problems()).toEqual([code, undefined]);
      expect(await device.listed()).toContain('new.example');
      expect(await fakeBrowser.storage.session.get('tab:99')).toEqual({});
      expect(await (await database.read()).count('bannerEvents')).toBe(0);

      await device.restart();
      expect(await ask().syncNow({}, {})).toEqual({ ok: true });
      expect(await problems()).toEqual([undefined, undefined]);
    },
  );
});

describe('a sync that the shopper asks for', () => {
  it('does not claim to be up to date while offline, unless what failed is paused', async () => {
    expect(await ask().syncNow({}, {})).toEqual({ ok: false, code: 'offline' });
    await device.restart();
    await ask().pauseCommunity({ communityId: test, paused: true }, {});
    expect(await ask().syncNow({}, {})).toEqual({ ok: true });
  });
});

describe('bringing back the community of the package', () => {
  it('counts it as left, with its server, until it is there again', async () => {
    await ask().leaveCommunity({ communityId: test }, {});
    const left = await leftCommunitiesItem.getValue();
    const manifest = device.web.answers.get(`${packagedUrl}directory.json`);
    device.web.answers.delete(`${packagedUrl}directory.json`);
    expect(await ask().restorePackaged({}, {})).toEqual({ ok: false, code: 'storageFailed' });
    expect(await leftCommunitiesItem.getValue()).toEqual(left);
    if (manifest !== undefined) device.web.answers.set(`${packagedUrl}directory.json`, manifest);
    await device.restart();
    expect(await ask().restorePackaged({}, {})).toEqual({ ok: true });
    expect(await leftCommunitiesItem.getValue()).toEqual({});
    expect(await device.listed()).toEqual(['old.example']);
  });
});

it('one community that is left while another is joined again: each is noted', async () => {
  await join();
  await ask().leaveCommunity({ communityId: town }, {});
  const { local } = fakeBrowser.storage;
  const [load, save] = [local.get.bind(local), local.set.bind(local)];
  const both = Promise.withResolvers<void>();
  let loads = 0;
  vi.spyOn(local, 'get').mockImplementation((async (key: string) => {
    const stored = await load(key);
    if (key === leftCommunitiesItem.key) loads += 1;
    if (loads === 2) both.resolve();
    return stored;
  }) as never);
  vi.spyOn(local, 'set').mockImplementation(async (items: object) => {
    // Where nothing orders the two, both have read before either writes.
    const orAfter = new Promise((resolve) => setTimeout(resolve, 200));
    if (leftCommunitiesItem.key in items) await Promise.race([both.promise, orAfter]);
    return save(items as never);
  });
  await Promise.all([ask().leaveCommunity({ communityId: test }, {}), join()]);
  expect(Object.keys(await leftCommunitiesItem.getValue())).toEqual([test]);
});

it('a sync brings the words that pages are read with, where the start could not', async () => {
  const url = fakeBrowser.runtime.getURL('/spotting-words.json');
  const words = { words: [{ cart: [' basket'] }] };
  device.web.serve(url, JSON.stringify(words));
  await device.worker.upkeep.syncDirectories();
  expect(await fakeBrowser.storage.local.get('words')).toEqual(words);
});
