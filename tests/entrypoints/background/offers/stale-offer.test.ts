import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkout, createShopWithOffer, livesOf } from '../shop-with-offer.ts';

let shop: Awaited<ReturnType<typeof createShopWithOffer>>;

beforeEach(async () => {
  shop = await createShopWithOffer();
});

afterEach(() => shop.worker.sleep());

const popup = () => shop.worker.handlers.getShopState({ tabId: 1 }, {});

async function withdrawKey(): Promise<void> {
  const { store } = shop.worker.parts;
  const lastProblem = { code: 'keyRevoked', at: '2026-11-23T10:00:00Z' };
  for (const { communityId } of await store.loadDirectories()) {
    await store.changeDirectory(communityId, { lastProblem });
  }
}

describe.each(livesOf(() => shop.restart()))('an offer that was made, $life,', ({ next }) => {
  const causes: [string, string, () => Promise<unknown>][] = [
    ['its community’s key is withdrawn', 'keyWithdrawn', withdrawKey],
    [
      'this browser blocks its network',
      'networkBlocked',
      () => shop.worker.fail('https://shop.sjv.io/c/1000/42/77', 'net::ERR_BLOCKED_BY_CLIENT'),
    ],
  ];

  beforeEach(async () => {
    const tab = shop.browser.openTab(1, checkout);
    await shop.visit(1, 'checkout');
    expect(tab).toMatchObject({ icon: 'offer', badge: '•' });
    expect(await popup()).toMatchObject({ state: 'offer' });
    await next();
  });

  it.each(causes)('is in the popup no more once %s', async (_what, reason, happens) => {
    await happens();
    await next();
    expect(await popup()).toMatchObject({ state: 'noOffer', reason });
    expect(shop.browser.tabs.get(1)).toMatchObject({ icon: 'off', badge: '' });
  });

  it.each(causes)('leaves the page once %s', async (_what, _reason, happens) => {
    await happens();
    await next();
    expect(await shop.banner(1)).toBeNull();
    expect(shop.browser.tabs.get(1)).toMatchObject({ icon: 'off', badge: '' });
  });
});
