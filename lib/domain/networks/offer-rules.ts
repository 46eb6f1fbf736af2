import type { NetworkId, OfferPlace } from '../../schema/network.ts';

const basketPlaces: readonly OfferPlace[] = ['cart', 'checkout'];

/**
 * Where a network's rules forbid an offer, whatever a directory says. Awin: activation when or after goods are in the
 * basket is a listed violation (resources.awin.com/violations, read 2026-11-23). Skimlinks, Sovrn and FlexOffers pass
 * the click on to a network that is not known beforehand and may be Awin, so its rule is the safe reading for them.
 */
const forbiddenPlaces: Readonly<Partial<Record<NetworkId, readonly OfferPlace[]>>> = {
  awin: basketPlaces,
  skimlinks: basketPlaces,
  sovrn: basketPlaces,
  flexoffers: basketPlaces,
};

/** Where this network lets an offer be made, out of the places that the program names. */
export const allowedPlaces = (
  network: NetworkId,
  offerOn: readonly OfferPlace[],
): readonly OfferPlace[] => offerOn.filter((place) => !forbiddenPlaces[network]?.includes(place));

/**
 * How often an offer may show by itself in one shopping journey, where a network says so. eBay: two flyouts, and none
 * after another referral (partnernetwork.ebay.co.uk browser-extension-policy-update, read 2026-11-23).
 */
export const promptsPerJourney: Readonly<Partial<Record<NetworkId, number>>> = { ebay: 2 };
