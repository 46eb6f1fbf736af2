import type { ShardDigest } from '../../domain/directory/digest-shard.ts';
import { cutPack, listPacks, type ShardPack } from '../../domain/directory/shard-packs.ts';
import type { DirectoryManifest } from '../../schema/directory.ts';
import type { Sha256Hex } from '../../schema/primitives.ts';
import { type Fetch, fetchBytes } from '../fetch-bytes.ts';
import type { FilesByHash } from './fetch-in-groups.ts';
import { checkShard } from './fetch-shards.ts';

/**
 * Fetches shards many at a time where nothing of a pack is on the device: a file for each of them takes most of what a
 * first sync costs. A pack that is not there, and what of it is not what the manifest promises, is left to be fetched
 * shard by shard. @returns what is kept close of those that were good.
 */
export async function fetchPacks(options: {
  readonly baseUrl: string;
  readonly manifest: DirectoryManifest;
  /** Hashes of what is on the device. */
  readonly whole: ReadonlySet<string>;
  readonly keep: (shards: FilesByHash) => Promise<void>;
  readonly fetch: Fetch;
}): Promise<readonly ShardDigest[]> {
  const { baseUrl, manifest, whole, keep, fetch } = options;
  const packs = listPacks(manifest).filter(
    ({ shards }) => !shards.some(({ sha256 }) => whole.has(sha256)),
  );
  const digests: ShardDigest[] = [];
  for (const pack of packs) {
    const files = new Map<Sha256Hex, Uint8Array<ArrayBuffer>>();
    for (const { reference, bytes } of await fetchPack(new URL(pack.path, baseUrl), pack, fetch)) {
      const checked = await checkShard(bytes, reference);
      if (!checked.ok) break;
      files.set(reference.sha256, bytes);
      digests.push(checked.content);
    }
    // A worker that is killed loses one pack at most.
    if (files.size > 0) await keep(files);
    // Whoever publishes none, or broken ones, is not asked for the next.
    if (files.size < pack.shards.length) break;
  }
  return digests;
}

async function fetchPack({ href }: URL, pack: ShardPack, fetch: Fetch) {
  const fetched = await fetchBytes(href, { maximumBytes: pack.size, fetch });
  return fetched.status === 'ok' ? cutPack(fetched.bytes, pack) : [];
}
