import type {
  MemberBusiness,
  Retailer,
  Shard,
  ShardReference,
} from '../../lib/schema/directory.ts';
import { Sha256Hex } from '../../lib/schema/primitives.ts';
import { sha256Hex } from '../directory/sha256-hex.ts';
import { digestText } from './indexed/host-digest.ts';
import { keyOfPolicy } from './key-of-policy.ts';
import type { Located } from './located.ts';
import type { CommunitySource } from './read-community.ts';

export interface BuiltShard {
  readonly reference: ShardReference;
  readonly bytes: Uint8Array;
  readonly shard: Shard;
}

/** A shard holds about 250 to 500 entries: enough that fetching one tells nothing, few enough that a change is small. */
const entriesPerShard = 500;

/** The order of entries in a shard: by key, as its code units stand. */
export const byKey = (
  first: readonly [string, unknown],
  second: readonly [string, unknown],
): number => (first[0] < second[0] ? -1 : Number(first[0] > second[0]));

/**
 * Spreads items over 2^n shards by the leading bits of SHA-256 of their key, so that adding one changes one shard. The
 * bytes follow from the items alone: sorted by key, fields in the schema's order, no white space.
 */
function shardItems<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  toShard: (items: Item[]) => Shard,
): BuiltShard[] {
  const bits = Math.max(0, Math.ceil(Math.log2(items.length / entriesPerShard)));
  const buckets = Array.from({ length: 2 ** bits }, (): (readonly [string, Item])[] => []);
  for (const item of items) {
    const key = keyOf(item);
    buckets[Math.floor(digestText(key) / 2 ** (32 - bits))]?.push([key, item]);
  }
  return buckets
    .filter((bucket) => bucket.length > 0)
    .map((bucket) => buildShard(toShard(bucket.sort(byKey).map(([, item]) => item))));
}

/** A shard as it is published; its entries stand in their order already. */
export function buildShard(shard: Shard): BuiltShard {
  const bytes = Buffer.from(JSON.stringify(shard));
  const hash = Sha256Hex.parse(sha256Hex(bytes));
  const { kind, items } = shard;
  const reference = { kind, sha256: hash, size: bytes.length, items: items.length };
  return { reference, bytes, shard };
}

const valuesOf = <Value>({ items }: { readonly items: readonly Located<Value>[] }): Value[] =>
  items.map(({ value }) => value);

/** How a retailer is published: with its own page rules and programs put back in. */
export function assembleRetailers(
  source: Pick<CommunitySource, 'pageRules' | 'programs'>,
): (retailer: Retailer) => Retailer {
  const rules = new Map(valuesOf(source.pageRules));
  const programs = Map.groupBy(valuesOf(source.programs), ({ retailer }) => retailer);
  return (retailer) => {
    const pageRules = rules.get(retailer.id);
    const own = programs.get(retailer.id)?.map(({ program }) => program);
    return {
      ...retailer,
      ...(pageRules === undefined ? {} : { pageRules }),
      ...(own === undefined ? {} : { programs: own }),
    };
  };
}

/** All shards of a checked community, in the order of the format: retailers, businesses, nonprofits, products, policies. */
export function buildShards(source: CommunitySource): readonly BuiltShard[] {
  const businesses: MemberBusiness[] = valuesOf(source.memberBusinesses);
  return [
    ...shardItems(
      valuesOf(source.retailers).map(assembleRetailers(source)),
      ({ id }) => id,
      (items) => ({ kind: 'retailers', items }),
    ),
    ...shardItems(
      businesses,
      ({ domain }) => domain,
      (items) => ({ kind: 'memberBusinesses', items }),
    ),
    ...shardItems(
      valuesOf(source.nonprofits),
      ({ id }) => id,
      (items) => ({ kind: 'nonprofits', items }),
    ),
    ...shardItems(
      valuesOf(source.products),
      ({ url }) => url,
      (items) => ({ kind: 'products', items }),
    ),
    ...shardItems(valuesOf(source.standDownPolicies), keyOfPolicy, (items) => ({
      kind: 'standDownPolicies',
      items,
    })),
  ];
}
