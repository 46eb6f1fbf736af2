import type { OfferPlace } from '../schema/network.ts';
import type { Calmness } from '../schema/settings.ts';
import type { BannerForm, BannerKind } from '../schema/shop-state.ts';
import type { BannerEvent } from '../schema/storage.ts';

const day = 24 * 60 * 60 * 1000;
/** At how many shops a day we speak by ourselves, wherever in them. */
export const maximumPerDay = 3;

/** What can forbid a banner wherever it is: decided when it is shown, and again while it hangs in a page. */
export interface BannerHistory {
  /** Somebody else referred the shopper, or we do not know. */
  readonly stoodDown: boolean;
  readonly calmness: Calmness;
  readonly snoozedUntil: number | undefined;
  readonly silenced: boolean;
  /** This retailer's and all other retailers' banner events, in any order. */
  readonly events: readonly BannerEvent[];
  readonly retailerId: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface BannerInput extends BannerHistory {
  readonly place: OfferPlace | 'other';
  /** What could be shown, by value to the shopper. */
  readonly available: {
    /** Their own click in this tab has just landed, and they have not been told yet. */
    readonly confirmation: boolean;
    readonly offer: boolean;
    readonly credited: boolean;
    readonly alternatives: boolean;
  };
  /** How often the network of the offer lets it show by itself in a journey; undefined without such a rule. */
  readonly promptsPerJourney?: number | undefined;
}

export type BannerDecision =
  | { readonly show: BannerKind; readonly form: BannerForm }
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
 * cart and checkout, and once per shop and day elsewhere, at most three shops a day; a close sticks for the day. What
 * was open once at a shop's cart or checkout is a small tab there for the rest of the day. The answer to the shopper's
 * own click comes once, wherever it lands.
 */
export function decideBanner(input: BannerInput): BannerDecision {
  const { available, place } = input;
  const refusal = findRefusal(input);
  if (available.confirmation && refusal === undefined) {
    return { show: 'confirmation', form: 'card' };
  }
  const silence = findSilence(input);
  if (silence !== undefined) return { show: 'nothing', because: silence };
  const shown = eventsHere(input).filter(({ kind }) => kind === 'shown');
  if (available.credited) {
    return isPurchasePlace(place)
      ? { show: 'credited', form: shown.length > 0 ? 'tab' : 'card' }
      : { show: 'nothing', because: 'nothingToSay' };
  }
  const form = shown.some((event) => isPurchasePlace(event.place)) ? 'tab' : 'card';
  if (available.offer && mayPromptAgain(input, shown.length)) return { show: 'offer', form };
  if (available.alternatives && isPurchasePlace(place)) return { show: 'alternatives', form };
  return { show: 'nothing', because: 'nothingToSay' };
}

/** Whether a banner that hangs in a page must go: for what has happened since, in this tab or in another. */
export const mustGo = (input: BannerHistory): boolean =>
  findRefusal(input) !== undefined ||
  isSnoozed(input) ||
  eventsHere(input).some(({ kind }) => kind === 'closed');

/** A journey is a day here: longer than any shopping trip, so never more prompts than the network allows. */
const mayPromptAgain = ({ promptsPerJourney }: BannerInput, shownToday: number): boolean =>
  promptsPerJourney === undefined || shownToday < promptsPerJourney;

// A clock set back must not make yesterday's close look like the future and silence us for ever: only |age| < a day.
const eventsToday = ({ events, now }: BannerHistory): readonly BannerEvent[] =>
  events.filter((event) => Math.abs(now - event.at) < day);

const eventsHere = (input: BannerHistory): readonly BannerEvent[] =>
  eventsToday(input).filter((event) => event.retailerId === input.retailerId);

/** A snooze ends with the day; an end that lies a week off was set by a clock that was wrong. */
const isSnoozed = ({ snoozedUntil, now }: BannerHistory): boolean =>
  snoozedUntil !== undefined && snoozedUntil > now && snoozedUntil - now < 7 * day;

/** What forbids even an answer to the shopper's own click. */
function findRefusal({ stoodDown, silenced, calmness }: BannerHistory): BannerSilence | undefined {
  if (stoodDown) return 'stoodDown';
  if (silenced) return 'silenced';
  return calmness === 'off' || calmness === 'badgeOnly' ? 'calmness' : undefined;
}

function findSilence(input: BannerInput): BannerSilence | undefined {
  const { place, calmness } = input;
  if (input.stoodDown) return 'stoodDown';
  if (place === 'other') return 'notHere';
  const refusal = findRefusal(input);
  if (refusal !== undefined) return refusal;
  if (isSnoozed(input)) return 'snoozed';
  if (calmness === 'checkoutOnly' && !isPurchasePlace(place)) return 'calmness';
  const here = eventsHere(input);
  if (here.some((event) => event.kind === 'closed')) return 'closed';
  const shown = eventsToday(input).filter((event) => event.kind === 'shown');
  const retailersToday = new Set<string>(shown.map((event) => event.retailerId));
  if (!retailersToday.has(input.retailerId) && retailersToday.size >= maximumPerDay)
    return 'enoughToday';
  if (!isPurchasePlace(place) && here.length > 0) return 'alreadyToday';
  return undefined;
}
