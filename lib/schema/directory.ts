import { z } from '../zod.ts';
import { ListedProduct } from './listed-product.ts';
import { Program, StandDownPolicy } from './network.ts';
import { Nonprofit } from './nonprofit.ts';
import { isOnDomain } from './on-domain.ts';
import { PageRules } from './page.ts';
import {
  BasisPoints,
  CommunityId,
  CountryCode,
  Hostname,
  HttpsUrl,
  IsoDate,
  IsoDateTime,
  PlainText,
  RetailerId,
  ServiceUrl,
  Sha256Hex,
} from './primitives.ts';
import { SearchTemplate } from './search-template.ts';

export const Category = z.enum([
  'animals-pets',
  'apparel',
  'arts-crafts',
  'baby-kids',
  'books-media',
  'business-industrial',
  'cameras-optics',
  'electronics',
  'finance',
  'food-drink',
  'furniture',
  'general',
  'gifts-flowers',
  'hardware-diy',
  'health-beauty',
  'home-garden',
  'jewelry-watches',
  'luggage-bags',
  'mature',
  'office',
  'secondhand-charity',
  'services',
  'software',
  'sports-outdoors',
  'telecom-utilities',
  'toys-games',
  'travel',
  'vehicles',
]);
export type Category = z.infer<typeof Category>;

/** A shop whose pages we recognise. `hosts` match themselves and every subdomain, except what `exceptHosts` names. */
export const Retailer = z.object({
  id: RetailerId,
  name: PlainText(200),
  hosts: z.array(Hostname).check(z.minLength(1), z.maxLength(50)),
  exceptHosts: z.optional(z.array(Hostname).check(z.maxLength(50))),
  /** Only pages whose path starts with one of these belong to this retailer (a portal that holds several shops). */
  pathPrefixes: z.optional(
    z.array(z.string().check(z.regex(/^\/[^?#]{0,200}$/))).check(z.maxLength(20)),
  ),
  category: Category,
  countries: z.array(CountryCode).check(z.maxLength(250)),
  pageRules: z.optional(PageRules),
  programs: z.optional(z.array(Program).check(z.maxLength(20))),
});
export type Retailer = z.infer<typeof Retailer>;

/** What a certification covers. A product's certificate must never light up a whole shop. */
export const CertificationScope = z.enum(['company', 'brand', 'operation', 'product']);

export const Certification = z.object({
  id: z.string().check(z.regex(/^[a-z0-9-]{2,60}$/)),
  name: PlainText(100),
  scope: CertificationScope,
  source: HttpsUrl,
  checkedOn: IsoDate,
});
export type Certification = z.infer<typeof Certification>;

/** What a shopper may care about; a business states it, its certifications or its form show it. */
export const BusinessValue = z.enum([
  'b-corp',
  'co-op',
  'fair-trade',
  'independent',
  'organic',
  'second-hand',
  'social-enterprise',
  'vegan',
  'climate',
  'local',
  'repair',
]);
export type BusinessValue = z.infer<typeof BusinessValue>;

/** A business that the community lists as an alternative. */
export const MemberBusiness = z
  .object({
    domain: Hostname,
    name: PlainText(200),
    url: HttpsUrl,
    category: Category,
    country: CountryCode,
    /** Where it is, for those who want to buy near them. */
    region: z.optional(PlainText(100)),
    city: z.optional(PlainText(100)),
    /** Countries it sends goods to; empty when unknown. */
    shipsTo: z.array(CountryCode).check(z.maxLength(250)),
    values: z.array(BusinessValue).check(z.maxLength(11)),
    certifications: z.array(Certification).check(z.maxLength(20)),
    /** Its own search, on its own domain, so that a product can be looked for there. */
    search: z.optional(SearchTemplate),
    /** Where the listing's facts come from, when no certification says it. */
    source: HttpsUrl,
    checkedOn: IsoDate,
  })
  .check(
    z.refine(({ search, domain }) => search === undefined || isOnDomain(search, domain), {
      error: 'must be on the business’s own domain',
      path: ['search'],
    }),
  );
export type MemberBusiness = z.infer<typeof MemberBusiness>;

// The worker opens shards by `OpenShard`; unless told so, the bundler takes these for something that it needs.
// @__NO_SIDE_EFFECTS__
const shardOf = <Kind extends string, Item extends z.ZodMiniType>(
  kind: Kind,
  item: Item,
  maximum: number,
) => z.object({ kind: z.literal(kind), items: z.array(item).check(z.maxLength(maximum)) });

/** One file of a directory, named by the SHA-256 of its bytes and never changed. */
export const Shard = z.discriminatedUnion('kind', [
  shardOf('retailers', Retailer, 20_000),
  shardOf('memberBusinesses', MemberBusiness, 20_000),
  shardOf('nonprofits', Nonprofit, 20_000),
  shardOf('products', ListedProduct, 20_000),
  shardOf('standDownPolicies', StandDownPolicy, 1_000),
]);
export type Shard = z.infer<typeof Shard>;

export const ShardKind = z.enum([
  'retailers',
  'memberBusinesses',
  'nonprofits',
  'products',
  'standDownPolicies',
]);
export type ShardKind = z.infer<typeof ShardKind>;

export const ShardReference = z.object({
  kind: ShardKind,
  sha256: Sha256Hex,
  /** Bytes of the uncompressed file. */
  size: z.int().check(z.minimum(2), z.maximum(16 * 1024 * 1024)),
  items: z.int().check(z.minimum(0), z.maximum(20_000)),
});
export type ShardReference = z.infer<typeof ShardReference>;

/** Raw Ed25519 public key (32 bytes, RFC 8032) as unpadded base64url. */
export const PublicKey = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{43}$/))
  .brand<'PublicKey'>();
export type PublicKey = z.infer<typeof PublicKey>;

/** Ed25519 signature (64 bytes, RFC 8032) as unpadded base64url. */
export const Signature = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{86}$/))
  .brand<'Signature'>();
export type Signature = z.infer<typeof Signature>;

/** The old key's word for the new one: `from` signs the text of `rotationStatement` (lib/domain/directory/follow-key). */
export const KeyRotation = z.object({ from: PublicKey, to: PublicKey, signature: Signature });
export type KeyRotation = z.infer<typeof KeyRotation>;

/** A key's own word that nothing it signs counts any more: the signature of the text of `revocationStatement`. */
export const KeyRevocation = z.object({ key: PublicKey, signature: Signature });
export type KeyRevocation = z.infer<typeof KeyRevocation>;

/** What the community means by one of the values that its businesses show. */
export const CommunityValue = z.object({ value: BusinessValue, meaning: PlainText(300) });
export type CommunityValue = z.infer<typeof CommunityValue>;

/** Another community that this one knows: a hint for people, never a reason to trust or fetch anything. */
export const ListedCommunity = z.object({
  name: PlainText(100),
  url: HttpsUrl,
  why: z.optional(PlainText(300)),
});
export type ListedCommunity = z.infer<typeof ListedCommunity>;

/** Who publishes a directory and answers for it. */
export const Community = z.object({
  id: CommunityId,
  name: PlainText(100),
  description: PlainText(500),
  homepage: z.optional(HttpsUrl),
  steward: z.object({ name: PlainText(100), contact: PlainText(200) }),
  /** What the community keeps of each commission for running it. */
  operatorShare: BasisPoints,
  /** Where its directory lies, when that is to change: subscribers follow once the same key answers there too. */
  directoryUrl: z.optional(ServiceUrl),
  /** The community's server for search, activations and credits; without one there are no offers, only alternatives. */
  api: z.optional(ServiceUrl),
  /** True when its programs are test programs and no money flows. */
  sandbox: z.optional(z.boolean()),
  values: z.optional(z.array(CommunityValue).check(z.maxLength(11))),
  lists: z.optional(z.array(ListedCommunity).check(z.maxLength(50))),
});
export type Community = z.infer<typeof Community>;

/** The fewest shops, and the fewest different hosts, of a shard that is fetched alone: what its host learns is one of these. */
export const entriesTogetherAtLeast = 200;

/** The most hosts that the entries of such a shard name together: whoever opens it hashes each of them. */
export const hostsTogetherAtMost = 50_000;

/** One file of an index of hosts: which shards there are for a run of hash prefixes, and which hashes each of them holds. */
export const IndexPartReference = z.object({
  sha256: Sha256Hex,
  /** Bytes of the file. */
  size: z.int().check(z.minimum(2), z.maximum(1024 * 1024)),
});
export type IndexPartReference = z.infer<typeof IndexPartReference>;

/** Retailers that are too many to be mirrored: an index of hashes of their hosts, and shards that are fetched one by one. */
export const RetailerIndex = z
  .object({
    /** Leading bits of SHA-256 of a host that say in which of 2^bits shards its retailers are. */
    bits: z.int().check(z.minimum(1), z.maximum(16)),
    /** Retailers, each once. */
    items: z.int().check(z.minimum(0)),
    /** A power of two of them, in the order of the prefixes that they cover. */
    parts: z.array(IndexPartReference).check(z.minLength(1), z.maxLength(1024)),
  })
  .check(
    z.refine(({ bits, parts }) => Number.isInteger(2 ** bits / parts.length), {
      error: 'the parts must share the prefixes evenly',
      path: ['parts'],
    }),
  );
export type RetailerIndex = z.infer<typeof RetailerIndex>;

/**
 * `directory.json`: signed over its exact bytes by `directory.json.sig` (Ed25519, base64url). Version 2 of the format is
 * version 1 with the retailers in an index, which a reader of version 1 would miss without a word.
 */
export const DirectoryManifest = z
  .object({
    formatVersion: z.literal([1, 2]),
    community: Community,
    publicKey: PublicKey,
    /** How the key came to be this one, oldest first, so that a subscriber who pinned an earlier key can follow. */
    keyRotations: z.optional(z.array(KeyRotation).check(z.maxLength(32))),
    /** Keys that others may have. Whoever pinned one, or would follow through one, has to compare fingerprints anew. */
    revokedKeys: z.optional(z.array(KeyRevocation).check(z.maxLength(32))),
    /** Grows with every publication; a lower number is a rollback and refused. */
    version: z.int().check(z.minimum(1)),
    publishedAt: IsoDateTime,
    expiresAt: IsoDateTime,
    shards: z.array(ShardReference).check(z.maxLength(4096)),
    /** In version 2, in the place of shards of retailers. */
    retailerIndex: z.optional(RetailerIndex),
  })
  .check(
    z.refine(
      ({ formatVersion, retailerIndex, shards }) =>
        formatVersion === 1
          ? retailerIndex === undefined
          : retailerIndex !== undefined && !shards.some(({ kind }) => kind === 'retailers'),
      { error: 'version 1 mirrors its retailers, version 2 indexes them' },
    ),
  );
export type DirectoryManifest = z.infer<typeof DirectoryManifest>;
