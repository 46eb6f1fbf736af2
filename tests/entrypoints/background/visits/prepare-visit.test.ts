import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { silenceRetailer } from '../../../../entrypoints/background/visits/silence.ts';
import { checkout, createShopWithOffer, kitchen } from '../shop-with-offer.ts';

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

const prepare = (tabId = 1, url = checkout) => shop.worker.coming(tabId, url);
/** The first reading of a browser session gives that its name, which is written: only the next one is kept. */
async function prepareTwice(tabId?: number, url?: string) {
  await prepare(tabId, url);
  await prepare(tabId, url);
}
const banners = () => shop.browser.tabs.get(1)?.banners;

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

const reads = () => ({
  storage: [
    vi.spyOn(fakeBrowser.storage.local, 'get'),
    vi.spyOn(fakeBrowser.storage.session, 'get'),
  ],
  database: [vi.spyOn(IDBObjectStore.prototype, 'get'), vi.spyOn(IDBIndex.prototype, 'getAll')],
});

it('judges the page by what was read ahead, before it reads anything', async () => {
  await prepareTwice();
  const { storage, database } = reads();
  await shop.visit(1, 'checkout');
  expect(banners()).toBe(1);
  for (const spy of [...storage, ...database]) expect(spy).not.toHaveBeenCalled();
});

it.each<[string, () => Promise<unknown>]>([
  ['for another tab', () => prepareTwice(2)],
  ['for another page', () => prepareTwice(1, 'https://www.bigshop.com/cart')],
  [
    'for what was decided since',
    async () => {
      await prepareTwice();
      await shop.banner(1);
    },
  ],
])('reads anew what was read ahead %s', async (_whose, ahead) => {
  await ahead();
  const { storage } = reads();
  await shop.visit(1, 'checkout');
  expect(storage.some((spy) => spy.mock.calls.length > 0)).toBe(true);
  expect(banners()).toBe(1);
});

it.each<[string, () => Promise<unknown>]>([
  [
    'another publisher’s redirect',
    () => shop.worker.hop(1, 'https://click.linksynergy.com/deeplink?id=x&mid=1&murl=y'),
  ],
  [
    'another publisher’s sign in another tab',
    () =>
      shop.worker.handlers.attributionSeen(
        { signals: [{ kind: 'landingParameter', network: 'rakuten' }] },
        { tabId: 2, url: 'https://www.bigshop.com/' },
      ),
  ],
  [
    'a shopper who silences the shop',
    () =>
      shop.worker.handlers.silenceRetailer(
        { retailerId: 'bigshop.com' as never, silenced: true },
        {},
      ),
  ],
  [
    'a shopper who wants peace for today',
    () =>
      shop.worker.handlers.updateSettings(
        { changes: { snoozedUntil: new Date(shop.clock.now + 3_600_000).toISOString() } },
        {},
      ),
  ],
])('is not deceived by what was read before %s', async (_what, happens) => {
  await prepareTwice();
  await happens();
  await shop.visit(1, 'checkout');
  expect(banners()).toBe(0);
});

// Neither of these is a decision, after which nothing that was read ahead is left anyhow.
const choose = () => shop.worker.handlers.chooseNonprofit({ nonprofit: kitchen }, {});
const silence = () => silenceRetailer(shop.worker.parts, 'bigshop.com' as never, true);

it('is not deceived by what was read before something is written to the database', async () => {
  await prepareTwice();
  await silence();
  await shop.visit(1, 'checkout');
  expect(banners()).toBe(0);
});

it('offers in the name of the nonprofit that was chosen since', async () => {
  await prepareTwice();
  await choose();
  await shop.visit(1, 'checkout');
  expect((await shop.offerIn(1)).nonprofit.name).toBe('A Kitchen');
});

it('offers in the name of the nonprofit that is chosen while its page is being found', async () => {
  await prepareTwice();
  const { store } = shop.worker.parts;
  const match = store.matchPage;
  vi.spyOn(store, 'matchPage').mockImplementationOnce(async (url) => {
    await choose();
    return match(url);
  });
  await shop.visit(1, 'checkout');
  expect((await shop.offerIn(1)).nonprofit.name).toBe('A Kitchen');
});

it('drops what it was reading when something is written meanwhile', async () => {
  await prepare();
  const { store } = shop.worker.parts;
  const load = store.loadBusinesses;
  vi.spyOn(store, 'loadBusinesses').mockImplementationOnce(async (category) => {
    // The settings have been read by now.
    await vi.waitFor(() => expect(settingsRead).toHaveBeenCalled());
    await settingsRead.mock.results[0]?.value;
    await choose();
    return load(category);
  });
  const settingsRead = vi.spyOn(fakeBrowser.storage.local, 'get');
  await prepare();
  await shop.visit(1, 'checkout');
  expect((await shop.offerIn(1)).nonprofit.name).toBe('A Kitchen');
});
