import { digestShard, type ShardDigest } from '../../domain/directory/digest-shard.ts';
import { verifyAndOpenShard } from '../../domain/directory/open-shard.ts';
import type { ShardReference } from '../../schema/directory.ts';
import type { Fetch } from '../fetch-bytes.ts';
import { type FileCheck, type FilesByHash, fetchInGroups } from './fetch-in-groups.ts';

export type ShardsFetch =
  | { readonly ok: true; readonly digests: readonly ShardDigest[] }
  | { readonly ok: false; readonly code: string };

/** Where a shard lies below its directory's address. */
export const shardPath = ({ sha256 }: Pick<ShardReference, 'sha256'>) => `shards/${sha256}.json`;

/** Fetches shards that are mirrored, and reads of each what is kept close. */
export async function fetchShards(options: {
  readonly baseUrl: string;
  readonly references: readonly ShardReference[];
  readonly keep: (shards: FilesByHash) => Promise<void>;
  readonly fetch: Fetch;
}): Promise<ShardsFetch> {
  const fetched = await fetchInGroups({ ...options, pathOf: shardPath, check: checkShard });
  return fetched.ok ? { ok: true, digests: fetched.contents } : fetched;
}

/** What is kept close of a shard that is what the manifest promises. */
export async function checkShard(
  bytes: Uint8Array<ArrayBuffer>,
  reference: ShardReference,
): Promise<FileCheck<ShardDigest>> {
  const opening = await verifyAndOpenShard(bytes, reference);
  if (!opening.ok) return { ok: false, code: `shard.${opening.code}` };
  const digest = digestShard(reference, opening.items);
  // A rule for silence that cannot be read must not be passed over: it would make us speak.
  const isWhole =
    reference.kind !== 'standDownPolicies' || digest.standDownPolicies.length === reference.items;
  return isWhole ? { ok: true, content: digest } : { ok: false, code: 'shard.badSchema' };
}
