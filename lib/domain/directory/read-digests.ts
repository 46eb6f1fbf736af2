import type { ShardDigest } from './digest-shard.ts';

const isReadable = (shard?: Partial<ShardDigest> | null) =>
  ArrayBuffer.isView(shard?.hosts) &&
  [shard.publishers, shard.hopPatterns, shard.standDownPolicies].every(Array.isArray);

/** The digests of a stored row; undefined where there is none, or it lacks what whoever reads digests goes into. */
export const readDigests = (
  row: { readonly shards: readonly ShardDigest[] } | undefined,
): readonly ShardDigest[] | undefined =>
  Array.isArray(row?.shards) && row.shards.every(isReadable) ? row.shards : undefined;
