import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkout, createShopWithOffer, library, livesOf } from './shop-with-offer.ts';

let shop: Awaited<ReturnType<typeof createShopWithOffer>>;

beforeEach(async () => {
  shop = await createShopWithOffer();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await shop.worker.sleep();
});

describe.each(livesOf(() => shop.restart()))('the loop $life', ({ next }) => {
  it('offers at checkout, opens one link with the clickId, delivers {clickId, nonprofit} and no more', async () => {
    const tab = shop.browser.openTab(1, checkout);
    await shop.visit(1, 'checkout');
    await next();
    expect(tab).toMatchObject({ banners: 1, badge: '•' });
    const offer = await shop.offerIn(1);
    expect(offer).toMatchObject({
      nonprofit: library,
      operatorShare: 1000,
      retailer: { name: 'Big Shop' },
    });
    await next();
    expect(
      await shop.worker.handlers.activateOffer(
        { offerId: offer.offerId, seen: true },
        { tabId: 1 },
      ),
    ).toEqual({
      ok: true,
    });
    await next();

    const [click] = await shop.clicks();
    expect(tab.navigations).toHaveLength(1);
    const link = new URL(tab.navigations[0] ?? '');
    expect(link.hostname).toBe('shop.sjv.io');
    expect(link.searchParams.get('subId1')).toBe(click?.clickId);
    await shop.worker.upkeep.flushOutbox();
    const posted = shop.web.requests.filter(({ method }) => method === 'POST');
    expect(posted.map(({ body }) => JSON.parse(body))).toContainEqual({
      clickId: click?.clickId,
      nonprofit: library.id,
    });
    for (const { body } of posted) {
      expect(Object.keys(JSON.parse(body)).sort()).toEqual(['clickId', 'nonprofit']);
    }
    expect((await shop.clicks())[0]?.activationState).toBe('delivered');
    expect(await shop.waiting()).toBe(0);
  });

  it('makes one navigation of two clicks on one offer', async () => {
    const tab = shop.browser.openTab(1, checkout);
    await shop.visit(1, 'checkout');
    const { offerId } = await shop.offerIn(1);
    await next();
    const both = await Promise.all([
      shop.worker.handlers.activateOffer({ offerId, seen: true }, { tabId: 1 }),
      shop.worker.handlers.activateOffer({ offerId, seen: true }, { tabId: 1 }),
    ]);
    expect(both).toContainEqual({ ok: true });
    expect(both).toContainEqual({ ok: false, code: 'alreadyActivated' });
    await next();
    expect(
      await shop.worker.handlers.activateOffer({ offerId, seen: true }, { tabId: 1 }),
    ).toMatchObject({
      ok: false,
    });
    expect(tab.navigations).toHaveLength(1);
    expect(await shop.clicks()).toHaveLength(1);
  });

  it('keeps the two clicks of two tabs apart', async () => {
    const first = shop.browser.openTab(1, checkout);
    const second = shop.browser.openTab(2, checkout);
    await shop.visit(1, 'checkout');
    await shop.visit(2, 'checkout');
    const offers = [await shop.offerIn(1), await shop.offerIn(2)];
    await next();
    // Another tab's offer is not this tab's, whoever says so.
    expect(
      await shop.worker.handlers.activateOffer(
        { offerId: offers[1]?.offerId ?? '', seen: true },
        { tabId: 1 },
      ),
    ).toEqual({ ok: false, code: 'offerExpired' });
    await Promise.all([
      shop.worker.handlers.activateOffer(
        { offerId: offers[0]?.offerId ?? '', seen: true },
        { tabId: 1 },
      ),
      shop.worker.handlers.activateOffer(
        { offerId: offers[1]?.offerId ?? '', seen: true },
        { tabId: 2 },
      ),
    ]);
    expect([first.navigations.length, second.navigations.length]).toEqual([1, 1]);
    expect(new Set((await shop.clicks()).map((click) => click.clickId)).size).toBe(2);
  });

  it('is silent in every tab after another publisher’s landing, also in the popup', async () => {
    const tab = shop.browser.openTab(1, checkout);
    shop.browser.openTab(2, checkout);
    await shop.worker.handlers.attributionSeen(
      { signals: [{ kind: 'landingParameter', network: 'cj' }] },
      { tabId: 1, url: 'https://www.bigshop.com/?cjevent=1' },
    );
    await next();
    for (const tabId of [1, 2]) {
      await shop.visit(tabId, 'checkout');
      await next();
      expect(await shop.banner(tabId)).toBeNull();
      // No other shop either.
      expect(await shop.worker.handlers.getShopState({ tabId }, {})).toEqual({
        state: 'stoodDown',
        retailer: { id: 'bigshop.com', name: 'Big Shop' },
      });
    }
    expect(tab).toMatchObject({ banners: 0, badge: '', navigations: [] });
  });

  it('is silent after another publisher’s redirect whose landing shows nothing', async () => {
    const tab = shop.browser.openTab(1, checkout);
    await shop.worker.hop(1, 'https://www.awin1.com/cread.php?awinmid=1&awinaffid=55&ued=x');
    await next();
    await shop.visit(1, 'checkout');
    expect(tab.banners).toBe(0);
    await next();
    await shop.visit(1, 'checkout');
    expect(await shop.banner(1)).toBeNull();
  });

  it('takes our own redirect as ours, and says afterwards whom the purchase credits', async () => {
    const tab = shop.browser.openTab(1, checkout);
    await shop.visit(1, 'checkout');
    const { offerId } = await shop.offerIn(1);
    await shop.worker.handlers.activateOffer({ offerId, seen: true }, { tabId: 1 });
    await next();
    await shop.worker.hop(1, tab.navigations[0] ?? '');
    await next();
    const landed = { tabId: 1, url: `${checkout}?irclickid=abcdefgh` };
    await shop.worker.handlers.attributionSeen(
      { signals: [{ kind: 'landingParameter', network: 'impact', mark: 'x1' }] },
      landed,
    );
    await next();
    await shop.worker.handlers.pageVisited({ place: 'checkout' }, landed);
    expect(await shop.worker.handlers.getBanner({}, landed)).toMatchObject({
      kind: 'confirmation',
      form: 'card',
      nonprofit: library,
      answered: true,
    });
    await shop.worker.handlers.bannerPlaced({ as: 'card' }, landed);
    await next();
    await shop.visit(1, 'other', 'https://www.bigshop.com/help');
    expect(await shop.banner(1, 'https://www.bigshop.com/help')).toBeNull();
    await next();
    await shop.visit(1, 'checkout');
    expect(await shop.banner(1)).toMatchObject({
      kind: 'credited',
      form: 'tab',
      nonprofit: library,
    });
    expect(await shop.worker.handlers.getShopState({ tabId: 1 }, {})).toMatchObject({
      state: 'credited',
    });
  });

  it('stands down when a competitor’s click follows our own', async () => {
    const tab = shop.browser.openTab(1, checkout);
    await shop.visit(1, 'checkout');
    const { offerId } = await shop.offerIn(1);
    await shop.worker.handlers.activateOffer({ offerId, seen: true }, { tabId: 1 });
    await shop.worker.hop(1, tab.navigations[0] ?? '');
    await shop.visit(1, 'other');
    await next();
    await shop.worker.hop(1, 'https://click.linksynergy.com/deeplink?id=other&mid=1&murl=x');
    await next();
    await shop.visit(1, 'checkout');
    expect(await shop.banner(1)).toBeNull();
    expect(await shop.worker.handlers.getShopState({ tabId: 1 }, {})).toMatchObject({
      state: 'stoodDown',
    });
  });
});
