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

const activation = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), code: ActivationRefusal }),
]);

const saved = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), code: z.enum(['storageFailed', 'invalid']) }),
]);

/** `code` names what failed at a community's end or here; lib/domain/describe-problem.ts has its words. */
const fetched = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), code: z.string() }),
]);

/** `tooLate`: the credit is confirmed or paid and cannot be moved any more. */
const reassignment = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({
    ok: z.literal(false),
    code: z.enum(['unknownClick', 'unreachable', 'tooLate', 'notServed', 'storageFailed']),
  }),
]);

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
  findElsewhere: { from: 'extension', request: z.object({ tabId }), response: Elsewhere },
  getShopState: { from: 'extension', request: z.object({ tabId }), response: ShopState },
  activateOfferInTab: {
    from: 'extension',
    request: z.object({ offerId, tabId }),
    response: activation,
  },
  chooseNonprofit: {
    from: 'extension',
    request: z.object({ nonprofit: Nonprofit }),
    response: saved,
  },
  reassignCredit: {
    from: 'extension',
    request: z.object({ clickId: ClickId, nonprofit: Nonprofit }),
    response: reassignment,
  },
  updateSettings: {
    from: 'extension',
    request: z.object({ changes: z.partial(Settings) }),
    response: saved,
  },
  silenceRetailer: {
    from: 'extension',
    request: z.object({ retailerId: RetailerId, silenced: z.boolean() }),
    response: saved,
  },
  joinCommunity: {
    from: 'extension',
    request: z.object({ baseUrl: ServiceUrl, publicKey: PublicKey }),
    response: fetched,
  },
  leaveCommunity: {
    from: 'extension',
    request: z.object({ communityId: CommunityId }),
    response: saved,
  },
  pauseCommunity: {
    from: 'extension',
    request: z.object({ communityId: CommunityId, paused: z.boolean() }),
    response: saved,
  },
  orderCommunities: {
    from: 'extension',
    request: z.object({ order: z.array(CommunityId).check(z.maxLength(1000)) }),
    response: saved,
  },
  noteShopsSeen: {
    from: 'extension',
    request: z.object({ communityId: CommunityId }),
    response: saved,
  },
  /** Brings back the directory of the package after the shopper had left it. */
  restorePackaged: { from: 'extension', request: nothing, response: saved },
  /** Not ok when any community that is not paused could not be brought up to date. */
  syncNow: { from: 'extension', request: nothing, response: fetched },
  deleteEverything: { from: 'extension', request: nothing, response: saved },
} as const satisfies Record<
  string,
  { from: 'page' | 'extension'; request: z.ZodMiniType; response: z.ZodMiniType }
>;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type MessageRequest<Name extends MessageName> = z.infer<Protocol[Name]['request']>;
export type MessageResponse<Name extends MessageName> = z.infer<Protocol[Name]['response']>;
