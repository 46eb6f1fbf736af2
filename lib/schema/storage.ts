import { z } from '../zod.ts';
import { CreditEntry } from './api.ts';
import { DirectoryManifest, PublicKey } from './directory.ts';
import { AttributionSignal, OfferPlace } from './network.ts';
import { Nonprofit, NonprofitId } from './nonprofit.ts';
import { PageRules } from './page.ts';
import {
  ClickId,
  ClickSecret,
  CommunityId,
  Hostname,
  IsoDateTime,
  Money,
  RetailerId,
  ServiceUrl,
  Sha256Hex,
} from './primitives.ts';
import { BannerForm, BannerKind, Offer } from './shop-state.ts';

/**
 * `visit:<host>` in storage.local: the little that a shop's page needs to know to stay silent without waking the
 * worker. A broken page process may read it, so it says nothing about the shopper.
 */
export const VisitRecord = z.object({
  /** Places worth a message to the worker. */
  speakOn: z.array(OfferPlace),
  /** True while the worker wants to hear of every page of this shop (silence to prolong, own click to land). */
  watched: z.boolean(),
  exceptHosts: z.array(Hostname),
  pathPrefixes: z.array(z.string()),
  pageRules: z.optional(PageRules),
});
export type VisitRecord = z.infer<typeof VisitRecord>;

/** `tab:<id>` in storage.session: what one tab shows and where it came from. Gone with the browser session. */
export const TabState = z.object({
  /** The page that was last reported, so that a state is never taken for another page's. */
  page: z.optional(z.string()),
  place: z.optional(z.enum([...OfferPlace.options, 'other'])),
  offer: z.optional(Offer),
  banner: z.optional(BannerKind),
  /** Whether the banner stands open or as a small tab. */
  bannerForm: z.optional(BannerForm),
  /** Our own click in this tab that no page of the shop has confirmed to the shopper yet. */
  unconfirmedClick: z.optional(ClickId),
  /** What the banner of kind `confirmation` says: whether the click's landing was seen at the shop. */
  confirmation: z.optional(z.object({ clickId: ClickId, answered: z.boolean() })),
  activatedOfferId: z.optional(z.string()),
  /** The last redirect through a network that this tab made, until a shop's page has taken note of it. */
  hop: z.optional(z.object({ signal: AttributionSignal, at: z.number() })),
});
export type TabState = z.infer<typeof TabState>;

/** What a community's server published of its credits, one amount a currency. The stages are never added up. */
export const PublicSums = z.object({
  fetchedAt: IsoDateTime,
  expected: z.array(Money),
  confirmed: z.array(Money),
  paid: z.array(Money),
});
export type PublicSums = z.infer<typeof PublicSums>;

/** A directory as the device keeps it: the manifest as verified, and how the last sync went. */
export const StoredDirectory = z.object({
  communityId: CommunityId,
  manifest: DirectoryManifest,
  publicKey: PublicKey,
  /** The key that was pinned when a withdrawal was seen. While it still is, nothing more is taken from this community. */
  withdrawnKey: z.optional(PublicKey),
  baseUrl: z.optional(ServiceUrl),
  /** True for the directory that came with the package. */
  packaged: z.boolean(),
  /** SHA-256 of the package's manifest that was last installed, so that it is looked at once and not at every start. */
  packagedManifest: z.optional(Sha256Hex),
  /** The shopper's order of communities, the smallest first. */
  position: z.optional(z.int()),
  /** While it is set, nothing of this community is used; it stays up to date. */
  pausedAt: z.optional(IsoDateTime),
  etag: z.optional(z.string()),
  /** Hosts that updates have added since the shopper last looked at what this community may see. */
  newShops: z.optional(z.int()),
  fetchedAt: IsoDateTime,
  publicSums: z.optional(PublicSums),
  /** When its server was last asked for them without an answer that could be read; unset by the next good one. */
  sumsFailedAt: z.optional(IsoDateTime),
  lastProblem: z.optional(z.object({ code: z.string(), at: IsoDateTime })),
});
export type StoredDirectory = z.infer<typeof StoredDirectory>;

/** What stays of a community that the shopper left. */
export const LeftCommunity = z.object({
  name: z.string(),
  packaged: z.boolean(),
  api: z.optional(ServiceUrl),
});

/** By their ids. */
export const LeftCommunities = z.record(z.string(), LeftCommunity);

/** One activation, with the secret that proves it is ours. Never leaves the device. */
export const Click = z.object({
  clickId: ClickId,
  secret: ClickSecret,
  communityId: CommunityId,
  retailerId: RetailerId,
  retailerName: z.string(),
  nonprofit: Nonprofit,
  createdAt: IsoDateTime,
  /** Whether the community's server knows it: `refused` means it does not serve this nonprofit; the credit is held. */
  activationState: z.enum(['queued', 'delivered', 'refused']),
  credits: z.array(CreditEntry),
  sandbox: z.boolean(),
});
export type Click = z.infer<typeof Click>;

/** A message to a community's server that must arrive, whenever that is. */
export const OutboxEntry = z.object({
  id: z.optional(z.int()),
  communityId: CommunityId,
  clickId: ClickId,
  nonprofit: NonprofitId,
  attempts: z.int(),
  nextAttemptAt: z.number(),
});
export type OutboxEntry = z.infer<typeof OutboxEntry>;

/** When a banner was shown or closed, for calmness. */
export const BannerEvent = z.object({
  id: z.optional(z.int()),
  retailerId: RetailerId,
  kind: z.enum(['shown', 'closed']),
  place: OfferPlace,
  at: z.number(),
});
export type BannerEvent = z.infer<typeof BannerEvent>;

/** One decision for the shopper's own log: no URL, no parameter value. */
export const DecisionLogEntry = z.object({
  id: z.optional(z.int()),
  retailerId: RetailerId,
  signals: z.array(z.object({ kind: z.string(), network: z.string() })),
  outcome: z.string(),
  at: z.number(),
});
export type DecisionLogEntry = z.infer<typeof DecisionLogEntry>;
