import { detailsOf, digestShard, type ShardDigest } from '../../domain/directory/digest-shard.ts';
import { hashHost, holdsHash, hostAndParents } from '../../domain/directory/host-index.ts';
import { isReadableDirectory } from '../../domain/directory/is-readable-directory.ts';
import { chooseRetailer } from '../../domain/directory/match-retailer.ts';
import { readDigests } from '../../domain/directory/read-digests.ts';
import {
  findNaming,
  findOfCategory,
  readMemberBusinesses,
  readProducts,
  readRetailers,
} from '../../domain/directory/read-entries.ts';
import type { DetailReference } from '../../domain/directory/retailer-index.ts';
import type { Category, MemberBusiness, Retailer } from '../../schema/directory.ts';
import type { ListedProduct } from '../../schema/listed-product.ts';
import type { StandDownPolicy } from '../../schema/network.ts';
import type { CommunityId } from '../../schema/primitives.ts';
import type { StoredDirectory } from '../../schema/storage.ts';
import { keepRows } from '../storage/keep-rows.ts';
import type { WorkerDatabase } from '../storage/worker-database.ts';
import { createDirectoryWrites } from './directory-writes.ts';
import { createIndexReader } from './index-reader.ts';
import { type LoadedCommunity, openCommunity } from './loaded-community.ts';
import { createRecentlyUsed } from './recently-used.ts';
import { createShardReader } from './shard-reader.ts';

export type { LoadedCommunity } from './loaded-community.ts';

/** A directory on the device with what every page needs of it. */
export interface DigestedDirectory {
  readonly directory: StoredDirectory;
  readonly shards: readonly ShardDigest[];
}

export interface RetailerMatch {
  readonly retailer: Retailer;
  readonly community: {
    readonly directory: StoredDirectory;
    readonly standDownPolicies: readonly StandDownPolicy[];
  };
}

export interface CommunityBusinesses {
  readonly directory: StoredDirectory;
  readonly memberBusinesses: readonly MemberBusiness[];
}

/** A shard that may list a page's shop and is not on the device. */
export interface MissingDetail {
  readonly directory: StoredDirectory;
  readonly reference: DetailReference;
}

/** Businesses kept in memory, about a kilobyte each; one counts again for a shop of another category. */
const businessesAtMost = 20_000;

export type DirectoryStore = ReturnType<typeof createDirectoryStore>;

/**
 * Reads and writes the communities' directories in the device's database. A page that belongs to a shop costs a digest
 * and one shard; all else is read when it is asked for, and kept while this context lives.
 * @param isOnlyWriter true in the worker: what every page needs is then read once, until the worker itself changes it.
 */
export function createDirectoryStore(database: WorkerDatabase, isOnlyWriter = false) {
  const readShard = createShardReader(database);
  const index = createIndexReader(database);
  const communities = new Map<CommunityId, LoadedCommunity>();
  /** By community, version of its directory and category. */
  const businesses = createRecentlyUsed<readonly MemberBusiness[]>(
    businessesAtMost,
    ({ length }) => length,
  );

  const forget = (communityId: CommunityId) => {
    communities.delete(communityId);
    businesses.clear();
  };

  /** Every directory that can be read, in the shopper's order, with its digests, as one moment had them. */
  const readDigested = async (): Promise<readonly DigestedDirectory[]> => {
    const transaction = (await database.read()).transaction(['directories', 'digests']);
    const [directories, digests] = await Promise.all([
      transaction.objectStore('directories').getAll(),
      transaction.objectStore('digests').getAll(),
    ]);
    const shardsOf = new Map(digests.map((row) => [row.communityId, readDigests(row)]));
    directories.sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
    return Promise.all(
      directories.filter(isReadableDirectory).map(async (directory) => ({
        directory,
        shards: shardsOf.get(directory.communityId) ?? (await digestAnew(directory)),
      })),
    );
  };
  const loadDigested = isOnlyWriter
    ? keepRows(database, ['directories', 'digests'], readDigested)
    : readDigested;

  /** A directory has none to be read where an earlier version of the extension stored it, or where they are damaged. */
  const digestAnew = async ({ communityId, manifest }: StoredDirectory) => {
    const made: ShardDigest[] = [];
    for (const reference of manifest.shards) {
      const entries = await readShard(communityId, reference);
      if (entries !== undefined) made.push(digestShard(reference, entries));
    }
    return made;
  };

  const loadDirectories = async (): Promise<StoredDirectory[]> =>
    (await loadDigested()).map(({ directory }) => directory);

  /** The digests of every community by its id, of those that are paused, or of whose row no more can be read, as well. */
  const loadAllDigests = async (): Promise<Map<string, readonly ShardDigest[]>> => {
    const rows = await (await database.read()).getAll('digests');
    const all = new Map(rows.map((row) => [row.communityId, readDigests(row) ?? []]));
    for (const { directory, shards } of await loadDigested())
      all.set(directory.communityId, shards);
    return all;
  };

  /** Those that the shopper has not paused. */
  const loadDigests = async (): Promise<readonly DigestedDirectory[]> =>
    (await loadDigested()).filter(({ directory }) => directory.pausedAt === undefined);

  const loadActive = async () => (await loadDigests()).map(({ directory }) => directory);

  const openShards = async (directory: StoredDirectory, kind: string) => {
    const wanted = directory.manifest.shards.filter((reference) => reference.kind === kind);
    return Promise.all(wanted.map((reference) => readShard(directory.communityId, reference)));
  };

  const matchIn = async (
    { directory, shards }: DigestedDirectory,
    url: URL,
  ): Promise<RetailerMatch[]> => {
    const hosts = hostAndParents(url.hostname);
    const hashes = hosts.map(hashHost);
    const named = shards.filter((shard) => hashes.some((hash) => holdsHash(shard.hosts, hash)));
    if (named.length === 0) return [];
    const references = directory.manifest.shards.filter(({ sha256 }) =>
      named.some((shard) => shard.sha256 === sha256),
    );
    const opened = await Promise.all(
      [...references, ...detailsOf(named)].map((reference) =>
        readShard(directory.communityId, reference),
      ),
    );
    const candidates = readRetailers(
      opened.flatMap((entries) => findNaming(entries ?? [], new Set(hosts))),
    );
    const retailer = chooseRetailer(candidates, url.hostname, url.pathname);
    if (retailer === undefined) return [];
    const standDownPolicies = shards.flatMap((shard) => shard.standDownPolicies);
    return [{ retailer, community: { directory, standDownPolicies } }];
  };

  return {
    loadDirectories,
    loadAllDigests,
    loadDigests,

    /** Undefined also where what is stored cannot be read: it is as good as not there, and can be joined again. */
    async loadDirectory(communityId: CommunityId): Promise<StoredDirectory | undefined> {
      const directory = await (await database.read()).get('directories', communityId);
      return directory && isReadableDirectory(directory) ? directory : undefined;
    },

    /** The retailers that a page belongs to, at most one a community, in the shopper's order of communities. */
    async matchPage(url: URL): Promise<RetailerMatch[]> {
      const matches = await Promise.all((await loadDigests()).map((each) => matchIn(each, url)));
      return matches.flat();
    },

    /** What would have to be fetched to know whether a page is a shop of the directories that are too large to mirror. */
    async findMissingDetails(url: URL): Promise<readonly MissingDetail[]> {
      const hosts = hostAndParents(url.hostname);
      const found = (await loadDigests()).map(async ({ directory, shards }) => {
        const held = new Set(shards.map(({ sha256 }) => sha256));
        const references = await index.findHosts(directory, hosts);
        // Behind the answer, and only ever a gain of time: where it fails, a part is read when it is wanted.
        index.readAhead(directory).catch(() => undefined);
        return references
          .filter(({ sha256 }) => !held.has(sha256))
          .map((reference) => ({ directory, reference }));
      });
      return (await Promise.all(found)).flat();
    },

    findIndexedShard: index.findShard,

    /** The shards of a directory's index that may list one of these hosts; its files are on the device, swapped in or not. */
    findIndexedHosts: index.findHosts,

    /**
     * The member businesses of every community that sell what a shop of this category does, in the shopper's order: those
     * of its category, and all for a general one. The others are not read.
     */
    async loadBusinesses(category: Category): Promise<readonly CommunityBusinesses[]> {
      return Promise.all(
        (await loadActive()).map(async (directory) => {
          const { communityId, manifest } = directory;
          const key = `${communityId} ${manifest.version} ${category}`;
          const known = businesses.get(key);
          if (known !== undefined) return { directory, memberBusinesses: known };
          const opened = await openShards(directory, 'memberBusinesses');
          const entries = opened.flatMap((each) => each ?? []);
          const memberBusinesses = readMemberBusinesses(
            category === 'general' ? entries : findOfCategory(entries, category),
          );
          if (!opened.includes(undefined)) businesses.set(key, memberBusinesses);
          return { directory, memberBusinesses };
        }),
      );
    },

    /** The products that the communities list, read anew each time: seldom asked for, and never by a page. */
    async loadProducts(): Promise<readonly ListedProduct[]> {
      const opened = (await loadActive()).map((directory) => openShards(directory, 'products'));
      return readProducts((await Promise.all(opened)).flat().flatMap((entries) => entries ?? []));
    },

    /** Every community that is not paused, with all that it lists. Not for what a page waits for. */
    async loadCommunities(): Promise<readonly LoadedCommunity[]> {
      return Promise.all(
        (await loadDigests()).map(async ({ directory, shards }) => {
          const known = communities.get(directory.communityId);
          if (known?.directory.manifest.version === directory.manifest.version)
            return known.of(directory);
          const community = await openCommunity(directory, detailsOf(shards), readShard);
          // Which shops of an indexed directory are here changes without a new version.
          const isLasting = !community.damaged && directory.manifest.retailerIndex === undefined;
          if (isLasting) communities.set(directory.communityId, community);
          return community;
        }),
      );
    },

    ...createDirectoryWrites(database, forget),
  };
}
