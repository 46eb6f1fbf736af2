import type { NetworkId, OfferPlace } from '../../schema/network.ts';
import { subNetworks } from './sub-networks.ts';

const basketPlaces: readonly OfferPlace[] = ['cart', 'checkout'];

/**
 * Networks that forbid an offer at the basket, whatever a directory says. Awin: activation when or after goods are in
 * the basket is a listed violation (resources.awin.com/violations, read 2026-11-23). A sub-network may pass the click
 * on to Awin, so its rule is the safe reading for all of them.
 */
const forbidsBasket = (network: NetworkId): boolean =>
  network === 'awin' || subNetworks.has(network);

/** Where this network lets an offer be made, out of the places that the program names. */
export const allowedPlaces = (
  network: NetworkId,
  offerOn: readonly OfferPlace[],
): readonly OfferPlace[] =>
  forbidsBasket(network) ? offerOn.filter((place) => !basketPlaces.includes(place)) : offerOn;

/**
 * How often an offer may show by itself in one shopping journey, where a network says so. eBay: two flyouts, and none
 * after another referral (partnernetwork.ebay.co.uk browser-extension-policy-update, read 2026-11-23).
 */
export const promptsPerJourney: Readonly<Partial<Record<NetworkId, number>>> = { ebay: 2 };
