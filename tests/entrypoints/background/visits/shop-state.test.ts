import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkout, createShopWithOffer, kitchen } from '../shop-with-offer.ts';

let shop: Awaited<ReturnType<typeof createShopWithOffer>>;
const ask = () => shop.worker.handlers.getShopState({ tabId: 1 }, {});
const choose = () => shop.worker.handlers.chooseNonprofit({ nonprofit: kitchen }, {});

beforeEach(async () => {
  shop = await createShopWithOffer();
});

afterEach(() => shop.worker.sleep());

/** Twins: the same history, in one worker and in a new worker after every step. */
describe.each([
  { life: 'in one worker', next: async () => undefined },
  { life: 'with the worker killed after every step', next: () => shop.restart() },
])('the popup at a shop, $life', ({ next }) => {
  it('offers the credit to the nonprofit that was just chosen, and opens one link for it', async () => {
    const tab = shop.browser.openTab(1, checkout);
    await shop.visit(1, 'checkout');
    await next();
    await choose();
    await next();
    const state = await ask();
    expect(state).toMatchObject({ state: 'offer', offer: { nonprofit: kitchen } });
    if (state.state !== 'offer') return;
    const { offerId } = state.offer;
    await next();
    expect(await ask()).toEqual(state);
    await shop.worker.handlers.activateOfferInTab({ offerId, tabId: 1 }, {});
    expect(tab.navigations).toHaveLength(1);
    expect((await shop.clicks()).map(({ nonprofit }) => nonprofit)).toEqual([kitchen]);
  });

  it('offers it after the first choice of all, with its mark on the toolbar', async () => {
    await shop.worker.handlers.updateSettings({ changes: { nonprofit: undefined } }, {});
    const tab = shop.browser.openTab(1, checkout);
    await shop.visit(1, 'checkout');
    await next();
    expect(await ask()).toMatchObject({ state: 'noOffer', reason: 'noNonprofit' });
    expect(tab.badge).toBe('');
    await choose();
    await next();
    expect(await ask()).toMatchObject({ state: 'offer', offer: { nonprofit: kitchen } });
    expect(tab.badge).toBe('•');
  });

  it.each([
    ['was loaded anew while our script did not run', undefined],
    ['has a sign that the worker has not taken note of', null],
  ])('offers nothing on a page that %s', async (_what, looked) => {
    const tab = shop.browser.openTab(1, checkout);
    await shop.visit(1, 'checkout');
    await next();
    tab.looked = looked;
    expect(await ask()).toMatchObject({ state: 'noOffer', reason: 'notJudged' });
    tab.looked = 'checkout';
    expect(await ask()).toMatchObject({ state: 'offer' });
  });

  it('offers nothing anew where another publisher led to', async () => {
    shop.browser.openTab(1, checkout);
    await shop.visit(1, 'checkout');
    await shop.worker.handlers.attributionSeen(
      { signals: [{ kind: 'landingParameter', network: 'cj' }] },
      { tabId: 2, url: 'https://www.bigshop.com/' },
    );
    await choose();
    await next();
    expect((await ask()).state).toBe('stoodDown');
  });
});

it.each([
  ['was never judged', checkout, 'notJudged'],
  ['was judged to be of no kind', 'https://www.bigshop.com/imprint', 'notHere'],
])('the popup says why a page has no offer that %s', async (_what, url, reason) => {
  shop.browser.openTab(1, url);
  await shop.visit(1, 'other', 'https://www.bigshop.com/imprint');
  expect(await ask()).toMatchObject({ state: 'noOffer', reason });
});

it('the popup asks for the hosts that redirect to a shop together with the shop, as far as they are missing', async () => {
  shop.browser.openTab(1, checkout);
  shop.browser.granted.clear();
  shop.browser.granted.add('*://*.awin1.com/*');
  const state = await ask();
  const origins = state.state === 'accessMissing' ? state.origins : [];
  expect(origins).toEqual(
    expect.arrayContaining([
      'https://*.bigshop.com/*',
      '*://*.anrdoezrs.net/*',
      '*://*.shop.sjv.io/*',
    ]),
  );
  expect(origins).not.toContain('*://*.awin1.com/*');
});
