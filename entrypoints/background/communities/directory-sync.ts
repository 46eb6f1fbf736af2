import { isKeyWithdrawn } from '../../../lib/domain/directory/key-withdrawal.ts';
import { sha256Hex } from '../../../lib/domain/directory/open-shard.ts';
import { maximumManifestBytes } from '../../../lib/domain/directory/verify-manifest.ts';
import type { DirectoryStore } from '../../../lib/platform/directory/directory-store.ts';
import { fetchManifest } from '../../../lib/platform/directory/fetch-directory.ts';
import { type Fetch, fetchBytes } from '../../../lib/platform/fetch-bytes.ts';
import { leftCommunitiesItem } from '../../../lib/platform/storage/storage-items.ts';
import { type CommunityId, type ServiceUrl, Sha256Hex } from '../../../lib/schema/primitives.ts';
import type { StoredDirectory } from '../../../lib/schema/storage.ts';
import { followMove } from './follow-move.ts';
import { installDirectory } from './install-directory.ts';

export interface DirectorySyncParts {
  readonly store: DirectoryStore;
  /** Where the directory that came with the package lies. */
  readonly packagedUrl: string;
  readonly now: () => Date;
  readonly fetch: Fetch;
}

/**
 * Installs the packaged directory when the device has none, or an older one than the package brings; not after the
 * shopper has left it, unless they ask for it. @returns whether it was installed.
 */
export async function installPackagedDirectory(
  parts: DirectorySyncParts,
  isAskedFor = false,
): Promise<boolean> {
  const { store, packagedUrl, now, fetch } = parts;
  /** With an id: what was stored of it may have been too damaged to say where it came from. */
  const isLeft = async (communityId?: CommunityId) =>
    !isAskedFor &&
    Object.entries(await leftCommunitiesItem.getValue()).some(
      ([id, { packaged }]) => packaged || id === communityId,
    );
  if (await isLeft()) return false;
  const packagedManifest = await hashPackagedManifest(parts);
  const known = (await store.loadDirectories()).find(({ packaged }) => packaged);
  // A browser start: this very package was installed before, and nothing of it has gone.
  const isInstalled = known !== undefined && known.packagedManifest === packagedManifest;
  if (isInstalled && (await store.holdsAllShards(known))) return false;

  const fetched = await fetchManifest(packagedUrl, undefined, now(), fetch);
  if (fetched.status !== 'new') return false;
  const { manifest } = fetched;
  const { id, api } = manifest.community;
  if (await isLeft(id)) return false;
  const stored = await store.loadDirectory(id);
  // A new build signs with the key of whoever built it; the package is trusted, so its key replaces the pinned one.
  const sameKey = stored?.publicKey === manifest.publicKey;
  if (stored !== undefined && sameKey && stored.manifest.version >= manifest.version) {
    if (await store.holdsAllShards(stored)) return false;
  }
  const directory: StoredDirectory = {
    communityId: id,
    manifest,
    publicKey: manifest.publicKey,
    packaged: true,
    packagedManifest,
    fetchedAt: now().toISOString(),
    ...(api !== undefined && { baseUrl: directoryUrlOf(api) }),
  };
  const { ok } = await installDirectory(parts, directory, fetched.signed, packagedUrl);
  // The shopper has removed it meanwhile.
  if (await isLeft(id)) await store.removeDirectory(id);
  return ok;
}

async function hashPackagedManifest({ packagedUrl, fetch }: DirectorySyncParts) {
  const url = new URL('directory.json', packagedUrl).href;
  const fetched = await fetchBytes(url, { maximumBytes: maximumManifestBytes, fetch });
  return Sha256Hex.parse(
    await sha256Hex(fetched.status === 'ok' ? fetched.bytes : new Uint8Array()),
  );
}

const directoryUrlOf = (api: ServiceUrl) => new URL('directory/', api).href as ServiceUrl;

/**
 * Fetches what is new of every directory that has an address. A failure leaves the good old one in place, with a note
 * of what happened for the options page. @returns whether anything on the device changed.
 */
export async function syncDirectories(parts: DirectorySyncParts): Promise<boolean> {
  let changed = false;
  for (const directory of await parts.store.loadDirectories()) {
    changed = (await syncAlone(parts, directory)) || changed;
  }
  return changed;
}

/** One directory that cannot be stored, or that trips us up, must not keep the others from being synced. */
async function syncAlone(parts: DirectorySyncParts, directory: StoredDirectory): Promise<boolean> {
  const { store, now } = parts;
  const { communityId } = directory;
  // Nothing under that key counts: not even a later directory that no longer says so, or the word of a new address.
  if (isKeyWithdrawn(directory)) return false;
  try {
    const changed = await syncDirectory(parts, directory);
    const current = await store.loadDirectory(communityId);
    if (current?.baseUrl !== undefined && !isKeyWithdrawn(current))
      await followMove(parts, current);
    return changed;
  } catch (error) {
    const code = error instanceof DOMException ? 'storageFailed' : 'unexpected';
    const lastProblem = { code, at: now().toISOString() };
    // Where not even the note can be kept there is nothing left to say it with.
    await store.changeDirectory(communityId, { lastProblem }).catch(() => undefined);
    return false;
  }
}

async function syncDirectory(parts: DirectorySyncParts, stored: StoredDirectory): Promise<boolean> {
  const { store, now } = parts;
  const { baseUrl, communityId, manifest: held, publicKey, etag } = stored;
  const shards = await store.findWholeShards(communityId);
  const isWhole = held.shards.every(({ sha256 }) => shards.has(sha256));
  if (baseUrl === undefined) return isWhole ? false : installPackagedDirectory(parts);
  const known = { manifest: held, publicKey, ...(isWhole && { etag }) };
  const fetched = await fetchManifest(baseUrl, known, now(), parts.fetch);
  const at = now().toISOString();
  const noteProblem = async (code: string) => {
    await store.changeDirectory(communityId, { lastProblem: { code, at } });
    return false;
  };
  if (fetched.status === 'failed') return noteProblem(fetched.code);
  if (fetched.status === 'unchanged') {
    await store.changeDirectory(communityId, { fetchedAt: at, lastProblem: undefined });
    return false;
  }
  const { lastProblem: _settled, etag: _old, ...kept } = stored;
  const { manifest } = fetched;
  const directory: StoredDirectory = {
    ...kept,
    manifest,
    publicKey: manifest.publicKey,
    fetchedAt: at,
    ...(fetched.etag !== undefined && { etag: fetched.etag }),
  };
  const installed = await installDirectory(parts, directory, fetched.signed, baseUrl, false);
  return installed.ok ? installed.saved : noteProblem(installed.code);
}
