import type { Db } from '../db/schema.ts';
import { unlistFromDirectory } from '../repositories/listings.ts';
import { readProperty, writeProperty } from '../repositories/properties.ts';
import { saveNonprofits } from '../repositories/save-nonprofits.ts';
import type { NonprofitIndex } from '../search/nonprofit-index.ts';
import { DirectoryDamagedError, type DirectoryFolder } from './directory-folder.ts';
import { readShards } from './read-shards.ts';

/** Which directory the table was last synced with; without it, the next sync does it again. */
export const directoryProperty = 'directory-sha256';

export type DirectorySync =
  | { readonly state: 'nothingPublished' | 'unchanged' }
  | { readonly state: 'synced'; readonly nonprofits: number; readonly unlisted: number };

/**
 * Takes the published directory's nonprofits into the database, when the directory has changed. All or nothing: a
 * damaged shard leaves the last good list. One that is no longer listed keeps its row, so its credits are held.
 */
export async function syncDirectory(
  db: Db,
  index: NonprofitIndex,
  folder: DirectoryFolder,
  now: string,
): Promise<DirectorySync> {
  const published = await folder.manifest();
  if (published === undefined) return { state: 'nothingPublished' };
  if ((await folder.file('directory.json'))?.sha256 !== published.sha256) {
    throw new DirectoryDamagedError('directory.json is damaged; the last good one stays in use');
  }
  if ((await readProperty(db, directoryProperty)) === published.sha256)
    return { state: 'unchanged' };
  const shards = await readShards(folder, published.manifest, 'nonprofits');
  const nonprofits = shards.flatMap((shard) => (shard.kind === 'nonprofits' ? shard.items : []));
  return db.transaction().execute(async (transaction) => {
    const listed = nonprofits.map((nonprofit) => ({ nonprofit }));
    await saveNonprofits(transaction, index, listed, { source: 'directory' }, now);
    const ids = new Set<string>(nonprofits.map(({ id }) => id));
    const unlisted = await unlistFromDirectory(transaction, ids, now);
    await writeProperty(transaction, directoryProperty, published.sha256);
    return { state: 'synced', nonprofits: nonprofits.length, unlisted };
  });
}
