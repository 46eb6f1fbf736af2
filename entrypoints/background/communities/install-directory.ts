import { digestShard, type ShardDigest } from '../../../lib/domain/directory/digest-shard.ts';
import {
  bytesOf,
  directoryBytesAtMost,
  mirroredFiles,
} from '../../../lib/domain/directory/mirrored-files.ts';
import { openShard } from '../../../lib/domain/directory/open-shard.ts';
import { listPacks } from '../../../lib/domain/directory/shard-packs.ts';
import { loadGrantedOrigins, shopHostsOf } from '../../../lib/platform/access.ts';
import type { DirectoryStore } from '../../../lib/platform/directory/directory-store.ts';
import type { SignedManifest } from '../../../lib/platform/directory/fetch-directory.ts';
import type { FilesByHash } from '../../../lib/platform/directory/fetch-in-groups.ts';
import { fetchPacks } from '../../../lib/platform/directory/fetch-packs.ts';
import { fetchShards } from '../../../lib/platform/directory/fetch-shards.ts';
import type { Fetch } from '../../../lib/platform/fetch-bytes.ts';
import type { ShardReference } from '../../../lib/schema/directory.ts';
import type { CommunityId } from '../../../lib/schema/primitives.ts';
import type { StoredDirectory } from '../../../lib/schema/storage.ts';
import { notStored } from '../not-stored.ts';
import { countNewShops } from './count-new-shops.ts';
import { installIndex } from './install-index.ts';
import { patchShards } from './patch-shards.ts';

export interface InstallationParts {
  readonly store: DirectoryStore;
  readonly fetch: Fetch;
  /** The origins that the shopper has granted. */
  readonly loadGranted?: () => Promise<readonly string[]>;
}

type Installation =
  | { readonly ok: true; readonly saved: boolean }
  | { readonly ok: false; readonly code: string };

/**
 * Fetches the shards that the device lacks, then swaps the directory in. Until the swap everything is as it was, and
 * what was fetched before a failure is there for the next attempt.
 */
export async function installDirectory(
  { store, fetch, loadGranted = loadGrantedOrigins }: InstallationParts,
  directory: StoredDirectory,
  signed: SignedManifest,
  sourceUrl: string,
  isNew = true,
): Promise<Installation> {
  const { communityId, manifest } = directory;
  if (bytesOf(mirroredFiles(manifest)) > directoryBytesAtMost)
    return { ok: false, code: 'tooLarge' };
  try {
    const held = isNew ? undefined : await store.loadDirectory(communityId);
    const whole = new Set(await store.findWholeShards(communityId));
    if (held !== undefined) {
      const missing = manifest.shards.filter(({ sha256 }) => !whole.has(sha256));
      const patched = await patchShards({ store, fetch }, held, manifest, missing, sourceUrl);
      if (patched.size > 0) await store.keepShards(communityId, patched);
      for (const sha256 of patched.keys()) whole.add(sha256);
    }
    const keep = (shards: FilesByHash) => store.keepShards(communityId, shards);
    // The only pack of a directory is stored with the swap: a transaction less, and a tenth of a first sync.
    let arrived: FilesByHash = new Map();
    const hold = async (shards: FilesByHash) => {
      arrived = shards;
    };
    const fail = async (failure: Installation) => {
      if (arrived.size > 0) await keep(arrived);
      return failure;
    };
    const source = { baseUrl: sourceUrl, keep, fetch };
    const keepPack = listPacks(manifest).length === 1 ? hold : keep;
    const packed = isOnWeb(sourceUrl)
      ? await fetchPacks({ ...source, keep: keepPack, manifest, whole })
      : [];
    for (const { sha256 } of packed) whole.add(sha256);
    const references = manifest.shards.filter(({ sha256 }) => !whole.has(sha256));
    const fetched = await fetchShards({ ...source, references });
    if (!fetched.ok) return fail(fetched);
    // The package is installed as new also over what it brought before: it is small, and read anew once an update.
    const before = isNew ? [] : await store.loadShardDigests(communityId);
    const indexed = await installIndex({ store, fetch }, directory, {
      held: held?.manifest,
      digests: before,
      granted: shopHostsOf(await loadGranted()),
      whole,
      sourceUrl,
    });
    if (!indexed.ok) return fail(indexed);
    const known = [...packed, ...fetched.digests, ...before];
    const bySha256 = new Map(known.map((digest) => [digest.sha256, digest]));
    const digests: ShardDigest[] = [];
    for (const reference of manifest.shards) {
      const digest =
        bySha256.get(reference.sha256) ?? (await digestKept(store, communityId, reference));
      digests.push(digest);
    }
    // Shops of an index are asked for one by one, when the shopper is there.
    const added =
      held === undefined ? 0 : await countNewShops(store, held, manifest, before, arrived);
    digests.push(...indexed.details);
    const newShops = (directory.newShops ?? 0) + added;
    const noted = { ...directory, ...(newShops > 0 && { newShops }) };
    const saved = await store.saveDirectory(noted, digests, isNew, signed, arrived);
    return { ok: true, saved };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    // The database is full or was closed under us: nothing was swapped.
    return notStored;
  }
}

/** What comes with the package is small, and fetched from where it costs nothing. */
const isOnWeb = (url: string): boolean => new URL(url).protocol.startsWith('http');

/** A shard that is here from a download that broke off, or from before shards had digests. */
async function digestKept(
  store: DirectoryStore,
  communityId: CommunityId,
  reference: ShardReference,
): Promise<ShardDigest> {
  const bytes = await store.loadShardBytes(communityId, reference.sha256);
  const opening = openShard(bytes ?? new Uint8Array(), reference);
  return digestShard(reference, opening.ok ? opening.items : []);
}
