import { z } from '../zod.ts';
import { Sha256Hex } from './primitives.ts';

const position = z.int().check(z.minimum(0), z.maximum(20_000));

/** Two numbers. An array, because a tuple of Zod's costs the worker 1.7 KB, for this one place. */
const Run = z.array(position).check(z.minLength(2), z.maxLength(2));

/** A run of the old shard's entries (first, how many), or an entry that is new. */
const DeltaPart = z.union([Run, z.object({ item: z.unknown() })]);

/** How one shard follows from an earlier one: its entries in their new order. */
export const ShardDelta = z.object({
  from: Sha256Hex,
  to: Sha256Hex,
  parts: z.array(DeltaPart).check(z.maxLength(40_000)),
});
export type ShardDelta = z.infer<typeof ShardDelta>;

/**
 * `deltas/<from version>-<to version>.json`: what one publication changed. It is not signed: what it leads to has to have
 * the hash that the signed manifest promises, or is fetched whole.
 */
export const DirectoryDelta = z.object({ shards: z.array(ShardDelta).check(z.maxLength(4096)) });
export type DirectoryDelta = z.infer<typeof DirectoryDelta>;
