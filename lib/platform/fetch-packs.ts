import type { ShardDigest } from '../domain/directory/digest-shard.ts';
import { cutPack, listPacks, type ShardPack } from '../domain/directory/shard-packs.ts';
import type { DirectoryManifest } from '../schema/directory.ts';
import type { Sha256Hex } from '../schema/primitives.ts';
import { type Fetch, fetchBytes } from './fetch-bytes.ts';
import type { FilesByHash } from './fetch-in-groups.ts';
import { checkShard } from './fetch-shards.ts';

/** 2 MB, which a worker that is killed loses at most. */
const packsAtOnce = 8;

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
  const fetchPack = async (pack: ShardPack, files: Map<Sha256Hex, Uint8Array<ArrayBuffer>>) => {
    const url = new URL(pack.path, baseUrl).href;
    const fetched = await fetchBytes(url, { maximumBytes: pack.size, fetch });
    if (fetched.status !== 'ok') return;
    for (const { reference, bytes } of cutPack(fetched.bytes, pack)) {
      const checked = await checkShard(bytes, reference);
      if (!checked.ok) return;
      files.set(reference.sha256, bytes);
      digests.push(checked.content);
    }
  };
  for (let first = 0; first < packs.length; first += packsAtOnce) {
    const group = packs.slice(first, first + packsAtOnce);
    const files = new Map<Sha256Hex, Uint8Array<ArrayBuffer>>();
    await Promise.all(group.map((pack) => fetchPack(pack, files)));
    if (files.size > 0) await keep(files);
    // Whoever publishes none, or broken ones, is not asked for the next.
    if (group.some(({ shards }) => shards.some(({ sha256 }) => !files.has(sha256)))) break;
  }
  return digests;
}
