import { afterEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MemberBusiness, type Shard } from '../../../../lib/schema/directory.ts';
import { checkout, createShopWithOffer, livesOf, retailersWith } from '../shop-with-offer.ts';

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

const elsewhere = retailersWith(
  {},
  { id: 'othershop.com', name: 'Other', hosts: ['othershop.com'] },
);

/** A device at the shop's checkout in tab 1. `nowhere`: its program allows no offer at any place. */
async function openShop(program: 'everywhere' | 'nowhere', others: readonly Shard[] = []) {
  shop = await createShopWithOffer(
    program === 'nowhere' ? { extensionAllowed: false } : {},
    others,
  );
  return shop.browser.openTab(1, checkout);
}

// The drawing alone says nothing to who does not see it.
const titles: Record<string, string> = {
  off: 'Support4Good',
  on: 'Support4Good: shops that share your values',
  offer: 'Support4Good: a nonprofit can be credited here',
  credited: 'Support4Good: you opened this visit for your nonprofit',
};
/** A button that is marked so, in every way that it can be told. */
const marked = (icon: 'off' | 'on' | 'offer' | 'credited') => ({
  icon,
  badge: icon === 'offer' ? '•' : '',
  title: titles[icon],
});

it.each<[string, 'off' | 'on' | 'offer', 'everywhere' | 'nowhere', readonly Shard[]]>([
  ['there is an offer', 'offer', 'everywhere', [businesses]],
  ['there are alternatives only', 'on', 'nowhere', [businesses]],
  ['there is nothing', 'off', 'nowhere', []],
])('says on the toolbar that %s', async (_what, icon, program, others) => {
  const tab = await openShop(program, others);
  await shop.visit(1, 'checkout');
  expect(tab).toMatchObject(marked(icon));
});

/** The shopper has used the offer in tab 1 and is back at the checkout, which the network marked as ours. */
async function credit() {
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
  return tab;
}

it('says that the purchase is credited, and of nothing else then', async () => {
  expect(await credit()).toMatchObject(marked('credited'));
});

const start = 'https://www.bigshop.com/';
const foreign = { signals: [{ kind: 'landingParameter' as const, network: 'cj' }] };
const never = () => shop.worker.handlers.dismissBanner({ how: 'never' }, { tabId: 2, url: start });
const silence = () =>
  shop.worker.handlers.silenceRetailer({ retailerId: 'bigshop.com' as never, silenced: true }, {});

describe.each(livesOf(() => shop.restart()))('in every tab of a shop, $life', ({ next }) => {
  it.each<[string, () => Promise<unknown>]>([
    [
      'another publisher is seen in another tab',
      () => shop.worker.handlers.attributionSeen(foreign, { tabId: 2, url: start }),
    ],
    [
      'another tab came by way of another publisher',
      async () => {
        await shop.worker.hop(2, 'https://www.anrdoezrs.net/click-123-456');
        await next();
        await shop.visit(2, 'other', start);
      },
    ],
    ['the shopper says never here', never],
    ['the shopper silences the shop in the options', silence],
    ['the shopper deletes everything', () => shop.worker.handlers.deleteEverything({}, {})],
  ])('the mark goes when %s', async (_what, happens) => {
    const credited = await credit();
    expect(credited.icon).toBe('credited');
    shop.browser.openTab(2, start);
    await next();
    await happens();
    expect(credited).toMatchObject(marked('off'));
    // Nor does it come back with the next page.
    await shop.visit(1, 'checkout');
    expect(credited).toMatchObject(marked('off'));
  });

  it('the mark of an offer goes as well, and that of another shop stays', async () => {
    const offered = await openShop('everywhere', [elsewhere]);
    const other = shop.browser.openTab(3, 'https://othershop.com/checkout');
    await shop.visit(1, 'checkout');
    await shop.visit(3, 'checkout', other.url);
    shop.browser.openTab(2, start);
    await next();
    await silence();
    expect(offered).toMatchObject(marked('off'));
    expect(other).toMatchObject(marked('offer'));
  });
});

it.each<[string, () => Promise<unknown>]>([
  ['its banner asks what it should show', () => shop.banner(1)],
  ['the popup is opened', () => shop.worker.handlers.getShopState({ tabId: 1 }, {})],
])(
  'has no mark left when what is known of the shop can no longer be read and %s',
  async (_what, asks) => {
    const tab = await openShop('everywhere', [businesses]);
    await shop.visit(1, 'checkout');
    expect(tab.icon).toBe('offer');
    await fakeBrowser.storage.local.set({ 'standDown:bigshop.com': 'unreadable' });
    await asks();
    expect(tab).toMatchObject(marked('off'));
  },
);

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
    expect(tab).toMatchObject(marked('off'));
  },
);

it('has no mark at a shop that the shopper has silenced', async () => {
  const tab = await openShop('everywhere', [businesses]);
  await silence();
  await shop.visit(1, 'checkout');
  expect(tab).toMatchObject(marked('off'));
});
