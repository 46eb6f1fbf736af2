import { useLiveQuery } from 'dexie-react-hooks';
import { isReadableDirectory } from '../domain/directory/is-readable-directory.ts';
import { database } from '../platform/storage/database.ts';
import type { CommunityId } from '../schema/primitives.ts';
import type { StoredDirectory } from '../schema/storage.ts';

/** The communities on this device and how fresh they are, in the shopper's order; undefined until first read. */
export function useDirectories(): readonly StoredDirectory[] | undefined {
  return useLiveQuery(async () => {
    const stored = await database.directories.toArray();
    return stored
      .filter(isReadableDirectory)
      .sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
  });
}

/** The communities of which something is stored that cannot be read; none until first read. */
export function useDamagedDirectories(): readonly CommunityId[] {
  const damaged = useLiveQuery(async () => {
    const stored = await database.directories.toArray();
    return stored.filter((each) => !isReadableDirectory(each));
  });
  return damaged?.map(({ communityId }) => communityId) ?? [];
}
