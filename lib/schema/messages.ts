import { z } from '../zod.ts';
import { PublicKey } from './directory.ts';
import { Elsewhere } from './elsewhere.ts';
import { AttributionSignal } from './network.ts';
import { Nonprofit } from './nonprofit.ts';
import { ClickId, CommunityId, RetailerId, ServiceUrl } from './primitives.ts';
import { Settings } from './settings.ts';
import { BannerContent, ShopState } from './shop-state.ts';

const nothing = z.object({});
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
const doneOr = <Code extends z.ZodMiniType>(code: Code) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), code }),
  ]);

const activation = doneOr(ActivationRefusal);

const saved = doneOr(z.enum(['storageFailed', 'invalid']));

/** `code` names what failed at a community's end or here; lib/domain/describe-problem.ts has its words. */
const fetched = doneOr(z.string());

/** `tooLate`: the credit is confirmed or paid and cannot be moved any more. */
const reassignment = doneOr(
  z.enum(['unknownClick', 'unreachable', 'tooLate', 'notServed', 'storageFailed']),
);

/** A message of one of our own pages: most are, so it is a line of the table and a third of its bytes. */
const fromExtension = <Request extends z.ZodMiniType, Response extends z.ZodMiniType>(
  request: Request,
  response: Response,
) => ({ from: 'extension', request, response }) as const;

/**
 * The protocol table: every message between the extension's parts, `from` whom, with request and response.
 * Commands are imperative, events past, queries `get…`. A page's tab and URL come from `sender`, never from here.
 */
export const protocol = {
  attributionSeen: {
    from: 'page',
    request: z.object({ signals: z.array(AttributionSignal).check(z.maxLength(20)) }),
    response: nothing,
  },
  /** A page begins whose address names a cart or a checkout; what it is will be known when it is parsed. */
  pageBegun: { from: 'page', request: nothing, response: nothing },
  pageVisited: {
    from: 'page',
    request: z.object({ place: z.enum(['landing', 'product', 'cart', 'checkout', 'other']) }),
    response: nothing,
  },
  getBanner: { from: 'page', request: nothing, response: z.nullable(BannerContent) },
  /** Where the page had room for it: as a whole, as a tab, or nowhere without covering what is the page's own. */
  bannerPlaced: {
    from: 'page',
    request: z.object({ as: z.enum(['card', 'tab', 'nowhere']) }),
    response: nothing,
  },
  activateOffer: {
    from: 'page',
    /** `seen`: the browser vouches that nothing of the page hid the button; else our own page asks again. */
    request: z.object({ offerId, seen: z.boolean() }),
    response: activation,
  },
  dismissBanner: {
    from: 'page',
    request: z.object({ how: z.enum(['close', 'snooze', 'never']) }),
    response: nothing,
  },
  findElsewhere: fromExtension(z.object({ tabId }), Elsewhere),
  getShopState: fromExtension(z.object({ tabId }), ShopState),
  activateOfferInTab: fromExtension(z.object({ offerId, tabId }), activation),
  chooseNonprofit: fromExtension(z.object({ nonprofit: Nonprofit }), saved),
  reassignCredit: fromExtension(z.object({ clickId: ClickId, nonprofit: Nonprofit }), reassignment),
  updateSettings: fromExtension(z.object({ changes: z.partial(Settings) }), saved),
  silenceRetailer: fromExtension(
    z.object({ retailerId: RetailerId, silenced: z.boolean() }),
    saved,
  ),
  joinCommunity: fromExtension(z.object({ baseUrl: ServiceUrl, publicKey: PublicKey }), fetched),
  leaveCommunity: fromExtension(z.object({ communityId: CommunityId }), saved),
  pauseCommunity: fromExtension(z.object({ communityId: CommunityId, paused: z.boolean() }), saved),
  orderCommunities: fromExtension(
    z.object({ order: z.array(CommunityId).check(z.maxLength(1000)) }),
    saved,
  ),
  noteShopsSeen: fromExtension(z.object({ communityId: CommunityId }), saved),
  /** Brings back the directory of the package after the shopper had left it. */
  restorePackaged: fromExtension(nothing, saved),
  /** Not ok when any community that is not paused could not be brought up to date. */
  syncNow: fromExtension(nothing, fetched),
  deleteEverything: fromExtension(nothing, saved),
} as const satisfies Record<
  string,
  { from: 'page' | 'extension'; request: z.ZodMiniType; response: z.ZodMiniType }
>;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type MessageRequest<Name extends MessageName> = z.infer<Protocol[Name]['request']>;
export type MessageResponse<Name extends MessageName> = z.infer<Protocol[Name]['response']>;
