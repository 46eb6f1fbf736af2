import type { Community, Retailer } from '../schema/directory.ts';
import type { OfferPlace, Program } from '../schema/network.ts';
import type { Nonprofit } from '../schema/nonprofit.ts';
import { isBuildable } from './networks/build-deep-link.ts';
import { allowedPlaces } from './networks/offer-rules.ts';

export interface OfferInput {
  readonly retailer: Retailer;
  readonly community: Pick<Community, 'operatorShare' | 'sandbox' | 'api'>;
  /** True when the key that signed the community's programs was withdrawn: they may be those of whoever stole it. */
  readonly keyWithdrawn?: boolean | undefined;
  readonly nonprofit: Pick<Nonprofit, 'id'> | undefined;
  /** False when the community is known not to serve the chosen nonprofit. */
  readonly nonprofitServed?: boolean | undefined;
  /** Networks that this browser could not reach at an earlier click: through them nothing would be credited. */
  readonly blockedNetworks?: ReadonlySet<string> | undefined;
  readonly place: OfferPlace;
  /** The shopper's country, upper case; undefined when unknown. */
  readonly country: string | undefined;
  /** ISO 8601 date. */
  readonly today: string;
  /** Whether `decideStandDown` says so. */
  readonly standDown: boolean;
}

export type NoOfferReason =
  | 'stoodDown'
  | 'noServer'
  | 'keyWithdrawn'
  | 'noNonprofit'
  | 'nonprofitNotServed'
  | 'noProgram'
  | 'otherCountry'
  | 'networkBlocked'
  | 'notHere';

export type OfferDecision =
  | { readonly offer: Program }
  | {
      readonly none: NoOfferReason;
      /** With `notHere`: where the programs allow it. */
      readonly offeredOn: readonly OfferPlace[];
    };

const wholeShare = 10_000;

const pays = ({ rate }: Program): boolean =>
  rate.kind === 'share' ? rate.basisPoints > 0 : rate.amount.minor > 0;

const runsOn = ({ validFrom, validUntil }: Program, today: string): boolean =>
  (validFrom === undefined || validFrom <= today) &&
  (validUntil === undefined || today <= validUntil);

/** An unknown country, of the shopper or of the program, is one where the program is not known to hold. */
const holdsIn = ({ countries }: Program, country: string | undefined): boolean =>
  countries.includes('*') || (country !== undefined && countries.includes(country));

const places = ({ network, offerOn }: Program): readonly OfferPlace[] =>
  allowedPlaces(network, offerOn);

/** Amounts and shares cannot be compared without the order's value; shares come first, being the usual ones. */
function compareRates(one: Program, other: Program): number {
  if (one.rate.kind === 'share' && other.rate.kind === 'share') {
    return other.rate.basisPoints - one.rate.basisPoints;
  }
  if (one.rate.kind === 'fixed' && other.rate.kind === 'fixed') {
    const comparable = one.rate.amount.currency === other.rate.amount.currency;
    return comparable ? other.rate.amount.minor - one.rate.amount.minor : 0;
  }
  return one.rate.kind === 'share' ? -1 : 1;
}

const key = ({ advertiserId, network, publisherId }: Program): string =>
  `${network} ${advertiserId} ${publisherId}`;

const compareKeys = (one: Program, other: Program): number =>
  key(one) < key(other) ? -1 : Number(key(one) > key(other));

/** A real program before a test program, then the one that pays the nonprofit more, then by name. */
const comparePrograms = (one: Program, other: Program): number =>
  Number(one.sandbox ?? false) - Number(other.sandbox ?? false) ||
  compareRates(one, other) ||
  compareKeys(one, other);

/**
 * Whether an offer may be made at this retailer, now and here, and with which of the community's own programs. Standing
 * down comes before everything; without a server, a nonprofit or a rate there is no benefit and so no link.
 */
export function decideOffer(input: OfferInput): OfferDecision {
  const { community, country, nonprofit, place, retailer, standDown, today } = input;
  const none = (reason: NoOfferReason, offeredOn: readonly OfferPlace[] = []): OfferDecision => ({
    none: reason,
    offeredOn,
  });
  if (standDown) return none('stoodDown');
  const running = (retailer.programs ?? []).filter(
    (program) =>
      program.extensionAllowed &&
      pays(program) &&
      runsOn(program, today) &&
      places(program).length > 0 &&
      isBuildable(program, retailer),
  );
  if (running.length === 0 || community.operatorShare >= wholeShare) return none('noProgram');
  if (community.api === undefined) return none('noServer');
  if (input.keyWithdrawn === true) return none('keyWithdrawn');
  if (nonprofit === undefined) return none('noNonprofit');
  if (input.nonprofitServed === false) return none('nonprofitNotServed');
  const inCountry = running.filter((program) => holdsIn(program, country));
  if (inCountry.length === 0) return none('otherCountry');
  const reachable = inCountry.filter(({ network }) => input.blockedNetworks?.has(network) !== true);
  if (reachable.length === 0) return none('networkBlocked');
  const [best] = reachable
    .filter((program) => places(program).includes(place))
    .toSorted(comparePrograms);
  return best === undefined
    ? none('notHere', [...new Set(reachable.flatMap(places))])
    : { offer: best };
}
