import type { DirectoryStore } from '../../lib/platform/directory-store.ts';
import type { Fetch } from '../../lib/platform/fetch-bytes.ts';
import { fetchDirectory } from '../../lib/platform/fetch-directory.ts';
import type { ServiceUrl } from '../../lib/schema/primitives.ts';
import type { StoredDirectory } from '../../lib/schema/storage.ts';

export interface DirectorySyncParts {
  readonly store: DirectoryStore;
  /** Where the directory that came with the package lies. */
  readonly packagedUrl: string;
  readonly now: () => Date;
  readonly fetch: Fetch;
}

/** Installs the packaged directory when the device has none, or an older one than the package brings. */
export async function installPackagedDirectory(parts: DirectorySyncParts): Promise<boolean> {
  const { store, packagedUrl, now } = parts;
  const fetched = await fetchDirectory(packagedUrl, undefined, now(), parts.fetch);
  if (fetched.status !== 'new') return false;
  const { manifest, shards } = fetched.directory;
  const stored = await store.loadDirectory(manifest.community.id);
  // A new build signs with the key of whoever built it; the package is trusted, so its key replaces the pinned one.
  const sameKey = stored?.publicKey === manifest.publicKey;
  if (stored !== undefined && sameKey && stored.manifest.version >= manifest.version) {
    if ((await store.loadWholeShards(stored)).size === stored.manifest.shards.length) return false;
  }
  const { api } = manifest.community;
  await store.saveDirectory(
    {
      communityId: manifest.community.id,
      manifest,
      publicKey: manifest.publicKey,
      packaged: true,
      fetchedAt: now().toISOString(),
      ...(api !== undefined && { baseUrl: directoryUrlOf(api) }),
    },
    shards,
  );
  return true;
}

const directoryUrlOf = (api: ServiceUrl) => new URL('directory/', api).href as ServiceUrl;

/**
 * Fetches what is new of every directory that has an address. A failure leaves the good old one in place, with a note
 * of what happened for the options page. @returns whether anything on the device changed.
 */
export async function syncDirectories(parts: DirectorySyncParts): Promise<boolean> {
  let changed = false;
  for (const { directory } of await parts.store.loadCommunities()) {
    changed = (await syncDirectory(parts, directory)) || changed;
  }
  return changed;
}

async function syncDirectory(parts: DirectorySyncParts, stored: StoredDirectory): Promise<boolean> {
  const { store, now } = parts;
  const { baseUrl, communityId } = stored;
  // Once its key is withdrawn, nothing under it counts: not even a later directory that no longer says so.
  if (baseUrl === undefined || stored.lastProblem?.code === 'keyRevoked') return false;
  const shards = await store.loadWholeShards(stored);
  const whole = shards.size === stored.manifest.shards.length;
  const known = { manifest: stored.manifest, publicKey: stored.publicKey, shards };
  const fetched = await fetchDirectory(
    baseUrl,
    { ...known, ...(whole && { etag: stored.etag }) },
    now(),
    parts.fetch,
  );
  const at = now().toISOString();
  if (fetched.status === 'failed') {
    await store.noteSync(communityId, { lastProblem: { code: fetched.code, at } });
    return false;
  }
  if (fetched.status === 'unchanged') {
    await store.noteSync(communityId, { fetchedAt: at, lastProblem: undefined });
    return false;
  }
  const { manifest, etag } = fetched.directory;
  await store.saveDirectory(
    {
      communityId,
      manifest,
      publicKey: manifest.publicKey,
      packaged: stored.packaged,
      baseUrl,
      fetchedAt: at,
      ...(etag !== undefined && { etag }),
    },
    fetched.directory.shards,
  );
  return true;
}
