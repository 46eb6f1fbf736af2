import { openShard, sha256Hex } from '../../../lib/domain/directory/open-shard.ts';
import { parseJsonBytes } from '../../../lib/domain/directory/parse-json-bytes.ts';
import { applyDelta, deltaPath } from '../../../lib/domain/directory/shard-delta.ts';
import type { DirectoryStore } from '../../../lib/platform/directory/directory-store.ts';
import type { FilesByHash } from '../../../lib/platform/directory/fetch-in-groups.ts';
import { type Fetch, fetchBytes } from '../../../lib/platform/fetch-bytes.ts';
import type { DirectoryManifest, ShardReference } from '../../../lib/schema/directory.ts';
import { DirectoryDelta, type ShardDelta } from '../../../lib/schema/directory-delta.ts';
import type { Sha256Hex } from '../../../lib/schema/primitives.ts';
import type { StoredDirectory } from '../../../lib/schema/storage.ts';

interface PatchParts {
  readonly store: DirectoryStore;
  readonly fetch: Fetch;
}

/**
 * Makes new shards out of those on the device and the little that the publisher says has changed. What does not come out
 * with the hash of the signed manifest is left to be fetched whole. @returns the shards that came out.
 */
export async function patchShards(
  parts: PatchParts,
  held: StoredDirectory,
  manifest: DirectoryManifest,
  missing: readonly ShardReference[],
  sourceUrl: string,
): Promise<FilesByHash> {
  const patched = new Map<Sha256Hex, Uint8Array<ArrayBuffer>>();
  if (missing.length === 0 || held.manifest.version >= manifest.version) return patched;
  const delta = await fetchDelta(
    parts,
    held.manifest.version,
    manifest.version,
    missing,
    sourceUrl,
  );
  for (const change of delta) {
    const reference = missing.find(({ sha256 }) => sha256 === change.to);
    if (reference === undefined) continue;
    const bytes = await patchShard(parts, held, reference, change);
    if (bytes !== undefined) patched.set(reference.sha256, bytes);
  }
  return patched;
}

async function fetchDelta(
  { fetch }: PatchParts,
  from: number,
  to: number,
  missing: readonly ShardReference[],
  sourceUrl: string,
): Promise<readonly ShardDelta[]> {
  const maximumBytes = missing.reduce((sum, { size }) => sum + size, 0);
  const url = new URL(deltaPath(from, to), sourceUrl).href;
  const answer = await fetchBytes(url, { maximumBytes, fetch });
  const json = answer.status === 'ok' ? parseJsonBytes(answer.bytes) : undefined;
  const delta = json?.ok ? DirectoryDelta.safeParse(json.value) : undefined;
  return delta?.success ? delta.data.shards : [];
}

async function patchShard(
  { store }: PatchParts,
  { communityId, manifest }: StoredDirectory,
  reference: ShardReference,
  { from, parts }: ShardDelta,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const earlier = manifest.shards.find(({ sha256 }) => sha256 === from);
  const stored = await store.loadShardBytes(communityId, from);
  if (earlier === undefined || stored === undefined) return undefined;
  const opening = openShard(stored, earlier);
  if (!opening.ok) return undefined;
  const bytes = applyDelta(reference.kind, opening.items, parts, reference.items);
  if (bytes === undefined || bytes.length !== reference.size) return undefined;
  return (await sha256Hex(bytes)) === reference.sha256 ? bytes : undefined;
}
