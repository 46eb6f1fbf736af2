import type { z } from 'zod/mini';
import { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { Alternative, BannerContent, Offer, ShopState } from '../../lib/schema/shop-state.ts';
import { Click } from '../../lib/schema/storage.ts';

/** Sample values go through the real schemas, so a sample that could not exist fails here. */
const make =
  <Schema extends z.ZodMiniType>(schema: Schema, base: z.input<Schema> & object) =>
  (changes: Partial<z.input<Schema>> = {}): z.infer<Schema> =>
    schema.parse({ ...base, ...changes });

export const nonprofit = make(Nonprofit, {
  id: 'us-ein:131788491',
  name: 'American Cancer Society',
  city: 'Kennesaw',
  region: 'GA',
  country: 'US',
  causeArea: 'health',
});

export const foodBank = nonprofit({
  id: 'us-ein:030253743',
  name: 'Vermont Foodbank',
  city: 'Barre',
  region: 'VT',
  causeArea: 'food-security',
});

/** The moment of the samples. */
export const now = new Date('2026-11-23T12:00:00Z');

const retailer = { id: 'patagonia.com', name: 'Patagonia' };
const community = { id: 'demo', name: 'Maple Street School' };

export const offer = make(Offer, {
  offerId: '0123456789abcdef0123456789abcdef',
  retailer,
  nonprofit: nonprofit(),
  rate: { kind: 'share', basisPoints: 500 },
  rateCheckedOn: '2026-11-01',
  operatorShare: 1000,
  community,
  sandbox: false,
});

export const alternative = make(Alternative, {
  business: {
    domain: 'rei.com',
    name: 'REI Co-op',
    url: 'https://www.rei.com/',
    category: 'sports-outdoors',
    country: 'US',
    shipsTo: ['US'],
    values: ['co-op'],
    certifications: [],
    source: 'https://www.rei.com/about-rei',
    checkedOn: '2026-10-02',
  },
  reason: { kind: 'sameCategoryAndCountry', category: 'sports-outdoors', country: 'US' },
  community,
});

const bCorp = {
  id: 'b-corp',
  name: 'B Corp',
  scope: 'company',
  source: 'https://www.bcorporation.net/en-us/find-a-b-corp/company/cotopaxi/',
  checkedOn: '2026-08-04',
} as const;

export const cotopaxi = alternative({
  business: {
    ...alternative().business,
    domain: 'cotopaxi.com',
    name: 'Cotopaxi',
    url: 'https://www.cotopaxi.com/',
    values: ['b-corp'],
    certifications: [bCorp],
  },
  reason: { kind: 'chosenValue', category: 'apparel', value: 'b-corp' },
  certification: bCorp,
});

export const offerBanner = (changes: Parameters<typeof offer>[0] = {}, banner: object = {}) =>
  BannerContent.parse({
    kind: 'offer',
    form: 'card',
    click: 'opensLink',
    offer: offer(changes),
    alternatives: [alternative(), cotopaxi],
    ...banner,
  });

export const shopState = (state: z.input<typeof ShopState>): ShopState => ShopState.parse(state);

export const offerState = (changes: Parameters<typeof offer>[0] = {}): ShopState =>
  shopState({
    state: 'offer',
    retailer,
    offer: offer(changes),
    alternatives: [alternative(), cotopaxi],
  });

export const click = make(Click, {
  clickId: 'abcdefghijklmnopqrstuvwxyz',
  secret: '0123456789abcdef0123456789abcdef',
  communityId: 'demo',
  retailerId: 'patagonia.com',
  retailerName: 'Patagonia',
  nonprofit: nonprofit(),
  createdAt: '2026-11-03T10:00:00Z',
  activationState: 'delivered',
  credits: [],
  sandbox: false,
});

export const credit = (
  status: 'pending' | 'confirmed' | 'declined' | 'paid',
  minor: number,
  sale = 1,
  currency = 'USD',
) => ({
  tag: 'abcdefghijklmnopqrstuvwxyz',
  sale,
  status,
  amount: { minor, currency },
  updatedAt: '2026-11-05T10:00:00Z',
});
