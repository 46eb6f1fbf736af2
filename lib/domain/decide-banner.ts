import type { OfferPlace } from '../schema/network.ts';
import type { Calmness } from '../schema/settings.ts';
import type { BannerEvent } from '../schema/storage.ts';

const day = 24 * 60 * 60 * 1000;
const maximumPerDay = 3;

export interface BannerInput {
  readonly place: OfferPlace | 'other';
  /** Somebody else referred the shopper, or we do not know. */
  readonly stoodDown: boolean;
  readonly calmness: Calmness;
  readonly snoozedUntil: number | undefined;
  readonly silenced: boolean;
  /** What could be shown, by value to the shopper. */
  readonly available: {
    readonly offer: boolean;
    readonly credited: boolean;
    readonly alternatives: boolean;
  };
  /** This retailer's and all other retailers' banner events, in any order. */
  readonly events: readonly BannerEvent[];
  readonly retailerId: string;
  /** How often the network of the offer lets it show by itself in a journey; undefined without such a rule. */
  readonly promptsPerJourney?: number | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

export type BannerDecision =
  | { readonly show: 'offer' | 'credited' | 'alternatives' }
  | { readonly show: 'nothing'; readonly because: BannerSilence };

export type BannerSilence =
  | 'stoodDown'
  | 'silenced'
  | 'snoozed'
  | 'calmness'
  | 'closed'
  | 'enoughToday'
  | 'alreadyToday'
  | 'notHere'
  | 'nothingToSay';

const isPurchasePlace = (place: BannerInput['place']) => place === 'cart' || place === 'checkout';

/**
 * Whether to speak on a page by ourselves, and what to say. Standing down comes before everything. Calm by default: on
 * cart and checkout, and once per shop and day elsewhere, at most three shops a day; a close sticks for the day.
 */
export function decideBanner(input: BannerInput): BannerDecision {
  const silence = findSilence(input);
  if (silence !== undefined) return { show: 'nothing', because: silence };
  const { available, place } = input;
  if (available.credited && isPurchasePlace(place)) return { show: 'credited' };
  if (available.credited) return { show: 'nothing', because: 'nothingToSay' };
  if (available.offer && mayPromptAgain(input)) return { show: 'offer' };
  if (available.alternatives && isPurchasePlace(place)) return { show: 'alternatives' };
  return { show: 'nothing', because: 'nothingToSay' };
}

/** A journey is a day here: longer than any shopping trip, so never more prompts than the network allows. */
const mayPromptAgain = ({ promptsPerJourney, events, retailerId, now }: BannerInput): boolean => {
  const shown = events.filter(
    (event) =>
      event.retailerId === retailerId && event.kind === 'shown' && Math.abs(now - event.at) < day,
  );
  return promptsPerJourney === undefined || shown.length < promptsPerJourney;
};

function findSilence(input: BannerInput): BannerSilence | undefined {
  const { place, calmness, now } = input;
  if (input.stoodDown) return 'stoodDown';
  if (place === 'other') return 'notHere';
  if (input.silenced) return 'silenced';
  if (input.snoozedUntil !== undefined && input.snoozedUntil > now) return 'snoozed';
  if (calmness === 'off' || calmness === 'badgeOnly') return 'calmness';
  if (calmness === 'checkoutOnly' && !isPurchasePlace(place)) return 'calmness';
  // A clock set back must not make yesterday's close look like the future and silence us for ever: only |age| < a day.
  const today = input.events.filter((event) => Math.abs(now - event.at) < day);
  const here = today.filter((event) => event.retailerId === input.retailerId);
  if (here.some((event) => event.kind === 'closed')) return 'closed';
  const shown = today.filter((event) => event.kind === 'shown');
  const retailersToday = new Set<string>(shown.map((event) => event.retailerId));
  if (!retailersToday.has(input.retailerId) && retailersToday.size >= maximumPerDay)
    return 'enoughToday';
  if (!isPurchasePlace(place) && here.length > 0) return 'alreadyToday';
  return undefined;
}
