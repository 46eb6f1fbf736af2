import { afterEach, expect, it } from 'vitest';
import { MemberBusiness, type Shard } from '../../../lib/schema/directory.ts';
import { checkout, createShopWithOffer } from './shop-with-offer.ts';

type Shop = Awaited<ReturnType<typeof createShopWithOffer>>;
let shop: Shop;

afterEach(() => shop.worker.sleep());

const businesses: Shard = {
  kind: 'memberBusinesses',
  items: [
    MemberBusiness.parse({
      domain: 'weaver.com',
      name: 'Weaver',
      url: 'https://weaver.com/',
      category: 'apparel',
      country: 'US',
      shipsTo: [],
      values: [],
      certifications: [],
      source: 'https://weaver.com/',
      checkedOn: '2026-11-01',
    }),
  ],
};

/** A device at the shop's checkout in tab 1. `nowhere`: its program allows no offer at any place. */
async function openShop(program: 'everywhere' | 'nowhere', others: readonly Shard[] = []) {
  shop = await createShopWithOffer(
    program === 'nowhere' ? { extensionAllowed: false } : {},
    others,
  );
  return shop.browser.openTab(1, checkout);
}

it.each<[string, string, 'everywhere' | 'nowhere', readonly Shard[]]>([
  ['there is an offer', 'offer', 'everywhere', [businesses]],
  ['there are alternatives only', 'on', 'nowhere', [businesses]],
  ['there is nothing', 'off', 'nowhere', []],
])('says on the toolbar that %s', async (_what, icon, program, others) => {
  const tab = await openShop(program, others);
  await shop.visit(1, 'checkout');
  expect(tab).toMatchObject({ icon, badge: icon === 'offer' ? '•' : '' });
});

it('says that the purchase is credited, and of nothing else then', async () => {
  const tab = await openShop('everywhere', [businesses]);
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
  expect(tab).toMatchObject({ icon: 'credited', badge: '' });
});

it.each(['everywhere', 'nowhere'] as const)(
  'looks like any site once another publisher is seen on the page (offers %s)',
  async (program) => {
    const tab = await openShop(program, [businesses]);
    await shop.visit(1, 'checkout');
    expect(tab.icon).not.toBe('off');
    await shop.worker.handlers.attributionSeen(
      { signals: [{ kind: 'landingParameter', network: 'cj' }] },
      { tabId: 1, url: checkout },
    );
    expect(tab).toMatchObject({ icon: 'off', badge: '' });
  },
);

it('has no mark at a shop that the shopper has silenced', async () => {
  const tab = await openShop('everywhere', [businesses]);
  await shop.worker.handlers.silenceRetailer(
    { retailerId: 'bigshop.com' as never, silenced: true },
    {},
  );
  await shop.visit(1, 'checkout');
  expect(tab).toMatchObject({ icon: 'off', badge: '' });
});
