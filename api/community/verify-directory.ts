import {
  maximumManifestBytes,
  verifyManifest,
} from '../../lib/domain/directory/verify-manifest.ts';
import { verifyShard } from '../../lib/domain/directory/verify-shard.ts';
import type { DirectoryManifest, PublicKey, Shard } from '../../lib/schema/directory.ts';
import type { ReadFile } from './open-directory.ts';

/** A directory as a subscriber holds it after a sync. */
export interface VerifiedDirectory {
  readonly manifest: DirectoryManifest;
  readonly shards: readonly Shard[];
  readonly keyRotated: boolean;
  /** Hosts whose entries the extension leaves out because they are no shops. */
  readonly refusedHosts: readonly string[];
  readonly bytes: number;
}

export type DirectoryVerification =
  | { readonly ok: true; readonly directory: VerifiedDirectory }
  | { readonly ok: false; readonly file: string; readonly code: string };

/**
 * Checks a published directory as the extension would: signature, pinned key, then every shard.
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
  return { ok: true, directory: { manifest, shards, keyRotated, refusedHosts, bytes } };
}
