import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '../platform/database.ts';
import type { StoredDirectory } from '../schema/storage.ts';

/** The communities on this device and how fresh they are; undefined until first read. */
export function useDirectories(): readonly StoredDirectory[] | undefined {
  return useLiveQuery(() => database.directories.toArray());
}
