import { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { Alternative, BannerContent, Offer, ShopState } from '../../lib/schema/shop-state.ts';
import { Click } from '../../lib/schema/storage.ts';

// Names for pictures that the public sees: invented, so that no picture speaks for a shop or a nonprofit that exists.

export const kitchen = Nonprofit.parse({
  id: 'us-ein:000000001',
  name: 'Riverside Community Kitchen',
  city: 'Brookfield',
  region: 'VT',
  country: 'US',
  causeArea: 'food-security',
});

const library = Nonprofit.parse({
  ...kitchen,
  id: 'us-ein:000000002',
  name: 'Friends of the Hill Library',
  causeArea: 'education',
});

const retailer = { id: 'harbour-loom.example', name: 'Harbour & Loom' };
const community = { id: 'maple', name: 'Maple Street School' };

const alternative = (domain: string, name: string, changes: object) =>
  Alternative.parse({
    business: {
      domain,
      name,
      url: `https://${domain}/`,
      category: 'apparel',
      country: 'US',
      shipsTo: ['US'],
      values: ['co-op'],
      certifications: [],
      source: `https://${domain}/about`,
      checkedOn: '2026-10-02',
    },
    reason: { kind: 'chosenValue', category: 'apparel', value: 'co-op' },
    community,
    ...changes,
  });

const alternatives = [
  alternative('weavers.example', 'Hill Weavers Co-op', {}),
  alternative('second-thread.example', 'Second Thread', {
    reason: { kind: 'samePlace', category: 'apparel', place: 'Brookfield' },
    certification: {
      id: 'b-corp',
      name: 'B Corp',
      scope: 'company',
      source: 'https://register.example/second-thread',
      checkedOn: '2026-08-04',
    },
  }),
];

const offer = Offer.parse({
  offerId: '0123456789abcdef0123456789abcdef',
  retailer,
  nonprofit: kitchen,
  rate: { kind: 'share', basisPoints: 500 },
  rateCheckedOn: '2026-11-01',
  operatorShare: 1000,
  community,
  sandbox: false,
});

export const exampleOffer = ShopState.parse({ state: 'offer', retailer, alternatives, offer });

export const exampleBanner = BannerContent.parse({
  kind: 'offer',
  form: 'card',
  click: 'opensLink',
  alternatives,
  offer,
});

const sale = (status: string, minor: number) => [
  {
    tag: 'abcdefghijklmnopqrstuvwxyz',
    sale: 1,
    status,
    amount: { minor, currency: 'USD' },
    updatedAt: '2026-11-05T10:00:00Z',
  },
];

/** Half a year of orders that ends this month, so that the chart is never empty. */
export function exampleClicks(now: Date): Click[] {
  const orders = [
    { monthsAgo: 5, status: 'paid', minor: 845, nonprofit: kitchen },
    { monthsAgo: 4, status: 'paid', minor: 1210, nonprofit: kitchen },
    { monthsAgo: 3, status: 'paid', minor: 390, nonprofit: library },
    { monthsAgo: 2, status: 'confirmed', minor: 1640, nonprofit: kitchen },
    { monthsAgo: 1, status: 'confirmed', minor: 520, nonprofit: kitchen },
    { monthsAgo: 0, status: 'pending', minor: 980, nonprofit: kitchen },
  ];
  return orders.map(({ monthsAgo, status, minor, nonprofit }, index) =>
    Click.parse({
      clickId: 'abcdef'.charAt(index).repeat(26),
      secret: '0123456789abcdef0123456789abcdef',
      communityId: 'maple',
      retailerId: retailer.id,
      retailerName: retailer.name,
      nonprofit,
      createdAt: new Date(
        Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 1, 12),
      ).toISOString(),
      activationState: 'delivered',
      credits: sale(status, minor),
      sandbox: false,
    }),
  );
}
