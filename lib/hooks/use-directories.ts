import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '../platform/storage/database.ts';
import type { StoredDirectory } from '../schema/storage.ts';

/** The communities on this device and how fresh they are, in the shopper's order; undefined until first read. */
export function useDirectories(): readonly StoredDirectory[] | undefined {
  return useLiveQuery(async () => {
    const stored = await database.directories.toArray();
    return stored.sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
  });
}
