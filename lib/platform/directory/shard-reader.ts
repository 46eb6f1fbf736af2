import { openShard } from '../../domain/directory/open-shard.ts';
import type { ShardReference } from '../../schema/directory.ts';
import type { WorkerDatabase } from '../storage/worker-database.ts';
import { createRecentlyUsed } from './recently-used.ts';

/** Bytes of the shards kept open, which take about three times as much in memory: those of 30,000 shops. */
const keptBytesAtMost = 4 * 1024 * 1024;

export const shardKey = (communityId: string, sha256: string) => `${communityId}:${sha256}`;

export type ShardReader = ReturnType<typeof createShardReader>;

/** Opens shards as they are asked for. What is not there, or broken, is undefined: the next sync fetches it again. */
export function createShardReader(database: WorkerDatabase) {
  const opened = createRecentlyUsed<{ readonly items: readonly unknown[]; readonly size: number }>(
    keptBytesAtMost,
    ({ size }) => size,
  );

  return async (
    communityId: string,
    reference: Pick<ShardReference, 'sha256' | 'kind' | 'items'>,
  ): Promise<readonly unknown[] | undefined> => {
    const key = shardKey(communityId, reference.sha256);
    const known = opened.get(key);
    if (known !== undefined) return known.items;
    const stored = await (await database.read()).get('shards', key);
    const opening = stored && openShard(stored.bytes, reference);
    if (!opening?.ok) return undefined;
    opened.set(key, { items: opening.items, size: stored?.bytes.length ?? 0 });
    return opening.items;
  };
}
