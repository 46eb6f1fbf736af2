import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tabStateItem } from '../../../../lib/platform/storage/storage-items.ts';
import { checkout, createShopWithOffer, livesOf, retailersWith } from '../shop-with-offer.ts';

let shop: Awaited<ReturnType<typeof createShopWithOffer>>;

const elsewhere = retailersWith(
  {},
  { id: 'othershop.com', name: 'Other', hosts: ['othershop.com'] },
);
const start = 'https://www.bigshop.com/';

beforeEach(async () => {
  shop = await createShopWithOffer({}, [elsewhere]);
});
afterEach(() => shop.worker.sleep());

const silence = (silenced: boolean) =>
  shop.worker.handlers.silenceRetailer({ retailerId: 'bigshop.com' as never, silenced }, {});

/** Two tabs at the shop and one at another, as they were judged before the shop was silenced. */
async function openTabs() {
  const tabs = [
    shop.browser.openTab(1, checkout),
    shop.browser.openTab(2, start),
    shop.browser.openTab(3, 'https://othershop.com/checkout'),
  ] as const;
  await shop.visit(1, 'checkout');
  await shop.visit(2, 'product', start);
  await shop.visit(3, 'checkout', tabs[2].url);
  shop.clock.now += 60_000;
  await silence(true);
  shop.clock.now += 60_000;
  return tabs;
}

describe.each(livesOf(() => shop.restart()))(
  'once we may speak at a shop again, $life',
  ({ next }) => {
    it('its tabs have their marks at once, and no banner comes of it', async () => {
      const tabs = await openTabs();
      expect(tabs.map(({ icon }) => icon)).toEqual(['off', 'off', 'offer']);
      const before = tabs.map(({ banners, handed }) => ({ banners, handed }));
      const states = await Promise.all([1, 2].map((tabId) => tabStateItem(tabId).getValue()));
      await next();
      expect(await silence(false)).toEqual({ ok: true });
      expect(tabs.map(({ icon, badge }) => ({ icon, badge }))).toEqual(
        tabs.map(() => ({ icon: 'offer', badge: '•' })),
      );
      expect(tabs.map(({ banners, handed }) => ({ banners, handed }))).toEqual(before);
      expect(await Promise.all([1, 2].map((tabId) => tabStateItem(tabId).getValue()))).toEqual(
        states,
      );
    });

    it.each<[string, () => unknown]>([
      [
        'another publisher was seen meanwhile',
        () =>
          shop.worker.handlers.attributionSeen(
            { signals: [{ kind: 'landingParameter', network: 'cj' }] },
            { tabId: 2, url: start },
          ),
      ],
      [
        'a tab went through a network meanwhile',
        () => shop.worker.hop(4, 'https://www.anrdoezrs.net/click-123-456'),
      ],
      [
        'what is known of the shop cannot be read',
        () => fakeBrowser.storage.local.set({ 'standDown:bigshop.com': 'unreadable' }),
      ],
      [
        'we are to speak nowhere by ourselves',
        () => shop.worker.handlers.updateSettings({ changes: { calmness: 'off' } }, {}),
      ],
    ])('no tab has a mark where %s', async (_what, happens) => {
      const tabs = await openTabs();
      await next();
      await happens();
      await next();
      await silence(false);
      expect(tabs.slice(0, 2).map(({ icon }) => icon)).toEqual(['off', 'off']);
    });

    it.each<[string, (tab: Awaited<ReturnType<typeof openTabs>>[0]) => unknown]>([
      ['has gone to another page of the shop', (tab) => Object.assign(tab, { url: start })],
      ['has gone to another site', (tab) => Object.assign(tab, { url: 'https://news.example/' })],
      ['is closed', () => shop.browser.tabs.delete(1)],
      // Loaded while nobody listened, it may have come by anybody's link.
      ['has a page that was not looked at', (tab) => Object.assign(tab, { looked: undefined })],
      ['has a sign that nobody took note of', (tab) => Object.assign(tab, { looked: null })],
    ])('a tab that %s has no mark, and the others have', async (_what, happens) => {
      const tabs = await openTabs();
      happens(tabs[0]);
      await next();
      await silence(false);
      expect(tabs.map(({ icon }) => icon)).toEqual(['off', 'offer', 'offer']);
    });

    it('nor is there an offer for a page that was not looked at', async () => {
      const [tab, other] = await openTabs();
      const offered = await tabStateItem(1).getValue();
      tab.looked = undefined;
      await next();
      await silence(false);
      await next();
      const ask = (tabId: number) => shop.worker.handlers.getShopState({ tabId }, {});
      expect(await ask(1)).toMatchObject({ state: 'noOffer', reason: 'notJudged' });
      expect(other.icon).toBe('offer');
      expect(await ask(2)).toMatchObject({ state: 'offer' });
      const offerId = offered.offer?.offerId ?? '';
      const click = await shop.worker.handlers.activateOfferInTab({ offerId, tabId: 1 }, {});
      expect(click).toEqual({ ok: false, code: 'offerExpired' });
      // Once it was looked at, it is a page like any other.
      tab.looked = 'checkout';
      await shop.visit(1, 'checkout');
      expect(await ask(1)).toMatchObject({ state: 'offer' });
    });

    it.each([
      ['in this tab', 1],
      ['in another tab', 4],
    ])(
      'nor is there one after a redirect through a network %s meanwhile',
      async (_where, tabId) => {
        await openTabs();
        await shop.worker.hop(tabId, 'https://www.anrdoezrs.net/click-123-456');
        await next();
        await silence(false);
        expect(await shop.worker.handlers.getShopState({ tabId: 1 }, {})).toMatchObject({
          state: 'noOffer',
          reason: 'notJudged',
        });
      },
    );

    it('a tab that never answers keeps nobody waiting, and no sign in another is lost', async () => {
      const [asleep] = await openTabs();
      vi.mocked(fakeBrowser.scripting.executeScript).mockImplementation(
        () => new Promise(() => undefined),
      );
      expect(await silence(false)).toEqual({ ok: true });
      expect(asleep.icon).toBe('off');
      await shop.worker.handlers.attributionSeen(
        { signals: [{ kind: 'landingParameter', network: 'cj' }] },
        { tabId: 2, url: start },
      );
      const stored = await fakeBrowser.storage.local.get(null);
      expect(Object.keys(stored)).toContain('standDown:bigshop.com');
    });

    it('the mark of a purchase that is credited comes back as that', async () => {
      const tab = shop.browser.openTab(1, checkout);
      await shop.visit(1, 'checkout');
      const { offerId } = await shop.offerIn(1);
      await shop.worker.handlers.activateOffer({ offerId, seen: true }, { tabId: 1 });
      await shop.worker.hop(1, tab.navigations[0] ?? '');
      const landed = { tabId: 1, url: `${checkout}?irclickid=abcdefgh` };
      await shop.worker.handlers.attributionSeen(
        { signals: [{ kind: 'landingParameter', network: 'impact', mark: 'x1' }] },
        landed,
      );
      await shop.worker.handlers.pageVisited({ place: 'checkout' }, landed);
      shop.clock.now += 60_000;
      await silence(true);
      expect(tab.icon).toBe('off');
      await next();
      const ask = async () => (await shop.worker.handlers.getShopState({ tabId: 1 }, {})).state;
      expect(await ask()).toBe('silenced');
      await silence(false);
      expect(tab.icon).toBe('credited');
      expect(await ask()).toBe('credited');
    });
  },
);

it('a shop that another window silences at the same time stays without a mark', async () => {
  const [tab] = await openTabs();
  await Promise.all([silence(false), silence(true)]);
  expect(tab.icon).toBe('off');
});

it.each([['write'], ['read', 'write']])(
  'has no mark where the silence could not be taken back: no %s',
  async (...broken) => {
    const [tab] = await openTabs();
    const { database } = shop.worker;
    const { read, write } = database;
    const fail = () => Promise.reject(new Error('broken'));
    Object.assign(database, Object.fromEntries(broken.map((way) => [way, fail])));
    expect(await silence(false)).toEqual({ ok: false, code: 'storageFailed' });
    Object.assign(database, { read, write });
    expect(tab.icon).toBe('off');
  },
);
