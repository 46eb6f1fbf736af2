import type { ShardDigest } from '../../domain/directory/digest-shard.ts';
import { keepWithdrawal } from '../../domain/directory/key-withdrawal.ts';
import { mirroredFiles } from '../../domain/directory/mirrored-files.ts';
import { sha256Hex } from '../../domain/directory/open-shard.ts';
import { readDigests } from '../../domain/directory/read-digests.ts';
import type { DirectoryManifest } from '../../schema/directory.ts';
import type { CommunityId, Sha256Hex } from '../../schema/primitives.ts';
import type { StoredDirectory } from '../../schema/storage.ts';
import type { WorkerDatabase } from '../storage/worker-database.ts';
import type { SignedManifest } from './fetch-directory.ts';
import type { FilesByHash } from './fetch-in-groups.ts';
import { shardKey } from './shard-reader.ts';

export const manifestFile = 'directory.json';
const signatureFile = 'directory.json.sig';

/** Hashes of all that a manifest names and a device holds whole. */
export const filesOf = (manifest: DirectoryManifest): Sha256Hex[] =>
  mirroredFiles(manifest).map(({ sha256 }) => sha256);

/** Writes that change a directory on the device; only the worker calls them. */
export function createDirectoryWrites(
  database: WorkerDatabase,
  forget: (communityId: CommunityId) => void,
) {
  return {
    /** Whether every shard that the directory names is stored, without reading them. */
    async holdsAllShards({ communityId, manifest }: StoredDirectory): Promise<boolean> {
      const tables = await database.read();
      const keys = new Set(await tables.getAllKeysFromIndex('shards', 'communityId', communityId));
      return filesOf(manifest).every((sha256) => keys.has(shardKey(communityId, sha256)));
    },

    /**
     * Hashes of the shards of this community whose stored bytes are still what they were, those of a download that was
     * broken off included, so that only the others need fetching. What is broken is dropped.
     */
    async findWholeShards(communityId: CommunityId): Promise<ReadonlySet<string>> {
      const whole = new Set<string>();
      const broken: string[] = [];
      const tables = await database.read();
      const keys = await tables.getAllKeysFromIndex('shards', 'communityId', communityId);
      for (const key of keys.filter((each) => !each.includes(`:${manifestFile}`))) {
        const stored = await tables.get('shards', key);
        const sha256 = stored === undefined ? '' : await sha256Hex(stored.bytes);
        if (shardKey(communityId, sha256) === key) whole.add(sha256);
        else broken.push(key);
      }
      if (broken.length === 0) return whole;
      await database.write(['shards'], async (transaction) => {
        for (const key of broken) await transaction.objectStore('shards').delete(key);
      });
      forget(communityId);
      return whole;
    },

    loadShardBytes: async (communityId: CommunityId, sha256: Sha256Hex) =>
      (await (await database.read()).get('shards', shardKey(communityId, sha256)))?.bytes,

    loadShardDigests: async (communityId: CommunityId) =>
      readDigests(await (await database.read()).get('digests', communityId)) ?? [],

    /** Keeps verified shards ahead of the swap: named by their hash, they harm nothing and need no second fetch. */
    async keepShards(communityId: CommunityId, shards: FilesByHash): Promise<void> {
      await database.write(
        ['shards'],
        async (transaction) => {
          const table = transaction.objectStore('shards');
          for (const [sha256, bytes] of shards)
            void table.put({ key: shardKey(communityId, sha256), communityId, bytes });
        },
        // What a power cut takes is fetched again; the swap that follows is the one that has to last.
        'relaxed',
      );
    },

    /**
     * Swaps in a directory whose shards are all stored or have just arrived, and drops those that it does not name, in one
     * transaction, or leaves everything as it was. The shopper may have left or moved the community while it was fetched: what they did
     * stands. @returns whether it was swapped in.
     */
    async saveDirectory(
      directory: StoredDirectory,
      digest: readonly ShardDigest[],
      isNew: boolean,
      signed: SignedManifest,
      arrived: FilesByHash,
    ): Promise<boolean> {
      const { communityId, manifest } = directory;
      const kept = [...filesOf(manifest), ...digest.map(({ sha256 }) => sha256)];
      const named = new Set(kept.map((sha256) => shardKey(communityId, sha256)));
      const files = new Map([
        ...[...arrived].map(([sha256, bytes]) => [shardKey(communityId, sha256), bytes] as const),
        [shardKey(communityId, manifestFile), signed.bytes],
        [shardKey(communityId, signatureFile), signed.signature],
      ]);
      const tables = ['directories', 'shards', 'digests'] as const;
      const saved = await database.write(tables, async (transaction) => {
        const current = await transaction.objectStore('directories').get(communityId);
        if (current === undefined && !isNew) return false;
        const table = transaction.objectStore('shards');
        for (const key of await table.index('communityId').getAllKeys(communityId)) {
          if (!named.has(key)) await table.delete(key);
        }
        await Promise.all([...files].map(([key, bytes]) => table.put({ key, communityId, bytes })));
        await transaction.objectStore('digests').put({ communityId, shards: digest });
        // What the shopper did, and what was told, while it was fetched.
        const { position = directory.position, pausedAt, publicSums, sumsFailedAt } = current ?? {};
        const next = { ...directory, position, pausedAt, publicSums, sumsFailedAt };
        await transaction.objectStore('directories').put(keepWithdrawal(current ?? next, next));
        return true;
      });
      forget(communityId);
      return saved;
    },

    /**
     * Adds details of an index to a directory of this version, and drops others, in one transaction. A sync may have
     * swapped in the next version while they were fetched, or the digests are damaged: then nothing is changed.
     * @returns whether they were added.
     */
    async saveDetails(
      { communityId, manifest }: StoredDirectory,
      added: readonly ShardDigest[],
      files: FilesByHash,
      dropped: ReadonlySet<Sha256Hex>,
    ): Promise<boolean> {
      const tables = ['directories', 'shards', 'digests'] as const;
      const saved = await database.write(tables, async (transaction) => {
        const current = await transaction.objectStore('directories').get(communityId);
        if (current?.manifest.version !== manifest.version) return false;
        const digests = transaction.objectStore('digests');
        const held = readDigests(await digests.get(communityId));
        // A row with these details only could be read, so nobody would digest the mirrored shards anew.
        if (held === undefined) return false;
        const table = transaction.objectStore('shards');
        for (const [sha256, bytes] of files)
          await table.put({ key: shardKey(communityId, sha256), communityId, bytes });
        for (const sha256 of dropped) await table.delete(shardKey(communityId, sha256));
        const fresh = new Set(added.map(({ sha256 }) => sha256));
        const others = held.filter(({ sha256 }) => !fresh.has(sha256) && !dropped.has(sha256));
        await digests.put({ communityId, shards: [...others, ...added] });
        return true;
      });
      forget(communityId);
      return saved;
    },

    /** Changes what is noted about a directory, without touching what it lists. */
    async changeDirectory(
      communityId: CommunityId,
      changes: Partial<
        Pick<
          StoredDirectory,
          | 'baseUrl'
          | 'etag'
          | 'fetchedAt'
          | 'lastProblem'
          | 'newShops'
          | 'pausedAt'
          | 'publicSums'
          | 'sumsFailedAt'
        >
      >,
    ): Promise<void> {
      await database.write(['directories'], async (transaction) => {
        const table = transaction.objectStore('directories');
        const stored = await table.get(communityId);
        if (stored === undefined) return;
        await table.put(keepWithdrawal(stored, { ...stored, ...changes }));
      });
    },

    /** Puts communities in this order; those that it does not name keep theirs, behind them. */
    async orderDirectories(order: readonly CommunityId[]): Promise<void> {
      await database.write(['directories'], async (transaction) => {
        const table = transaction.objectStore('directories');
        const ranked = (await table.getAll()).map((directory) => {
          const rank = order.indexOf(directory.communityId);
          return { directory, rank: rank < 0 ? order.length + (directory.position ?? 0) : rank };
        });
        ranked.sort((one, other) => one.rank - other.rank);
        for (const [position, { directory }] of ranked.entries())
          await table.put({ ...directory, position });
      });
    },

    /** Removes a directory and all that came with it, in one transaction. */
    async removeDirectory(communityId: CommunityId): Promise<void> {
      await database.write(['directories', 'shards', 'digests'], async (transaction) => {
        const table = transaction.objectStore('shards');
        for (const key of await table.index('communityId').getAllKeys(communityId))
          await table.delete(key);
        await transaction.objectStore('digests').delete(communityId);
        await transaction.objectStore('directories').delete(communityId);
      });
      forget(communityId);
    },

    /**
     * Drops files of communities that are not here: of a join that did not come to its end, or of a sync during which the
     * shopper left. Not while either is at work, since a file is kept before its directory is.
     */
    async removeStrays(): Promise<void> {
      const transaction = (await database.read()).transaction(['directories', 'shards']);
      const here = new Set<string>(await transaction.objectStore('directories').getAllKeys());
      const strays: string[] = [];
      const index = transaction.objectStore('shards').index('communityId');
      let cursor = await index.openKeyCursor(null, 'nextunique');
      for (; cursor !== null; cursor = await cursor.continue())
        if (!here.has(cursor.key)) strays.push(cursor.key);
      if (strays.length === 0) return;
      await database.write(['shards'], async (writing) => {
        const table = writing.objectStore('shards');
        for (const communityId of strays)
          for (const key of await table.index('communityId').getAllKeys(communityId))
            await table.delete(key);
      });
    },
  };
}
