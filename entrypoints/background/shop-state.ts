import { decideStandDown } from '../../lib/domain/decide-stand-down.ts';
import { chooseRetailer } from '../../lib/domain/directory/match-retailer.ts';
import { coversHost, loadGrantedOrigins, originOf } from '../../lib/platform/access.ts';
import type { RetailerMatch } from '../../lib/platform/directory-store.ts';
import { settingsItem, tabStateItem } from '../../lib/platform/storage-items.ts';
import { loadTabUrl } from '../../lib/platform/tabs.ts';
import type { OfferPlace } from '../../lib/schema/network.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import type { ShopState } from '../../lib/schema/shop-state.ts';
import { findCredited } from './credited.ts';
import { decideOfferOf, findAlternatives, loadOfferContext } from './offers.ts';
import { pageName } from './page.ts';
import { inOrder, type WorkerParts } from './parts.ts';
import { loadRecord, loadStandDownContext } from './stand-down.ts';

type NoOffer = Extract<ShopState, { state: 'noOffer' }>;

/** What the popup says about the tab it was opened on. Reads only: looking is not a visit. */
export function composeShopState(parts: WorkerParts, tabId: number): Promise<ShopState> {
  return inOrder(async () => {
    const settings = await settingsItem.getValue();
    if (settings.disclosureAcceptedAt === undefined) return { state: 'notSetUp' };
    const url = await loadTabUrl(tabId);
    const matches = url === undefined ? [] : await parts.store.matchPage(url);
    const [first] = matches;
    if (url === undefined || first === undefined) return { state: 'notAShop' };
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
  const communities = await parts.store.loadBusinesses();
  const alternatives = findAlternatives(parts, matches, communities, settings);
  const shown = { retailer, alternatives };

  const missing = await findMissingOrigins(first, url.hostname);
  if (missing.length > 0) return { state: 'accessMissing', origins: missing, ...shown };
  const context = await loadStandDownContext(parts.now(), tabId);
  for (const match of matches) {
    const record = await loadRecord(match.retailer, context);
    if (decideStandDown(record, context).decision === 'standDown') {
      return { state: 'stoodDown', ...shown };
    }
  }
  const credited = await findCredited(parts, matches, tabId);
  if (credited !== undefined) {
    const { clickId, nonprofit, createdAt } = credited;
    return { state: 'credited', clickId, nonprofit, at: createdAt, ...shown };
  }
  if ((await (await parts.database.read()).get('silencedRetailers', retailer.id)) !== undefined) {
    return { state: 'silenced', ...shown };
  }
  const state = await tabStateItem(tabId).getValue();
  const isThisPage = state.page === pageName(url);
  // The shopper may have chosen another nonprofit since the offer was made: the button must name the chosen one.
  const isCurrent = state.offer?.nonprofit.id === settings.nonprofit?.id;
  if (isThisPage && isCurrent && state.offer !== undefined) {
    return { state: 'offer', offer: state.offer, ...shown };
  }
  return {
    state: 'noOffer',
    ...(await explain(parts, opened, isThisPage ? state.place : undefined)),
    ...shown,
  };
}

async function findMissingOrigins(
  { retailer }: RetailerMatch,
  hostname: string,
): Promise<string[]> {
  const granted = await loadGrantedOrigins();
  const listed = retailer.hosts.filter(
    (host) => chooseRetailer([{ hosts: [host] }], hostname, '/') !== undefined,
  );
  return listed.some((host) => coversHost(granted, host)) ? [] : listed.map(originOf);
}

async function explain(
  parts: WorkerParts,
  { first, settings }: Opened,
  place: OfferPlace | 'other' | undefined,
): Promise<Pick<NoOffer, 'reason' | 'offeredOn'>> {
  const context = await loadOfferContext(parts, settings, {
    place: place === undefined || place === 'other' ? 'landing' : place,
    nonprofit: settings.nonprofit,
  });
  const decision = decideOfferOf(first, context);
  const offeredOn = [...new Set((first.retailer.programs ?? []).flatMap(({ offerOn }) => offerOn))];
  // Allowed here by the program, yet this page was not judged: it was open before access was given, or is of no kind.
  const reason = 'offer' in decision || decision.none === 'stoodDown' ? 'notHere' : decision.none;
  return { reason, offeredOn };
}
