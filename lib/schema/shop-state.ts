import { z } from '../zod.ts';
import { Category, Certification, MemberBusiness } from './directory.ts';
import { CommissionRate, OfferPlace } from './network.ts';
import { Nonprofit } from './nonprofit.ts';
import { BasisPoints, ClickId, CommunityId, IsoDateTime, RetailerId } from './primitives.ts';

const Provenance = z.object({ id: CommunityId, name: z.string() });

/** What we may show now, after the decision allowed it. `offerId` is good for one activation in one tab. */
export const Offer = z.object({
  offerId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  retailer: z.object({ id: RetailerId, name: z.string() }),
  nonprofit: Nonprofit,
  rate: CommissionRate,
  rateCheckedOn: z.string(),
  operatorShare: BasisPoints,
  community: Provenance,
  /** Other communities that could make an offer here too, behind this one in the shopper's order. */
  alsoBy: z.optional(z.array(Provenance)),
  sandbox: z.boolean(),
});
export type Offer = z.infer<typeof Offer>;

/** Why a member business is suggested here. Never pay. */
export const AlternativeReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sameCategory'), category: Category }),
  z.object({ kind: z.literal('sameCategoryAndCountry'), category: Category, country: z.string() }),
  z.object({ kind: z.literal('samePlace'), category: Category, place: z.string() }),
  z.object({ kind: z.literal('chosenValue'), category: Category, value: z.string() }),
]);
export type AlternativeReason = z.infer<typeof AlternativeReason>;

export const Alternative = z.object({
  business: MemberBusiness,
  reason: AlternativeReason,
  /** The certification that speaks for the whole shop, if any: company, brand or operation, never a product's. */
  certification: z.optional(Certification),
  community: Provenance,
});
export type Alternative = z.infer<typeof Alternative>;

const retailer = z.object({ id: RetailerId, name: z.string() });
const alternatives = z.array(Alternative);

/** What the popup says about the tab it was opened on. */
export const ShopState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('notSetUp') }),
  z.object({ state: z.literal('notAShop') }),
  /** The community may list this shop; what it says of it could not be fetched. */
  z.object({ state: z.literal('detailsMissing'), community: z.string() }),
  z.object({
    state: z.literal('accessMissing'),
    retailer,
    origins: z.array(z.string()),
    alternatives,
  }),
  z.object({ state: z.literal('stoodDown'), retailer }),
  z.object({ state: z.literal('silenced'), retailer, alternatives }),
  z.object({ state: z.literal('offer'), retailer, offer: Offer, alternatives }),
  z.object({
    state: z.literal('noOffer'),
    retailer,
    reason: z.enum([
      'noNonprofit',
      'nonprofitNotServed',
      'noProgram',
      'notHere',
      'notJudged',
      'noServer',
      'keyWithdrawn',
      'otherCountry',
      'networkBlocked',
    ]),
    /** With `notHere` and `notJudged` (no script of ours has looked at this page): where the program allows it. */
    offeredOn: z.array(OfferPlace),
    alternatives,
  }),
  z.object({
    state: z.literal('credited'),
    retailer,
    clickId: ClickId,
    nonprofit: Nonprofit,
    at: IsoDateTime,
    alternatives,
  }),
]);
export type ShopState = z.infer<typeof ShopState>;

/** What a banner can be about. `confirmation` answers the shopper's click once, where it lands. */
export const BannerKind = z.enum(['offer', 'confirmation', 'credited', 'alternatives']);
export type BannerKind = z.infer<typeof BannerKind>;

/** A whole card, or a small tab at the edge that opens to it. */
export const BannerForm = z.enum(['card', 'tab']);
export type BannerForm = z.infer<typeof BannerForm>;

const form = BannerForm;

/** What the banner shows: an offer, the answer to a click, the status of this purchase, or alternatives alone. */
export const BannerContent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('offer'),
    form,
    offer: Offer,
    alternatives,
    /** Where its button leads: to the network's link, or first to our own page (PlatformPolicy.bannerClick). */
    click: z.enum(['opensLink', 'opensOwnPage']),
  }),
  z.object({
    kind: z.literal('confirmation'),
    form,
    retailer,
    nonprofit: Nonprofit,
    /** True when the landing showed the network's mark; false when we cannot tell yet. */
    answered: z.boolean(),
  }),
  z.object({ kind: z.literal('credited'), form, retailer, nonprofit: Nonprofit }),
  z.object({ kind: z.literal('alternatives'), form, retailer, alternatives }),
]);
export type BannerContent = z.infer<typeof BannerContent>;

/** What a banner says before it is opened, in the reader's language (lib/domain/say-banner.ts). */
export const BannerSentences = z.object({
  /** BCP 47. */
  locale: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  /** Names the card to a screen reader. */
  label: z.string(),
  close: z.string(),
  title: z.string(),
  /** In small letters below the title, side by side. */
  facts: z.array(z.string()),
  /** The one figure that the tab has room for. */
  figure: z.string(),
  /** An offer's that moves no money. */
  note: z.optional(z.string()),
  /** An offer's: the label of its button, and what stands beside it. */
  action: z.optional(z.string()),
  disclosure: z.optional(z.string()),
  /** The labels of the button that opens and closes the details, where there are some. */
  more: z.optional(z.string()),
  less: z.optional(z.string()),
});
export type BannerSentences = z.infer<typeof BannerSentences>;

/** What the worker gives a page to show, in words, and the page that it is meant for, as the tab's state names it. */
export interface GivenBanner {
  readonly page: string;
  readonly content: BannerContent;
  readonly said: BannerSentences;
  /** The name of the draft that this is, or confirms. */
  readonly draft?: string | undefined;
  /** Given before the page was looked at, as if it were this: to be prepared, and seen only when it is confirmed. */
  readonly draftedFor?: 'cart' | 'checkout';
}
