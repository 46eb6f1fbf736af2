import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkout, createShopWithOffer } from './shop-with-offer.ts';

let shop: Awaited<ReturnType<typeof createShopWithOffer>>;

beforeEach(async () => {
  shop = await createShopWithOffer();
  shop.browser.openTab(1, checkout);
  await shop.restart();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await shop.worker.sleep();
});

/** Imported anew with each worker, as the worker's own modules are. */
const prepare = async () => {
  const { prepareVisit } = await import('../../../entrypoints/background/prepare-visit.ts');
  await prepareVisit(shop.worker.parts, new URL(checkout));
};

it.each([
  ['no more in a worker that was told it was coming', true, 0],
  ['in one that was not', false, 1],
])('for a page the shop’s shard is read %s', async (_life, told, times) => {
  if (told) await prepare();
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  await shop.visit(1, 'checkout');
  const tables = get.mock.contexts.map((table) => (table as IDBObjectStore).name);
  expect(tables.filter((name) => name === 'shards')).toHaveLength(times);
  expect(shop.browser.tabs.get(1)?.banners).toBe(1);
});

it('remembers nothing of it, and shows nothing', async () => {
  const stored = async () => [
    await fakeBrowser.storage.local.get(null),
    Object.keys(await fakeBrowser.storage.session.get(null)).filter((key) =>
      key.startsWith('tab:'),
    ),
  ];
  const before = await stored();
  await prepare();
  expect(await stored()).toEqual(before);
  expect(shop.browser.tabs.get(1)).toMatchObject({ banners: 0, badge: '' });
});
