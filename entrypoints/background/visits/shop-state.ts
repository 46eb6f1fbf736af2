import { chooseRetailer } from '../../../lib/domain/directory/match-retailer.ts';
import { redirectHosts } from '../../../lib/domain/networks/hop-patterns.ts';
import {
  accessTo,
  loadGrantedOrigins,
  originOf,
  redirectOriginOf,
} from '../../../lib/platform/access.ts';
import type { RetailerMatch } from '../../../lib/platform/directory/directory-store.ts';
import { settingsItem, tabStateItem } from '../../../lib/platform/storage/storage-items.ts';
import { loadTabUrl, markToolbar, wasLookedAt } from '../../../lib/platform/tabs.ts';
import type { Settings } from '../../../lib/schema/settings.ts';
import type { Alternative, Offer, ShopState } from '../../../lib/schema/shop-state.ts';
import type { TabState } from '../../../lib/schema/storage.ts';
import { fetchMissingDetails } from '../communities/fetch-missing-details.ts';
import { findCredited } from '../credits/credited.ts';
import { decideOfferOf, findAlternatives, findOffer, loadOfferContext } from '../offers/offers.ts';
import { findStandingOffer, forgetOffer } from '../offers/stale-offer.ts';
import { inOrder, type WorkerParts } from '../parts.ts';
import { loadStanding } from '../stand-down/stand-down.ts';
import { pageName } from './page.ts';

type NoOffer = Extract<ShopState, { state: 'noOffer' }>;

/**
 * What the popup says about the tab it was opened on. Looking is not a visit: nothing of it is remembered. Of a
 * directory that is too large to mirror, the details of the page's shop are fetched first.
 * @param onFetched called when details came, so that the shop's pages may be told.
 */
export async function composeShopState(
  parts: WorkerParts,
  tabId: number,
  onFetched: () => void,
): Promise<ShopState> {
  const { disclosureAcceptedAt } = await settingsItem.getValue();
  if (disclosureAcceptedAt === undefined) return { state: 'notSetUp' };
  const url = await loadTabUrl(tabId);
  if (url === undefined) return { state: 'notAShop' };
  // Not in order with what pages do: the network may take seconds.
  const { fetched, failedAt } = await fetchMissingDetails(parts, url);
  if (fetched) onFetched();
  return inOrder(async () => {
    const settings = await settingsItem.getValue();
    const matches = await parts.store.matchPage(url);
    const [first] = matches;
    if (first === undefined) {
      return failedAt === undefined
        ? { state: 'notAShop' }
        : { state: 'detailsMissing', community: failedAt };
    }
    return composeForRetailer(parts, { tabId, url, first, matches, settings });
  });
}

interface Opened {
  readonly tabId: number;
  readonly url: URL;
  readonly first: RetailerMatch;
  readonly matches: readonly RetailerMatch[];
  readonly settings: Settings;
}

async function composeForRetailer(parts: WorkerParts, opened: Opened): Promise<ShopState> {
  const { tabId, url, first, matches, settings } = opened;
  const retailer = { id: first.retailer.id, name: first.retailer.name };
  const communities = await parts.store.loadBusinesses(first.retailer.category);
  const alternatives = findAlternatives(parts, matches, communities, settings);
  const shown = { retailer, alternatives };

  const missing = await findMissingOrigins(first, url.hostname, matches);
  if (missing.length > 0) return { state: 'accessMissing', origins: missing, ...shown };
  const { records, stoodDown } = await loadStanding(parts, opened);
  if (stoodDown) {
    await markToolbar(tabId, 'off', parts.words);
    return { state: 'stoodDown', retailer };
  }
  // Before the credit: who asks for quiet after the click sees that it was heard, and can take it back.
  if ((await (await parts.database.read()).get('silencedRetailers', retailer.id)) !== undefined) {
    await markToolbar(tabId, 'off', parts.words);
    return { state: 'silenced', ...shown };
  }
  const credited = await findCredited(parts, matches, records);
  if (credited !== undefined) {
    const { clickId, nonprofit, createdAt } = credited;
    return { state: 'credited', clickId, nonprofit, at: createdAt, ...shown };
  }
  const state = await tabStateItem(tabId).getValue();
  // Loaded anew while our script did not run, it is not the page that was judged, and may have come by anybody's link; and
  // where a redirect through a network led, the page is still to say what that means.
  const isJudged = state.page === pageName(url) && !state.hop && (await wasLookedAt(tabId));
  const place = isJudged ? state.place : undefined;
  const offer = await findCurrentOffer(parts, opened, state, { place, alternatives });
  if (offer !== undefined) return { state: 'offer', offer, ...shown };
  return { state: 'noOffer', ...(await explain(parts, opened, place)), ...shown };
}

/**
 * The offer of this page. The shopper may have chosen another nonprofit since it was made, and the button must name the
 * chosen one, or it may be made no more: then it is made anew, if it can, for the place that the page was judged to be.
 */
async function findCurrentOffer(
  parts: WorkerParts,
  { tabId, matches, settings }: Opened,
  state: TabState,
  { place, alternatives }: { place: TabState['place']; alternatives: readonly Alternative[] },
): Promise<Offer | undefined> {
  if (place === undefined || place === 'other') return undefined;
  const { nonprofit } = settings;
  const standing = await findStandingOffer(parts, matches, state, settings);
  if (standing !== undefined && standing.nonprofit.id === nonprofit?.id) return standing;
  const context = await loadOfferContext(parts, settings, { place, nonprofit });
  const offer = findOffer(matches, context)?.offer;
  if (offer === undefined) {
    if (state.offer !== standing) await forgetOffer(parts, tabId, state, alternatives);
    return undefined;
  }
  await tabStateItem(tabId).setValue({ ...state, offer });
  await markToolbar(tabId, 'offer', parts.words);
  return offer;
}

/** What the first community's shop needs and lacks, with the hosts that redirect to it. */
async function findMissingOrigins(
  { retailer }: RetailerMatch,
  hostname: string,
  matches: readonly RetailerMatch[],
): Promise<string[]> {
  const isGranted = accessTo(await loadGrantedOrigins());
  const listed = retailer.hosts.filter(
    (host) => chooseRetailer([{ hosts: [host] }], hostname, '/') !== undefined,
  );
  if (listed.some(isGranted)) return [];
  const redirects = redirectHosts(
    matches.flatMap(({ community }) => community.standDownPolicies),
    matches.map((match) => match.retailer),
  ).filter((host) => !isGranted(host));
  return [...listed.map(originOf), ...redirects.map(redirectOriginOf)];
}

async function explain(
  parts: WorkerParts,
  { first, settings }: Opened,
  place: TabState['place'],
): Promise<Pick<NoOffer, 'reason' | 'offeredOn'>> {
  const context = await loadOfferContext(parts, settings, {
    place: place === undefined || place === 'other' ? 'landing' : place,
    nonprofit: settings.nonprofit,
  });
  const decision = decideOfferOf(first, context);
  const offeredOn = [...new Set((first.retailer.programs ?? []).flatMap(({ offerOn }) => offerOn))];
  if (!('offer' in decision) && decision.none !== 'notHere' && decision.none !== 'stoodDown') {
    return { reason: decision.none, offeredOn };
  }
  // Not judged: it was open before access was given, or is of no kind that its shop speaks on.
  return { reason: place === undefined ? 'notJudged' : 'notHere', offeredOn };
}
