import { fetchManifest } from '../../../lib/platform/directory/fetch-directory.ts';
import type { StoredDirectory } from '../../../lib/schema/storage.ts';
import type { DirectorySyncParts } from './directory-sync.ts';

/**
 * Goes along when a community's signed manifest names another address for its directory, as soon as the same key answers
 * there with nothing older. Until then the old address is the one that is asked.
 */
export async function followMove(
  { store, now, fetch }: DirectorySyncParts,
  { communityId, baseUrl, manifest, publicKey }: StoredDirectory,
): Promise<void> {
  const { directoryUrl } = manifest.community;
  if (directoryUrl === undefined || directoryUrl === baseUrl) return;
  const there = await fetchManifest(directoryUrl, { manifest, publicKey }, now(), fetch);
  if (there.status !== 'new') return;
  // The mark of the old host's file means nothing at the new one.
  await store.changeDirectory(communityId, { baseUrl: directoryUrl, etag: undefined });
}
