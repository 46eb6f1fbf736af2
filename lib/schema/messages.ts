import { z } from '../zod.ts';
import { PublicKey } from './directory.ts';
import type { Elsewhere } from './elsewhere.ts';
import { AttributionSignal } from './network.ts';
import { Nonprofit } from './nonprofit.ts';
import { ClickId, CommunityId, RetailerId, ServiceUrl } from './primitives.ts';
import { Settings } from './settings.ts';
import type { BannerContent, GivenBanner, ShopState } from './shop-state.ts';

const nothing = z.object({});
type Nothing = z.infer<typeof nothing>;
const tabId = z.int();
const offerId = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/** Why a click did not open the network's link. Expected outcomes are data; each has its own words in the UI. */
export const ActivationRefusal = z.enum([
  'offerExpired',
  'alreadyActivated',
  'stoodDown',
  'noNonprofit',
  'linkRefused',
  'storageFailed',
]);
export type ActivationRefusal = z.infer<typeof ActivationRefusal>;

/** Done, or one of these codes. */
type DoneOr<Code extends string> = { ok: true } | { ok: false; code: Code };

type Saved = DoneOr<'storageFailed' | 'invalid'>;

/** `code` names what failed at a community's end or here; lib/domain/describe-problem.ts has its words. */
type Fetched = DoneOr<string>;

/** `tooLate`: the credit is confirmed or paid and cannot be moved any more. */
type Reassignment = DoneOr<
  'unknownClick' | 'unreachable' | 'tooLate' | 'notServed' | 'storageFailed'
>;

/** What the worker answers. It is our own and nobody parses it, so types are enough: as schemas they were 2 KB of it. */
interface Responses {
  attributionSeen: Nothing;
  /** What its banner is to prepare; the script for it is on its way then. */
  pageBegun: GivenBanner | null;
  pageVisited: Nothing;
  getBanner: BannerContent | null;
  bannerPlaced: Nothing;
  activateOffer: DoneOr<ActivationRefusal>;
  dismissBanner: Nothing;
  findElsewhere: Elsewhere;
  getShopState: ShopState;
  activateOfferInTab: DoneOr<ActivationRefusal>;
  chooseNonprofit: Saved;
  reassignCredit: Reassignment;
  updateSettings: Saved;
  silenceRetailer: Saved;
  joinCommunity: Fetched;
  leaveCommunity: Saved;
  pauseCommunity: Saved;
  orderCommunities: Saved;
  noteShopsSeen: Saved;
  restorePackaged: Saved;
  /** Not ok when any community that is not paused could not be brought up to date. */
  syncNow: Fetched;
  deleteEverything: Saved;
}

/** A message of one of our own pages: most are, so it is a line of the table and a third of its bytes. */
const fromExtension = <Request extends z.ZodMiniType>(request: Request) =>
  ({ from: 'extension', request }) as const;

/**
 * The protocol table: every message between the extension's parts, `from` whom, with its request; what it is answered with
 * stands above. Commands are imperative, events past, queries `get…`. A page's tab and URL come from `sender`, never from
 * here.
 */
export const protocol = {
  attributionSeen: {
    from: 'page',
    request: z.object({ signals: z.array(AttributionSignal).check(z.maxLength(20)) }),
  },
  /** A page begins whose address names a cart or a checkout; what it is will be known when it is parsed. */
  pageBegun: { from: 'page', request: nothing },
  pageVisited: {
    from: 'page',
    request: z.object({ place: z.enum(['landing', 'product', 'cart', 'checkout', 'other']) }),
  },
  getBanner: { from: 'page', request: nothing },
  /** Where the page had room for it: as a whole, as a tab, or nowhere without covering what is the page's own. */
  bannerPlaced: { from: 'page', request: z.object({ as: z.enum(['card', 'tab', 'nowhere']) }) },
  activateOffer: {
    from: 'page',
    /** `seen`: the browser vouches that nothing of the page hid the button; else our own page asks again. */
    request: z.object({ offerId, seen: z.boolean() }),
  },
  dismissBanner: {
    from: 'page',
    request: z.object({ how: z.enum(['close', 'snooze', 'never']) }),
  },
  findElsewhere: fromExtension(z.object({ tabId })),
  getShopState: fromExtension(z.object({ tabId })),
  activateOfferInTab: fromExtension(z.object({ offerId, tabId })),
  chooseNonprofit: fromExtension(z.object({ nonprofit: Nonprofit })),
  reassignCredit: fromExtension(z.object({ clickId: ClickId, nonprofit: Nonprofit })),
  updateSettings: fromExtension(z.object({ changes: z.partial(Settings) })),
  silenceRetailer: fromExtension(z.object({ retailerId: RetailerId, silenced: z.boolean() })),
  joinCommunity: fromExtension(z.object({ baseUrl: ServiceUrl, publicKey: PublicKey })),
  leaveCommunity: fromExtension(z.object({ communityId: CommunityId })),
  pauseCommunity: fromExtension(z.object({ communityId: CommunityId, paused: z.boolean() })),
  orderCommunities: fromExtension(
    z.object({ order: z.array(CommunityId).check(z.maxLength(1000)) }),
  ),
  noteShopsSeen: fromExtension(z.object({ communityId: CommunityId })),
  /** Brings back the directory of the package after the shopper had left it. */
  restorePackaged: fromExtension(nothing),
  syncNow: fromExtension(nothing),
  deleteEverything: fromExtension(nothing),
} as const satisfies Record<
  keyof Responses,
  { from: 'page' | 'extension'; request: z.ZodMiniType }
>;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type MessageRequest<Name extends MessageName> = z.infer<Protocol[Name]['request']>;
export type MessageResponse<Name extends MessageName> = Responses[Name];
