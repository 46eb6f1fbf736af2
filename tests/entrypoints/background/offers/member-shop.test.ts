import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPageSignals } from '../../../../lib/domain/attribution-signals.ts';
import { checkout, createShopWithOffer } from '../shop-with-offer.ts';

let shop: Awaited<ReturnType<typeof createShopWithOffer>>;

beforeEach(async () => {
  shop = await createShopWithOffer({ network: 'direct', advertiserId: 'bigshop.com' });
});

afterEach(() => shop.worker.sleep());

/** What the page's script would tell of this address. */
const signalsOf = (address: string) => {
  const { hostname: host, search } = new URL(address);
  return readPageSignals({ host, search, cookieNames: [], referrerHost: undefined });
};
const land = (tabId: number, url: string) =>
  shop.worker.handlers.attributionSeen({ signals: signalsOf(url) }, { tabId, url });
const stateOf = (tabId: number) => shop.worker.handlers.getShopState({ tabId }, {});

const activate = async (tabId: number): Promise<string> => {
  const tab = shop.browser.openTab(tabId, checkout);
  await shop.visit(tabId, 'checkout');
  const { offerId } = await shop.offerIn(tabId);
  await shop.worker.handlers.activateOffer({ offerId, seen: true }, { tabId });
  expect(tab.navigations).toHaveLength(1);
  return tab.navigations[0] ?? '';
};

describe('a member shop that pays directly', () => {
  it('is left for its own page with our clickId, and the server learns click and nonprofit alone', async () => {
    const address = await activate(1);
    const [click] = await shop.clicks();
    expect(address).toBe(`https://www.bigshop.com/checkout?s4g=${click?.clickId}`);
    // The outbox is emptied when the page is on its way.
    await vi.waitFor(() => {
      const told = shop.web.requests.filter(({ method }) => method === 'POST');
      expect(told.map(({ body }) => JSON.parse(body))).toEqual([
        { clickId: click?.clickId, nonprofit: click?.nonprofit.id },
      ]);
    });
  });

  it.each([
    ['at once', async () => undefined],
    ['after the worker has died', () => shop.restart()],
  ])('knows our landing as ours %s, also when it is seen again', async (_when, between) => {
    const address = await activate(1);
    await between();
    await land(1, address);
    expect(await stateOf(1)).not.toMatchObject({ state: 'stoodDown' });
    shop.clock.now += 20 * 60_000;
    await land(2, address);
    shop.browser.openTab(2, address);
    expect(await stateOf(2)).not.toMatchObject({ state: 'stoodDown' });
  });

  it('is left alone when the address carries somebody else’s click', async () => {
    const foreign = `${checkout}?s4g=z2345672345672345672345aaa`;
    shop.browser.openTab(1, foreign);
    await land(1, foreign);
    await shop.visit(1, 'checkout', foreign);
    expect(await shop.banner(1, foreign)).toBeNull();
    expect(await stateOf(1)).toMatchObject({ state: 'stoodDown' });
  });
});
