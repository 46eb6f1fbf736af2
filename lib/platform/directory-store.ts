import { buildHostIndex, type HostIndex } from '../domain/directory/host-index.ts';
import { matchRetailer } from '../domain/directory/match-retailer.ts';
import { verifyShard } from '../domain/directory/verify-shard.ts';
import type { MemberBusiness, Retailer, Shard } from '../schema/directory.ts';
import type { StandDownPolicy } from '../schema/network.ts';
import type { Nonprofit } from '../schema/nonprofit.ts';
import type { CommunityId } from '../schema/primitives.ts';
import type { StoredDirectory } from '../schema/storage.ts';
import type { StoredShard } from './database-tables.ts';
import type { WorkerDatabase } from './worker-database.ts';

/** One community's directory as the worker uses it. */
export interface LoadedCommunity {
  readonly directory: StoredDirectory;
  readonly retailers: readonly Retailer[];
  readonly hostIndex: HostIndex;
  readonly memberBusinesses: readonly MemberBusiness[];
  readonly nonprofits: readonly Nonprofit[];
  readonly standDownPolicies: readonly StandDownPolicy[];
  /** True when stored shards are missing or broken: what is left works, and the next sync fetches the rest again. */
  readonly damaged: boolean;
}

export interface RetailerMatch {
  readonly retailer: Retailer;
  readonly community: LoadedCommunity;
}

export type DirectoryStore = ReturnType<typeof createDirectoryStore>;

const shardKey = (communityId: string, sha256: string) => `${communityId}:${sha256}`;

/** Reads and writes directories in the device's database; parsed shards are kept while this context lives. */
export function createDirectoryStore(database: WorkerDatabase) {
  const cache = new Map<CommunityId, LoadedCommunity>();

  const loadCommunity = async (directory: StoredDirectory): Promise<LoadedCommunity> => {
    const { communityId, manifest } = directory;
    const known = cache.get(communityId);
    if (known?.directory.manifest.version === manifest.version) return { ...known, directory };
    const keys = manifest.shards.map((shard) => shardKey(communityId, shard.sha256));
    const tables = await database.read();
    const stored = await Promise.all(keys.map((key) => tables.get('shards', key)));
    const community = await collectShards(directory, stored);
    if (!community.damaged) cache.set(communityId, community);
    return community;
  };

  const loadCommunities = async (): Promise<readonly LoadedCommunity[]> =>
    Promise.all((await (await database.read()).getAll('directories')).map(loadCommunity));

  return {
    loadCommunities,

    /** The retailers that a page belongs to, at most one a community. */
    async matchPage(url: URL): Promise<RetailerMatch[]> {
      return (await loadCommunities()).flatMap((community) => {
        const { hostIndex, retailers } = community;
        const retailer = matchRetailer(hostIndex, retailers, url.hostname, url.pathname);
        return retailer === undefined ? [] : [{ retailer, community }];
      });
    },

    loadDirectory: async (communityId: CommunityId) =>
      (await database.read()).get('directories', communityId),

    /** Hashes of the shards that are stored and whole, so that only the others need fetching. */
    async loadWholeShards(
      directory: StoredDirectory,
    ): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
      const whole = new Map<string, Uint8Array<ArrayBuffer>>();
      for (const reference of directory.manifest.shards) {
        const key = shardKey(directory.communityId, reference.sha256);
        const stored = await (await database.read()).get('shards', key);
        if (stored !== undefined && (await verifyShard(stored.bytes, reference)).ok) {
          whole.set(reference.sha256, stored.bytes);
        }
      }
      return whole;
    },

    /** Swaps in a whole verified directory in one transaction, or leaves everything as it was. */
    async saveDirectory(
      directory: StoredDirectory,
      shards: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
    ): Promise<void> {
      const { communityId } = directory;
      await database.write(['directories', 'shards'], async (transaction) => {
        const table = transaction.objectStore('shards');
        for (const key of await table.index('communityId').getAllKeys(communityId)) {
          await table.delete(key);
        }
        for (const [sha256, bytes] of shards) {
          await table.put({ key: shardKey(communityId, sha256), communityId, bytes });
        }
        await transaction.objectStore('directories').put(directory);
      });
      cache.delete(communityId);
    },

    /** Notes how the last sync went, without touching the directory itself. */
    async noteSync(
      communityId: CommunityId,
      changes: Partial<Pick<StoredDirectory, 'etag' | 'fetchedAt' | 'lastProblem'>>,
    ): Promise<void> {
      await database.write(['directories'], async (transaction) => {
        const table = transaction.objectStore('directories');
        const stored = await table.get(communityId);
        if (stored !== undefined) await table.put({ ...stored, ...changes });
      });
    },
  };
}

async function collectShards(
  directory: StoredDirectory,
  stored: readonly (StoredShard | undefined)[],
): Promise<LoadedCommunity> {
  const shards: Shard[] = [];
  for (const [position, reference] of directory.manifest.shards.entries()) {
    const bytes = stored[position]?.bytes;
    const verification = bytes === undefined ? undefined : await verifyShard(bytes, reference);
    if (verification?.ok) shards.push(verification.shard);
  }
  const retailers = shards.flatMap((shard) => (shard.kind === 'retailers' ? shard.items : []));
  return {
    directory,
    retailers,
    hostIndex: buildHostIndex(retailers),
    memberBusinesses: shards.flatMap((shard) =>
      shard.kind === 'memberBusinesses' ? shard.items : [],
    ),
    nonprofits: shards.flatMap((shard) => (shard.kind === 'nonprofits' ? shard.items : [])),
    standDownPolicies: shards.flatMap((shard) =>
      shard.kind === 'standDownPolicies' ? shard.items : [],
    ),
    damaged: shards.length < directory.manifest.shards.length,
  };
}
