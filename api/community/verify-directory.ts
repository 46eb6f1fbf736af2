import {
  maximumManifestBytes,
  verifyManifest,
} from '../../lib/domain/directory/verify-manifest.ts';
import { verifyShard } from '../../lib/domain/directory/verify-shard.ts';
import type { DirectoryManifest, PublicKey, Retailer, Shard } from '../../lib/schema/directory.ts';
import type { ReadFile } from './open-directory.ts';
import {
  eachRetailer,
  RetailerIndexError,
  type RetailerSource,
  retailersInIndex,
  retailersInMemory,
} from './retailer-source.ts';

/** A directory as a subscriber holds it after a sync, with all the details that one could ask for. */
export interface VerifiedDirectory {
  readonly manifest: DirectoryManifest;
  /** What is mirrored. */
  readonly shards: readonly Shard[];
  /** Mirrored or indexed. */
  readonly retailers: RetailerSource;
  readonly keyRotated: boolean;
  /** Hosts whose entries the extension leaves out because they are no shops. */
  readonly refusedHosts: readonly string[];
  /** Of the manifest and of what is mirrored. */
  readonly bytes: number;
}

export type DirectoryVerification =
  | { readonly ok: true; readonly directory: VerifiedDirectory }
  | { readonly ok: false; readonly file: string; readonly code: string };

const retailersOf = (shards: readonly Shard[]): Retailer[] =>
  shards.flatMap((shard) => (shard.kind === 'retailers' ? shard.items : []));

/**
 * Checks a published directory as the extension would: signature, pinned key, then every shard, also those that the
 * extension fetches only when they are needed.
 * @throws {DirectoryReadError} when a file of it cannot be read.
 */
export async function verifyDirectory(
  read: ReadFile,
  pinnedKey?: PublicKey,
): Promise<DirectoryVerification> {
  const manifestBytes = await read('directory.json', maximumManifestBytes);
  const signature = new TextDecoder().decode(await read('directory.json.sig', 1024));
  const verified = await verifyManifest(manifestBytes, signature, pinnedKey);
  if (!verified.ok) return { ok: false, file: 'directory.json', code: verified.code };
  const { manifest, keyRotated } = verified;
  const { retailerIndex } = manifest;
  const shards: Shard[] = [];
  const refusedHosts: string[] = [];
  let bytes = manifestBytes.length;
  for (const reference of manifest.shards) {
    const file = `shards/${reference.sha256}.json`;
    const shard = await verifyShard(await read(file, reference.size), reference);
    if (!shard.ok) return { ok: false, file, code: shard.code };
    shards.push(shard.shard);
    refusedHosts.push(...shard.refusedHosts);
    bytes += reference.size;
  }
  for (const { size } of retailerIndex?.parts ?? []) bytes += size;
  const retailers =
    retailerIndex === undefined
      ? retailersInMemory(retailersOf(shards))
      : retailersInIndex(read, retailerIndex);
  const fault = retailerIndex === undefined ? undefined : await findFault(retailers);
  if (fault !== undefined) return { ok: false, ...fault };
  return { ok: true, directory: { manifest, shards, retailers, keyRotated, refusedHosts, bytes } };
}

/** Reads all that an index leads to. */
async function findFault(
  retailers: RetailerSource,
): Promise<{ readonly file: string; readonly code: string } | undefined> {
  try {
    let count = 0;
    for await (const _ of eachRetailer(retailers)) count += 1;
    return count === retailers.count ? undefined : { file: 'directory.json', code: 'wrongContent' };
  } catch (cause) {
    if (!(cause instanceof RetailerIndexError)) throw cause;
    return { file: cause.file, code: cause.code };
  }
}
