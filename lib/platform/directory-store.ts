import { buildHostIndex, type HostIndex } from '../domain/directory/host-index.ts';
import { matchRetailer } from '../domain/directory/match-retailer.ts';
import { verifyShard } from '../domain/directory/verify-shard.ts';
import type { MemberBusiness, Retailer, Shard } from '../schema/directory.ts';
import type { StandDownPolicy } from '../schema/network.ts';
import type { Nonprofit } from '../schema/nonprofit.ts';
import type { CommunityId } from '../schema/primitives.ts';
import type { StoredDirectory } from '../schema/storage.ts';
import type { ShopperDatabase, StoredShard } from './database.ts';

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
export function createDirectoryStore(database: ShopperDatabase) {
  const cache = new Map<CommunityId, LoadedCommunity>();

  const loadCommunity = async (directory: StoredDirectory): Promise<LoadedCommunity> => {
    const { communityId, manifest } = directory;
    const known = cache.get(communityId);
    if (known?.directory.manifest.version === manifest.version) return { ...known, directory };
    const keys = manifest.shards.map((shard) => shardKey(communityId, shard.sha256));
    const stored = await database.shards.bulkGet(keys);
    const community = await collectShards(directory, stored);
    if (!community.damaged) cache.set(communityId, community);
    return community;
  };

  const loadCommunities = async (): Promise<readonly LoadedCommunity[]> =>
    Promise.all((await database.directories.toArray()).map(loadCommunity));

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

    loadDirectory: (communityId: CommunityId) => database.directories.get(communityId),

    /** Hashes of the shards that are stored and whole, so that only the others need fetching. */
    async loadWholeShards(
      directory: StoredDirectory,
    ): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
      const whole = new Map<string, Uint8Array<ArrayBuffer>>();
      for (const reference of directory.manifest.shards) {
        const stored = await database.shards.get(shardKey(directory.communityId, reference.sha256));
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
      await database.transaction('rw', database.directories, database.shards, async () => {
        await database.shards.where({ communityId }).delete();
        await database.shards.bulkPut(
          Array.from(shards, ([sha256, bytes]) => ({
            key: shardKey(communityId, sha256),
            communityId,
            bytes,
          })),
        );
        await database.directories.put(directory);
      });
      cache.delete(communityId);
    },

    /** Notes how the last sync went, without touching the directory itself. */
    async noteSync(
      communityId: CommunityId,
      changes: Partial<Pick<StoredDirectory, 'etag' | 'fetchedAt' | 'lastProblem'>>,
    ): Promise<void> {
      await database.directories.update(communityId, changes);
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
