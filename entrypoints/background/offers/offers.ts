import { decideOffer, type OfferDecision } from '../../../lib/domain/decide-offer.ts';
import { isKeyWithdrawn } from '../../../lib/domain/directory/key-withdrawal.ts';
import { toHex } from '../../../lib/domain/hex.ts';
import { promptsPerJourney } from '../../../lib/domain/networks/offer-rules.ts';
import { rankAlternatives } from '../../../lib/domain/rank-alternatives.ts';
import type {
  CommunityBusinesses,
  RetailerMatch,
} from '../../../lib/platform/directory/directory-store.ts';
import type { Retailer } from '../../../lib/schema/directory.ts';
import type { OfferPlace } from '../../../lib/schema/network.ts';
import type { Nonprofit } from '../../../lib/schema/nonprofit.ts';
import type { Settings } from '../../../lib/schema/settings.ts';
import type { Alternative, Offer } from '../../../lib/schema/shop-state.ts';
import type { WorkerParts } from '../parts.ts';
import { loadBlockedNetworks } from '../stand-down/blocked-networks.ts';
import {
  communitiesRefusing,
  loadRefusedNonprofits,
  type RefusedNonprofits,
} from './refused-nonprofits.ts';

const mostAlternatives = 12;

/** What an offer is decided from besides the retailer. Whoever builds one has found no reason to stand down before. */
export interface OfferContext {
  readonly place: OfferPlace;
  readonly nonprofit: Nonprofit | undefined;
  readonly country: string | undefined;
  readonly today: string;
  readonly blockedNetworks: ReadonlySet<string>;
  /** Communities whose server said that it does not serve the nonprofit. */
  readonly refusedBy: ReadonlySet<string>;
}

/** The country that the shopper set, or that the browser's language names (`en-GB`); unknown otherwise. */
const countryOf = ({ country }: Settings): string | undefined =>
  country ?? new Intl.Locale(navigator.language).region;

/** What this browser could not reach so far, and who was refused where. */
export interface Obstacles {
  readonly blockedNetworks: ReadonlySet<string>;
  readonly refused: RefusedNonprofits;
}

export async function loadObstacles(): Promise<Obstacles> {
  const [blockedNetworks, refused] = await Promise.all([
    loadBlockedNetworks(),
    loadRefusedNonprofits(),
  ]);
  return { blockedNetworks, refused };
}

/** The context of a decision now: the shopper's country, today's date, and what this browser could not reach. */
export async function loadOfferContext(
  { now }: Pick<WorkerParts, 'now'>,
  settings: Settings,
  choice: Pick<OfferContext, 'place' | 'nonprofit'>,
): Promise<OfferContext> {
  return offerContextOf({ now }, settings, choice, await loadObstacles());
}

/** The same, from what is known of obstacles. */
export function offerContextOf(
  { now }: Pick<WorkerParts, 'now'>,
  settings: Settings,
  choice: Pick<OfferContext, 'place' | 'nonprofit'>,
  { blockedNetworks, refused }: Obstacles,
): OfferContext {
  return {
    ...choice,
    country: countryOf(settings),
    today: now().toISOString().slice(0, 10),
    blockedNetworks,
    refusedBy: communitiesRefusing(choice.nonprofit, refused),
  };
}

/** What one community's programs allow at this retailer and place. */
export function decideOfferOf(
  { retailer, community }: RetailerMatch,
  context: OfferContext,
): OfferDecision {
  return decideOffer({
    retailer,
    community: community.directory.manifest.community,
    ...context,
    keyWithdrawn: isKeyWithdrawn(community.directory),
    nonprofitServed: !context.refusedBy.has(community.directory.communityId),
    standDown: false,
  });
}

const provenance = ({ directory }: Pick<RetailerMatch['community'], 'directory'>) => ({
  id: directory.communityId,
  name: directory.manifest.community.name,
});

export interface FoundOffer {
  readonly offer: Offer;
  /** How often its network lets it show by itself; undefined without such a rule. */
  readonly promptsPerJourney: number | undefined;
}

const createOfferId = (): string => toHex(crypto.getRandomValues(new Uint8Array(16)));

/** The first community's offer, in the shopper's order of communities, with a fresh id for one activation. */
export function findOffer(
  matches: readonly RetailerMatch[],
  context: OfferContext,
  offerId = createOfferId(),
): FoundOffer | undefined {
  for (const [place, match] of matches.entries()) {
    const decision = decideOfferOf(match, context);
    if (!('offer' in decision) || context.nonprofit === undefined) continue;
    const { community, retailer } = match;
    const alsoBy = matches
      .slice(place + 1)
      .filter((other) => 'offer' in decideOfferOf(other, context))
      .map((other) => provenance(other.community));
    const { operatorShare, sandbox } = community.directory.manifest.community;
    const offer: Offer = {
      offerId,
      retailer: { id: retailer.id, name: retailer.name },
      nonprofit: context.nonprofit,
      rate: decision.offer.rate,
      rateCheckedOn: decision.offer.rateCheckedOn,
      operatorShare,
      community: provenance(community),
      ...(alsoBy.length > 0 && { alsoBy }),
      sandbox: (sandbox ?? false) || (decision.offer.sandbox ?? false),
    };
    return { offer, promptsPerJourney: promptsPerJourney[decision.offer.network] };
  }
  return undefined;
}

/** Member businesses of all communities that suit a shop of this kind, best first. */
export function rankBusinesses(
  parts: Pick<WorkerParts, 'random'>,
  retailer: Pick<Retailer, 'category' | 'hosts'>,
  communities: readonly CommunityBusinesses[],
  settings: Settings,
): Alternative[] {
  return rankAlternatives({
    retailer,
    candidates: communities.flatMap((community) =>
      community.memberBusinesses.map((business) => ({
        business,
        community: provenance(community),
      })),
    ),
    country: countryOf(settings),
    region: settings.region,
    city: settings.city,
    values: settings.values ?? [],
    random: parts.random,
  });
}

/** The few that are shown beside the shop of this page. */
export function findAlternatives(
  parts: Pick<WorkerParts, 'random'>,
  [first]: readonly RetailerMatch[],
  communities: readonly CommunityBusinesses[],
  settings: Settings,
): Alternative[] {
  if (first === undefined) return [];
  return rankBusinesses(parts, first.retailer, communities, settings).slice(0, mostAlternatives);
}
