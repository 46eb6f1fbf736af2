import { z } from '../zod.ts';
import {
  BasisPoints,
  CountryCode,
  Hostname,
  HttpsUrl,
  IsoDate,
  Money,
  PlainText,
} from './primitives.ts';

/**
 * Affiliate networks whose links we build. Amazon (no extension may carry its links) and ShareASale (closed) are
 * recognised as other people's referrals but stand outside this type, so no program and no link of theirs can be written.
 * `direct` is no network: a member shop that pays its share to the community itself.
 */
export const NetworkId = z.enum([
  'awin',
  'cj',
  'rakuten',
  'impact',
  'partnerize',
  'sovrn',
  'skimlinks',
  'ebay',
  'webgains',
  'tradedoubler',
  'daisycon',
  'flexoffers',
  'ascend',
  'admitad',
  'tradetracker',
  'refersion',
  'goaffpro',
  'direct',
]);
export type NetworkId = z.infer<typeof NetworkId>;

/** Where on a retailer's site an offer may be made. */
export const OfferPlace = z.enum(['landing', 'product', 'cart', 'checkout']);
export type OfferPlace = z.infer<typeof OfferPlace>;

/** What the retailer pays: a share of the order, or a fixed amount per order. */
export const CommissionRate = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('share'), basisPoints: BasisPoints }),
  z.object({ kind: z.literal('fixed'), amount: Money }),
]);
export type CommissionRate = z.infer<typeof CommissionRate>;

/** Safe unescaped in a path segment and in a query; dots and stars occur (FlexOffers, Refersion; Rakuten), `..` cannot. */
const accountNumber = z.string().check(z.regex(/^[A-Za-z0-9_*-](?:\.?[A-Za-z0-9_*-]){0,63}$/));

/** A retailer's agreement inside one network, under the community's own publisher account. */
export const Program = z.object({
  network: NetworkId,
  advertiserId: accountNumber,
  publisherId: accountNumber,
  /** The network's id of the creative or campaign where its link format needs one (CJ: `aid`; impact: `adId`); see its file. */
  creativeId: z.optional(accountNumber),
  campaignId: z.optional(accountNumber),
  /** The host of the deep link where each brand has its own (impact). */
  trackingHost: z.optional(Hostname),
  rate: CommissionRate,
  /** Where and when the rate was read, shown to the shopper. */
  rateSource: HttpsUrl,
  rateCheckedOn: IsoDate,
  /** Whether the retailer allows browser extensions in this program; many forbid them, so there is no default. */
  extensionAllowed: z.boolean(),
  offerOn: z.array(OfferPlace).check(z.maxLength(4)),
  countries: z.array(CountryCode).check(z.maxLength(250)),
  validFrom: z.optional(IsoDate),
  validUntil: z.optional(IsoDate),
  /** True when no money flows: a program of a test network, said so wherever it is shown. */
  sandbox: z.optional(z.boolean()),
});
export type Program = z.infer<typeof Program>;

/** `name`, or `name=value`; a name may end in `*`. No regular expression can come in with a directory. */
const signalPattern = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_.-]{2,64}\*?(?:=[A-Za-z0-9_.-]{1,64})?$/));

/** What shows that somebody is owed the sale, as data; a directory's policies can only add to the built-in ones. */
export const StandDownPolicy = z.object({
  network: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  landingParameters: z.array(signalPattern).check(z.maxLength(200)),
  cookieNames: z.array(signalPattern).check(z.maxLength(200)),
  redirectHosts: z.array(Hostname).check(z.maxLength(2000)),
  /** Landing parameters and cookies count only on these hosts and below: for names too ordinary elsewhere (`ref`). */
  onlyHosts: z.optional(z.array(Hostname).check(z.maxLength(2000))),
  /** Minimum minutes of silence after the signal and after the last activity; the built-in minimum holds when larger. */
  minutesAfterSignal: z.int().check(z.minimum(0), z.maximum(43_200)),
  minutesAfterActivity: z.int().check(z.minimum(0), z.maximum(43_200)),
  source: PlainText(300),
});
export type StandDownPolicy = z.infer<typeof StandDownPolicy>;

export const SignalKind = z.enum(['landingParameter', 'cookieName', 'redirectHop', 'referrer']);
export type SignalKind = z.infer<typeof SignalKind>;

/** One thing seen that shows a publisher's referral. Never holds a value, only which rule it matched. */
export const AttributionSignal = z.object({
  kind: SignalKind,
  /** A network's id, or `any` for what all of them use (`afsrc=1`). */
  network: z.string().check(z.maxLength(40)),
  /** Of a redirect. True: our own publisher id stood in its URL. False: another's did. Absent: it cannot be told. */
  own: z.optional(z.boolean()),
  /** 32-bit hash of the unique value or cookie name: tells a landing seen again from a new one, and says no more. */
  mark: z.optional(z.string().check(z.maxLength(8))),
  /** The page was reloaded or reached by the back button, so its address brings no new referral. */
  revisited: z.optional(z.boolean()),
});
export type AttributionSignal = z.infer<typeof AttributionSignal>;
