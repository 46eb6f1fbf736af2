import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { GivenBanner } from '../../../../lib/schema/shop-state.ts';
import { checkout, createShopWithOffer, kitchen, library } from '../shop-with-offer.ts';

let shop: Awaited<ReturnType<typeof createShopWithOffer>>;

beforeEach(async () => {
  shop = await createShopWithOffer();
  shop.browser.openTab(1, checkout);
  await shop.restart();
  // The first reading of a browser session gives that its name, which is written.
  await begin();
  Object.assign(tab(), { banners: 0, handed: 0, dropped: 0, given: undefined });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await shop.worker.sleep();
});

const tab = () => {
  const found = shop.browser.tabs.get(1);
  if (found === undefined) throw new Error('the tab is closed');
  return found;
};
const given = () => tab().given as GivenBanner | undefined;
/** What the page is given to prepare. */
const begin = async (url = checkout) =>
  (await shop.worker.handlers.pageBegun({}, { tabId: 1, url })) ?? undefined;
const logged = async () => (await shop.worker.database.read()).getAll('decisionLog');

it('is handed over for what the address says, and nothing else happens', async () => {
  const stored = async () => [
    await fakeBrowser.storage.local.get(null),
    await fakeBrowser.storage.session.get(null),
  ];
  const before = await stored();
  expect(await begin()).toMatchObject({
    page: checkout,
    draftedFor: 'checkout',
    content: { kind: 'offer', offer: { nonprofit: library } },
  });
  expect(tab()).toMatchObject({ banners: 1, handed: 0, badge: '', icon: 'off' });
  expect(await stored()).toEqual(before);
  expect(await logged()).toEqual([]);
});

it('is confirmed by its name when the decision on the page says the same, and its offer is the tab’s', async () => {
  const draft = await begin();
  await shop.visit(1, 'checkout');
  expect(draft?.draft).toMatch(/./);
  const { draftedFor: _place, ...confirmed } = draft ?? {};
  expect(given()).toEqual(confirmed);
  // The script is there already.
  expect(tab().banners).toBe(1);
  expect(await shop.offerIn(1)).toEqual(draft?.content.kind === 'offer' && draft.content.offer);
  expect((await logged()).map(({ outcome }) => outcome)).toEqual(['offer']);
});

it('has been made ready while the page was on its way, where it was', async () => {
  await shop.worker.coming(1, checkout);
  const reads = [
    vi.spyOn(fakeBrowser.storage.local, 'get'),
    vi.spyOn(fakeBrowser.storage.session, 'get'),
    vi.spyOn(IDBObjectStore.prototype, 'get'),
    vi.spyOn(IDBIndex.prototype, 'getAll'),
  ];
  const draft = await begin();
  for (const read of reads) expect(read).not.toHaveBeenCalled();
  expect(draft?.draftedFor).toBe('checkout');
});

it.each<[string, () => Promise<unknown>]>([
  [
    'after a redirect through a network in this tab',
    () => shop.worker.hop(1, 'https://click.linksynergy.com/deeplink?id=x&mid=1&murl=y'),
  ],
  [
    'where another publisher referred the shopper',
    () =>
      shop.worker.handlers.attributionSeen(
        { signals: [{ kind: 'landingParameter', network: 'rakuten' }] },
        { tabId: 2, url: 'https://www.bigshop.com/' },
      ),
  ],
  [
    'where the shopper wants none',
    () =>
      shop.worker.handlers.silenceRetailer(
        { retailerId: 'bigshop.com' as never, silenced: true },
        {},
      ),
  ],
  [
    'where it was closed today',
    () => shop.worker.handlers.dismissBanner({ how: 'close' }, { tabId: 1, url: checkout }),
  ],
])('is not made %s', async (_where, happens) => {
  await happens();
  expect(await begin()).toBeUndefined();
  expect(tab().banners).toBe(0);
});

it.each([
  ['no shop of ours', 'https://www.other.example/checkout'],
  ['no cart or checkout by its address', 'https://www.bigshop.com/help'],
])('is not made for a page of %s', async (_what, url) => {
  expect(await begin(url)).toBeUndefined();
  expect(tab().banners).toBe(0);
});

describe('between draft and decision', () => {
  it.each<[string, () => Promise<unknown>]>([
    [
      'another nonprofit is chosen',
      () => shop.worker.handlers.chooseNonprofit({ nonprofit: kitchen }, {}),
    ],
    ['the worker is killed', () => shop.restart()],
    ['another page is decided on', () => shop.banner(2)],
  ])(
    '%s: the page is given what is decided now, and no draft is confirmed',
    async (_what, happens) => {
      const draft = await begin();
      await happens();
      await shop.visit(1, 'checkout');
      expect(given()).not.toHaveProperty('draft');
      expect(given()).not.toHaveProperty('draftedFor');
      const offer = await shop.offerIn(1);
      expect(given()?.content).toMatchObject({ kind: 'offer', offer });
      expect(offer).not.toEqual(draft?.content.kind === 'offer' && draft.content.offer);
    },
  );

  it.each<[string, () => Promise<unknown>]>([
    [
      'another publisher is seen in another tab',
      () =>
        shop.worker.handlers.attributionSeen(
          { signals: [{ kind: 'landingParameter', network: 'rakuten' }] },
          { tabId: 2, url: 'https://www.bigshop.com/' },
        ),
    ],
    [
      'a redirect through a network is seen in this tab',
      () => shop.worker.hop(1, 'https://click.linksynergy.com/deeplink?id=x&mid=1&murl=y'),
    ],
    [
      'the shopper wants peace for today',
      () =>
        shop.worker.handlers.updateSettings(
          { changes: { snoozedUntil: new Date(shop.clock.now + 3_600_000).toISOString() } },
          {},
        ),
    ],
  ])('%s: nothing is confirmed', async (_what, happens) => {
    await begin();
    await happens();
    await shop.visit(1, 'checkout');
    expect(tab()).toMatchObject({ handed: 0, dropped: 1 });
  });

  it('nothing happens: the page keeps it until it is decided on', async () => {
    await begin();
    await shop.visit(1, 'checkout');
    expect(tab()).toMatchObject({ handed: 1, dropped: 0 });
  });

  it.each<[string, number, () => Promise<unknown>]>([
    [
      'another nonprofit is chosen',
      1,
      () => shop.worker.handlers.chooseNonprofit({ nonprofit: kitchen }, {}),
    ],
    ['another page is decided on', 1, () => shop.banner(2)],
    ['another page is on its way', 1, () => shop.worker.coming(2, checkout)],
    ['the page is asked for once more', 0, () => shop.worker.coming(1, checkout)],
  ])('%s: the page is told %s times to forget it', async (_what, times, happens) => {
    shop.browser.openTab(2, checkout);
    await begin();
    await happens();
    expect(tab().dropped).toBe(times);
  });

  it('the page turns out to be one where nothing is said: it is told to forget it', async () => {
    await begin();
    await shop.visit(1, 'other');
    expect(tab()).toMatchObject({ handed: 0, dropped: 1 });
  });

  it('something is written while it is being read: the page is given none', async () => {
    const { store } = shop.worker.parts;
    const match = store.matchPage;
    vi.spyOn(store, 'matchPage').mockImplementationOnce(async (url) => {
      const found = await match(url);
      await shop.worker.handlers.chooseNonprofit({ nonprofit: kitchen }, {});
      return found;
    });
    expect(await begin()).toBeUndefined();
    await shop.visit(1, 'checkout');
    expect(given()?.content).toMatchObject({ offer: { nonprofit: kitchen } });
  });

  it('a page that was given it does not answer any more: other pages are decided on', async () => {
    await begin();
    vi.mocked(fakeBrowser.scripting.executeScript).mockImplementation(
      () => new Promise(() => undefined),
    );
    const judged = shop.visit(1, 'checkout');
    expect(
      await Promise.race([
        judged.then(() => 'decided'),
        new Promise((done) => setTimeout(done, 300)),
      ]),
    ).toBe('decided');
  });

  it('what was made ready is out of date before the page begins: no page is told of it', async () => {
    await shop.worker.coming(1, checkout);
    await shop.worker.handlers.chooseNonprofit({ nonprofit: kitchen }, {});
    expect(tab().dropped).toBe(0);
  });

  it('the page turns out to be of another kind: it is given what is said there', async () => {
    await begin();
    await shop.visit(1, 'product');
    expect(given()).not.toHaveProperty('draftedFor');
    expect((await logged()).map(({ outcome }) => outcome)).toEqual(['offer']);
  });

  it('the page has not begun for us: it is given the script with what is decided', async () => {
    await shop.worker.coming(1, checkout);
    await shop.visit(1, 'checkout');
    expect(tab()).toMatchObject({ banners: 1, handed: 1 });
    expect(given()).not.toHaveProperty('draft');
  });
});
