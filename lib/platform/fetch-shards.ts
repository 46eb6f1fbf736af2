import { digestShard, type ShardDigest } from '../domain/directory/digest-shard.ts';
import { verifyAndOpenShard } from '../domain/directory/open-shard.ts';
import type { ShardReference } from '../schema/directory.ts';
import type { Sha256Hex } from '../schema/primitives.ts';
import { type Fetch, fetchBytes } from './fetch-bytes.ts';

/** At once in memory and on the wire; a worker that is killed loses no more than this. */
const groupBytes = 2 * 1024 * 1024;
const groupShards = 16;

export type ShardBytes = ReadonlyMap<Sha256Hex, Uint8Array<ArrayBuffer>>;

export type ShardsFetch =
  | { readonly ok: true; readonly digests: readonly ShardDigest[] }
  | { readonly ok: false; readonly code: string };

function groupShardsBySize(references: readonly ShardReference[]): ShardReference[][] {
  const groups: ShardReference[][] = [];
  let size = 0;
  for (const reference of references) {
    const last = groups.at(-1);
    if (last === undefined || last.length === groupShards || size + reference.size > groupBytes) {
      groups.push([reference]);
      size = reference.size;
    } else {
      last.push(reference);
      size += reference.size;
    }
  }
  return groups;
}

/**
 * Fetches shards group by group; each group that is verified is kept before the next is asked for, so that a download
 * that breaks off goes on where it stopped.
 */
export async function fetchShards(options: {
  readonly baseUrl: string;
  readonly references: readonly ShardReference[];
  readonly keep: (shards: ShardBytes) => Promise<void>;
  readonly fetch: Fetch;
}): Promise<ShardsFetch> {
  const digests: ShardDigest[] = [];
  for (const group of groupShardsBySize(options.references)) {
    const fetched = await Promise.all(
      group.map((reference) => fetchShard(options.baseUrl, reference, options.fetch)),
    );
    const verified = new Map<Sha256Hex, Uint8Array<ArrayBuffer>>();
    for (const shard of fetched) {
      if (!shard.ok) continue;
      verified.set(shard.digest.sha256, shard.bytes);
      digests.push(shard.digest);
    }
    if (verified.size > 0) await options.keep(verified);
    const failed = fetched.find((shard) => !shard.ok);
    if (failed?.ok === false) return failed;
  }
  return { ok: true, digests };
}

type ShardFetch =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly digest: ShardDigest }
  | { readonly ok: false; readonly code: string };

async function fetchShard(
  baseUrl: string,
  reference: ShardReference,
  fetch: Fetch,
): Promise<ShardFetch> {
  const url = new URL(`shards/${reference.sha256}.json`, baseUrl).href;
  const fetched = await fetchBytes(url, { maximumBytes: reference.size, fetch });
  if (fetched.status !== 'ok') {
    return { ok: false, code: fetched.status === 'failed' ? fetched.code : 'offline' };
  }
  const opening = await verifyAndOpenShard(fetched.bytes, reference);
  if (!opening.ok) return { ok: false, code: `shard.${opening.code}` };
  const digest = digestShard(reference, opening.items);
  // A rule for silence that cannot be read must not be passed over: it would make us speak.
  const isWhole =
    reference.kind !== 'standDownPolicies' || digest.standDownPolicies.length === reference.items;
  return isWhole
    ? { ok: true, bytes: fetched.bytes, digest }
    : { ok: false, code: 'shard.badSchema' };
}
