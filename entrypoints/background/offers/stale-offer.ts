import type { RetailerMatch } from '../../../lib/platform/directory/directory-store.ts';
import { tabStateItem } from '../../../lib/platform/storage/storage-items.ts';
import { markToolbar } from '../../../lib/platform/tabs.ts';
import type { Program } from '../../../lib/schema/network.ts';
import type { Settings } from '../../../lib/schema/settings.ts';
import type { Alternative, Offer } from '../../../lib/schema/shop-state.ts';
import type { TabState } from '../../../lib/schema/storage.ts';
import type { WorkerParts } from '../parts.ts';
import { decideOfferOf, loadOfferContext } from './offers.ts';

/** The shop, as the community knows it that an offer is from. */
export const findOfferedMatch = (
  matches: readonly RetailerMatch[],
  offer: Offer,
): RetailerMatch | undefined =>
  matches.find(
    ({ retailer, community }) =>
      retailer.id === offer.retailer.id && community.directory.communityId === offer.community.id,
  );

/** The program behind an offer, decided anew for the place where it was made; undefined when it is offered no more. */
export async function findProgram(
  parts: WorkerParts,
  match: RetailerMatch,
  { nonprofit }: Offer,
  { place }: TabState,
  settings: Settings,
): Promise<Program | undefined> {
  if (place === undefined || place === 'other') return undefined;
  const context = await loadOfferContext(parts, settings, { place, nonprofit });
  const decision = decideOfferOf(match, context);
  return 'offer' in decision ? decision.offer : undefined;
}

/**
 * The offer that a tab's state names, if it may still be made: since then, its community's key may have been withdrawn,
 * or its network found blocked.
 */
export async function findStandingOffer(
  parts: WorkerParts,
  matches: readonly RetailerMatch[],
  state: TabState,
  settings: Settings,
): Promise<Offer | undefined> {
  const { offer } = state;
  if (offer === undefined) return undefined;
  const match = findOfferedMatch(matches, offer);
  if (match === undefined) return undefined;
  return (await findProgram(parts, match, offer, state, settings)) && offer;
}

/** Forgets the offer of a tab, with its mark. */
export async function forgetOffer(
  { words }: Pick<WorkerParts, 'words'>,
  tabId: number,
  { offer: _stale, banner: _shown, ...rest }: TabState,
  alternatives: readonly Alternative[],
): Promise<void> {
  await tabStateItem(tabId).setValue(rest);
  await markToolbar(tabId, alternatives.length > 0 ? 'on' : 'off', words);
}
