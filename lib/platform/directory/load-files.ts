import { toBase64url } from '../../domain/directory/base64url.ts';
import type { CommunityId } from '../../schema/primitives.ts';
import type { WorkerDatabase } from '../storage/worker-database.ts';
import { manifestFile } from './directory-writes.ts';

/**
 * Every file of a directory as it was published, by its path, as far as it is on the device; an index as base64url. Apart
 * from the store, because the worker never asks for it.
 */
export async function loadFiles(
  database: WorkerDatabase,
  communityId: CommunityId,
): Promise<Readonly<Record<string, string>>> {
  const tables = await database.read();
  const stored = await tables.getAllFromIndex('shards', 'communityId', communityId);
  const directory = await tables.get('directories', communityId);
  const { parts = [] } = directory?.manifest.retailerIndex ?? {};
  const indexFiles = new Set<string>(parts.map(({ sha256 }) => sha256));
  return Object.fromEntries(
    stored.map(({ key, bytes }) => {
      const name = key.slice(communityId.length + 1);
      if (indexFiles.has(name)) return [`index/${name}.bin`, toBase64url(bytes)];
      const path = name.startsWith(manifestFile) ? name : `shards/${name}.json`;
      return [path, new TextDecoder().decode(bytes)];
    }),
  );
}
