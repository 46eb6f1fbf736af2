import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { platformPolicies } from '../../../../lib/domain/platform-policy.ts';
import { checkout, createShopWithOffer, kitchen, library } from '../shop-with-offer.ts';

let shop: Awaited<ReturnType<typeof createShopWithOffer>>;

beforeEach(async () => {
  shop = await createShopWithOffer();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await shop.worker.sleep();
});

describe('activation', () => {
  it('credits the nonprofit on the button, though another was chosen meanwhile', async () => {
    shop.browser.openTab(1, checkout);
    await shop.visit(1, 'checkout');
    const { offerId } = await shop.offerIn(1);
    await shop.worker.handlers.chooseNonprofit({ nonprofit: kitchen }, {});
    await shop.worker.handlers.activateOffer({ offerId, seen: true }, { tabId: 1 });
    expect((await shop.clicks())[0]?.nonprofit).toEqual(library);
  });

  it('leads to our own page, and no further, where the store wants the link to be there', async () => {
    await shop.restart(platformPolicies.firefox);
    const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    const tab = shop.browser.openTab(1, checkout);
    await shop.visit(1, 'checkout');
    const { offerId } = await shop.offerIn(1);
    expect(await shop.worker.handlers.activateOffer({ offerId, seen: true }, { tabId: 1 })).toEqual(
      {
        ok: true,
      },
    );
    expect(opened).toHaveBeenCalledOnce();
    expect([tab.navigations, await shop.clicks()]).toEqual([[], []]);
    expect(await shop.worker.handlers.activateOfferInTab({ offerId, tabId: 1 }, {})).toEqual({
      ok: true,
    });
    expect(tab.navigations).toHaveLength(1);
  });

  it('says, after a link that did not get through, that nothing would be credited', async () => {
    const tab = shop.browser.openTab(1, checkout);
    await shop.visit(1, 'checkout');
    const { offerId } = await shop.offerIn(1);
    await shop.worker.handlers.activateOffer({ offerId, seen: true }, { tabId: 1 });
    await shop.worker.fail(tab.navigations[0] ?? '', 'net::ERR_BLOCKED_BY_CLIENT');
    await shop.restart();
    await shop.visit(1, 'checkout');
    expect(await shop.banner(1)).toBeNull();
    expect(await shop.worker.handlers.getShopState({ tabId: 1 }, {})).toMatchObject({
      state: 'noOffer',
      reason: 'networkBlocked',
    });
  });

  it.each([
    ['another publisher’s link', 'https://shop.sjv.io/c/55/1/2', 'net::ERR_BLOCKED_BY_CLIENT'],
    [
      'our link while offline',
      'https://shop.sjv.io/c/1000/42/77',
      'net::ERR_INTERNET_DISCONNECTED',
    ],
  ])('goes on offering after %s has failed', async (_whose, url, error) => {
    shop.browser.openTab(1, checkout);
    await shop.worker.fail(url, error);
    await shop.visit(1, 'checkout');
    expect(await shop.offerIn(1)).toBeDefined();
  });

  it.each([
    ['/checkouts/cn/Z2NwLWV1cm9wZS13ZXN0MTow/information', 'checkout', '/'],
    ['/products/linen-shirt', 'product', '/products/linen-shirt'],
    ['/account/recover/Z2NwLWV1cm9wZS13ZXN0MTow', 'product', '/'],
  ] as const)('tells the network nothing of whose page it was: %s', async (path, place, told) => {
    const url = `https://www.bigshop.com${path}`;
    const tab = shop.browser.openTab(1, url);
    await shop.visit(1, place, url);
    const state = await shop.worker.handlers.getShopState({ tabId: 1 }, {});
    if (state.state !== 'offer') throw new Error(`no offer but ${state.state}`);
    const { offerId } = state.offer;
    await shop.restart();
    await shop.worker.handlers.activateOfferInTab({ offerId, tabId: 1 }, {});
    const link = new URL(tab.navigations[0] ?? '');
    expect(link.searchParams.get('u')).toBe(`https://www.bigshop.com${told}`);
  });

  const failToSave = (area: 'local' | 'session', prefix: string) => {
    const storage = fakeBrowser.storage[area];
    const save = storage.set.bind(storage);
    return vi.spyOn(storage, 'set').mockImplementation(async (items: object) => {
      const fails = Object.keys(items).some((key) => key.startsWith(prefix));
      if (fails) throw new Error('Resource::kQuotaBytes quota exceeded');
      return save(items as never);
    });
  };

  it.each([
    [
      'the click',
      'storageFailed',
      () =>
        vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
          throw new DOMException('disk full', 'QuotaExceededError');
        }),
    ],
    ['the shop’s record', 'storageFailed', () => failToSave('local', 'standDown:')],
    ['the tab’s state', 'storageFailed', () => failToSave('session', 'tab:')],
    [
      'the tab itself',
      'offerExpired',
      () => vi.spyOn(fakeBrowser.tabs, 'update').mockRejectedValueOnce(new Error('No tab')),
    ],
  ] as const)(
    'opens no link and leaves no click when it cannot keep %s, and can be tried again',
    async (_what, code, fail) => {
      const tab = shop.browser.openTab(1, checkout);
      await shop.visit(1, 'checkout');
      const { offerId } = await shop.offerIn(1);
      const before = await fakeBrowser.storage.local.get(null);
      const activate = () =>
        shop.worker.handlers.activateOffer({ offerId, seen: true }, { tabId: 1 });
      const failure = fail();
      expect(await activate()).toEqual({ ok: false, code });
      if (code === 'storageFailed') failure.mockRestore();
      expect(tab.navigations).toEqual([]);
      expect([await shop.clicks(), await shop.waiting()]).toEqual([[], 0]);
      expect(await fakeBrowser.storage.local.get(null)).toEqual(before);

      await shop.restart();
      expect(await activate()).toEqual({ ok: true });
      expect(tab.navigations).toHaveLength(1);
      expect(await shop.clicks()).toHaveLength(1);
    },
  );

  it('is refused when a referral is seen between the offer and the click', async () => {
    const tab = shop.browser.openTab(1, checkout);
    await shop.visit(1, 'checkout');
    const { offerId } = await shop.offerIn(1);
    await shop.worker.handlers.attributionSeen(
      { signals: [{ kind: 'cookieName', network: 'awin' }] },
      { tabId: 2, url: 'https://www.bigshop.com/' },
    );
    const activation = await shop.worker.handlers.activateOffer(
      { offerId, seen: true },
      { tabId: 1 },
    );
    expect(activation).toEqual({ ok: false, code: 'stoodDown' });
    expect(tab.navigations).toEqual([]);
  });

  it('stands down when the stored record is unreadable', async () => {
    shop.browser.openTab(1, checkout);
    await fakeBrowser.storage.local.set({ 'standDown:bigshop.com': 'garbage' });
    await shop.visit(1, 'checkout');
    expect(await shop.banner(1)).toBeNull();
  });

  it('makes no request before a click', async () => {
    shop.web.requests.length = 0;
    shop.browser.openTab(1, checkout);
    for (const place of ['product', 'checkout', 'other'] as const) await shop.visit(1, place);
    await shop.worker.handlers.getShopState({ tabId: 1 }, {});
    expect(shop.web.requests).toEqual([]);
  });
});
