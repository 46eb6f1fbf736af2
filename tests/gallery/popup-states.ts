import type { ShopState } from '../../lib/schema/shop-state.ts';
import { alternative, cotopaxi, nonprofit, offerState, shopState } from '../components/samples.ts';

const retailer = { id: 'patagonia.com', name: 'Patagonia' };
const alternatives = [alternative(), cotopaxi];
type NoOfferReason = Extract<ShopState, { state: 'noOffer' }>['reason'];
/** Every reason by its name here: a new one is missed by the compiler. */
const reasons = {
  noNonprofit: 'no nonprofit',
  nonprofitNotServed: 'nonprofit not served',
  noProgram: 'no program',
  notHere: 'not here',
  notJudged: 'not judged',
  noServer: 'no server',
  keyWithdrawn: 'key withdrawn',
  otherCountry: 'other country',
  networkBlocked: 'network blocked',
} as const satisfies Record<NoOfferReason, string>;
const noOffer = (reason: NoOfferReason): ShopState =>
  shopState({
    state: 'noOffer',
    retailer,
    reason,
    offeredOn: reason === 'notHere' || reason === 'notJudged' ? ['landing', 'product'] : [],
    alternatives,
  });

const noOffers = Object.fromEntries(
  Object.entries(reasons).map(([reason, name]) => [name, noOffer(reason as NoOfferReason)]),
);

/** Every answer that the worker can give about a tab. */
export const popupStates: Readonly<Record<string, ShopState>> = {
  'not set up': shopState({ state: 'notSetUp' }),
  'not a shop': shopState({ state: 'notAShop' }),
  'details missing': shopState({ state: 'detailsMissing', community: 'Our town' }),
  'access missing': shopState({
    state: 'accessMissing',
    retailer,
    origins: ['https://*.patagonia.com/*'],
    alternatives,
  }),
  'stood down': shopState({ state: 'stoodDown', retailer }),
  silenced: shopState({ state: 'silenced', retailer, alternatives }),
  offer: offerState(),
  'offer, test program': offerState({ sandbox: true }),
  'offer, long name': offerState({
    nonprofit: nonprofit({ name: 'Friends of the Very Long Name '.repeat(10).trim() }),
  }),
  'offer, huge fixed amount': offerState({
    rate: { kind: 'fixed', amount: { minor: 1_000_000_000_000, currency: 'QQQ' } },
  }),
  ...noOffers,
  credited: shopState({
    state: 'credited',
    retailer,
    clickId: 'abcdefghijklmnopqrstuvwxyz',
    nonprofit: nonprofit(),
    at: '2026-11-20T10:00:00Z',
    alternatives: [],
  }),
};
