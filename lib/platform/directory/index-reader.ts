import { digestHost } from '../../domain/directory/host-digest.ts';
import { holdsHash } from '../../domain/directory/host-index.ts';
import {
  type DetailReference,
  type IndexedShard,
  openIndexPart,
  prefixOf,
  remainderOf,
  shardsPerPart,
} from '../../domain/directory/retailer-index.ts';
import type { IndexPartReference, RetailerIndex } from '../../schema/directory.ts';
import type { StoredDirectory } from '../../schema/storage.ts';
import type { WorkerDatabase } from '../storage/worker-database.ts';
import { createRecentlyUsed } from './recently-used.ts';
import { shardKey } from './shard-reader.ts';

/** Bytes of indexes kept in memory; that of a directory of a million shops has 2 MB. */
const keptBytesAtMost = 8 * 1024 * 1024;

/** Finds hosts in the indexes of directories on the device. One part is read for the first host, then the others ahead. */
export function createIndexReader(database: WorkerDatabase) {
  const kept = createRecentlyUsed<Uint8Array>(keptBytesAtMost, ({ length }) => length);
  const readAheadFor = new Set<string>();

  const readPart = async (
    communityId: string,
    index: RetailerIndex,
    part: number,
    { sha256 }: IndexPartReference,
  ): Promise<readonly IndexedShard[]> => {
    const key = shardKey(communityId, sha256);
    const known = kept.get(key);
    const bytes = known ?? (await (await database.read()).get('shards', key))?.bytes;
    // What is not there or broken names no shop; the next sync fetches it again.
    const opening = bytes === undefined ? undefined : openIndexPart(bytes, index, part);
    if (bytes === undefined || !opening?.ok) return [];
    if (known === undefined) kept.set(key, bytes);
    return opening.shards;
  };

  /** Reads all of a directory's parts, once, so that the hosts that are asked for next wait for no disk. */
  const readAhead = async ({ communityId, manifest }: StoredDirectory): Promise<void> => {
    const parts = manifest.retailerIndex?.parts ?? [];
    const mark = shardKey(communityId, String(manifest.version));
    const bytes = parts.reduce((sum, { size }) => sum + size, 0);
    if (bytes === 0 || bytes > keptBytesAtMost || readAheadFor.has(mark)) return;
    readAheadFor.add(mark);
    const table = (await database.read()).transaction('shards').store;
    const keys = parts.map(({ sha256 }) => shardKey(communityId, sha256));
    for (const stored of await Promise.all(keys.map((key) => table.get(key))))
      if (stored !== undefined) kept.set(stored.key, stored.bytes);
  };

  /** The shard of this prefix, as the directory's index on the device describes it. */
  const findShard = async (
    communityId: string,
    index: RetailerIndex,
    prefix: number,
  ): Promise<IndexedShard | undefined> => {
    const perPart = shardsPerPart(index);
    const part = Math.floor(prefix / perPart);
    const reference = index.parts[part];
    if (reference === undefined) return undefined;
    return (await readPart(communityId, index, part, reference))[prefix % perPart];
  };

  return {
    findShard,
    readAhead,

    /** The shards that may list one of these hosts. One of many thousands of other hosts is found by mistake. */
    async findHosts(
      { communityId, manifest: { retailerIndex } }: StoredDirectory,
      hosts: readonly string[],
    ): Promise<readonly DetailReference[]> {
      if (retailerIndex === undefined) return [];
      const { bits } = retailerIndex;
      const found = new Map<number, DetailReference>();
      for (const digest of hosts.map(digestHost)) {
        const shard = await findShard(communityId, retailerIndex, prefixOf(digest, bits));
        if (shard === undefined || !holdsHash(shard.remainders, remainderOf(digest, bits)))
          continue;
        const { remainders: _hashes, ...reference } = shard;
        found.set(reference.prefix, reference);
      }
      return [...found.values()];
    },
  };
}
