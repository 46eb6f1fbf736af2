import { openShard } from '../domain/directory/open-shard.ts';
import type { ShardReference } from '../schema/directory.ts';
import type { WorkerDatabase } from './worker-database.ts';

/** Opened shards kept in memory: about 10 MB at most, and all of a directory of 30,000 shops. */
const keptAtMost = 64;

export const shardKey = (communityId: string, sha256: string) => `${communityId}:${sha256}`;

export type ShardReader = ReturnType<typeof createShardReader>;

/** Opens shards as they are asked for. What is not there, or broken, is undefined: the next sync fetches it again. */
export function createShardReader(database: WorkerDatabase) {
  const opened = new Map<string, readonly unknown[]>();

  return async (
    communityId: string,
    reference: Pick<ShardReference, 'sha256' | 'kind' | 'items'>,
  ): Promise<readonly unknown[] | undefined> => {
    const key = shardKey(communityId, reference.sha256);
    const known = opened.get(key);
    if (known !== undefined) return known;
    const stored = await (await database.read()).get('shards', key);
    const opening = stored === undefined ? undefined : openShard(stored.bytes, reference);
    if (!opening?.ok) return undefined;
    opened.set(key, opening.items);
    for (const oldest of opened.keys()) {
      if (opened.size <= keptAtMost) break;
      opened.delete(oldest);
    }
    return opening.items;
  };
}
