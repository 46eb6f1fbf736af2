import { holdsHash } from '../domain/directory/host-index.ts';
import {
  type DetailReference,
  digestHost,
  type IndexedShard,
  openIndexPart,
  prefixOf,
  remainderOf,
  shardsPerPart,
} from '../domain/directory/retailer-index.ts';
import type { IndexPartReference, RetailerIndex } from '../schema/directory.ts';
import type { StoredDirectory } from '../schema/storage.ts';
import { shardKey } from './shard-reader.ts';
import type { WorkerDatabase } from './worker-database.ts';

/** Opened parts kept in memory: of a directory of a million shops 8 KB each. */
const keptAtMost = 64;

/** Finds hosts in the indexes of directories on the device. One part is read for one host, and kept while it is warm. */
export function createIndexReader(database: WorkerDatabase) {
  const opened = new Map<string, readonly IndexedShard[]>();

  const readPart = async (
    communityId: string,
    index: RetailerIndex,
    part: number,
    { sha256 }: IndexPartReference,
  ): Promise<readonly IndexedShard[]> => {
    const key = `${shardKey(communityId, sha256)} ${index.bits} ${part}`;
    const known = opened.get(key);
    if (known !== undefined) return known;
    const stored = await (await database.read()).get('shards', shardKey(communityId, sha256));
    // What is not there or broken names no shop; the next sync fetches it again.
    const opening = stored === undefined ? undefined : openIndexPart(stored.bytes, index, part);
    if (!opening?.ok) return [];
    opened.set(key, opening.shards);
    for (const oldest of opened.keys()) {
      if (opened.size <= keptAtMost) break;
      opened.delete(oldest);
    }
    return opening.shards;
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

    /** The shards that may list one of these hosts. One of many thousands of other hosts is found by mistake. */
    async findHosts(
      { communityId, manifest: { retailerIndex } }: StoredDirectory,
      hosts: readonly string[],
    ): Promise<readonly DetailReference[]> {
      if (retailerIndex === undefined) return [];
      const { bits } = retailerIndex;
      const found = new Map<number, DetailReference>();
      for (const digest of await Promise.all(hosts.map(digestHost))) {
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
