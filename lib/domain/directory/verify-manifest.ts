import { DirectoryManifest, type PublicKey } from '../../schema/directory.ts';
import { z } from '../../zod.ts';
import { followKey } from './follow-key.ts';
import { parseJsonBytes } from './parse-json-bytes.ts';
import { verifySignature } from './verify-signature.ts';

/** 4,096 shard references are about 0.6 MB; whatever is larger is no manifest. */
export const maximumManifestBytes = 1024 * 1024;

/**
 * Why a manifest was refused. `keyChanged`: well signed, but by a key that the pinned one did not hand over to.
 * `keyRevoked`: that key, or one on the way to it, was withdrawn; whoever pinned it compares fingerprints anew.
 * `newerFormat`: of a later version of the format, which only a later extension can read.
 */
export type ManifestRefusal =
  | 'tooLarge'
  | 'notJson'
  | 'newerFormat'
  | 'badSchema'
  | 'badSignature'
  | 'keyChanged'
  | 'keyRevoked';

export type ManifestVerification =
  | { readonly ok: true; readonly manifest: DirectoryManifest; readonly keyRotated: boolean }
  | { readonly ok: false; readonly code: ManifestRefusal };

const VersionOnly = z.object({ formatVersion: z.int().check(z.minimum(3)) });

/**
 * Checks `directory.json` against `directory.json.sig` and, where the community is already subscribed, against the key
 * pinned when it was added. Never throws, whatever the bytes are.
 */
export async function verifyManifest(
  bytes: Uint8Array<ArrayBuffer>,
  signatureText: string,
  pinnedKey?: PublicKey,
): Promise<ManifestVerification> {
  if (bytes.length > maximumManifestBytes) return { ok: false, code: 'tooLarge' };
  const json = parseJsonBytes(bytes);
  if (!json.ok) return { ok: false, code: 'notJson' };
  if (VersionOnly.safeParse(json.value).success) return { ok: false, code: 'newerFormat' };
  const parsed = DirectoryManifest.safeParse(json.value);
  if (!parsed.success) return { ok: false, code: 'badSchema' };

  const manifest = parsed.data;
  if (!(await verifySignature(manifest.publicKey, signatureText.trim(), bytes))) {
    return { ok: false, code: 'badSignature' };
  }
  const succession = await followKey(manifest, pinnedKey);
  return succession === 'same' || succession === 'rotated'
    ? { ok: true, manifest, keyRotated: succession === 'rotated' }
    : { ok: false, code: succession };
}
