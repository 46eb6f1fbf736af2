import type { ShopState } from '../../lib/schema/shop-state.ts';
import { alternative, cotopaxi, nonprofit, offerState, shopState } from '../components/samples.ts';

const retailer = { id: 'patagonia.com', name: 'Patagonia' };
const alternatives = [alternative(), cotopaxi];
const noOffer = (reason: Extract<ShopState, { state: 'noOffer' }>['reason']): ShopState =>
  shopState({
    state: 'noOffer',
    retailer,
    reason,
    offeredOn: reason === 'notHere' || reason === 'notJudged' ? ['landing', 'product'] : [],
    alternatives,
  });

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
  'stood down': shopState({ state: 'stoodDown', retailer, alternatives }),
  silenced: shopState({ state: 'silenced', retailer, alternatives }),
  offer: offerState(),
  'offer, test program': offerState({ sandbox: true }),
  'offer, long name': offerState({
    nonprofit: nonprofit({ name: 'Friends of the Very Long Name '.repeat(10).trim() }),
  }),
  'offer, huge fixed amount': offerState({
    rate: { kind: 'fixed', amount: { minor: 1_000_000_000_000, currency: 'QQQ' } },
  }),
  'no nonprofit': noOffer('noNonprofit'),
  'nonprofit not served': noOffer('nonprofitNotServed'),
  'no program': noOffer('noProgram'),
  'not here': noOffer('notHere'),
  'not judged': noOffer('notJudged'),
  'no server': noOffer('noServer'),
  'key withdrawn': noOffer('keyWithdrawn'),
  'other country': noOffer('otherCountry'),
  credited: shopState({
    state: 'credited',
    retailer,
    clickId: 'abcdefghijklmnopqrstuvwxyz',
    nonprofit: nonprofit(),
    at: '2026-11-20T10:00:00Z',
    alternatives: [],
  }),
};
