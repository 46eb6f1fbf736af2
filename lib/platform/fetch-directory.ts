import { checkSuccession } from '../domain/directory/check-succession.ts';
import { maximumManifestBytes, verifyManifest } from '../domain/directory/verify-manifest.ts';
import type { DirectoryManifest, PublicKey } from '../schema/directory.ts';
import { type Fetch, fetchBytes } from './fetch-bytes.ts';

const maximumSignatureBytes = 200;

export interface KnownDirectory {
  readonly manifest: DirectoryManifest;
  readonly publicKey: PublicKey;
  readonly etag?: string | undefined;
}

export type ManifestFetch =
  | {
      readonly status: 'new';
      readonly manifest: DirectoryManifest;
      readonly etag: string | undefined;
      readonly keyRotated: boolean;
    }
  | { readonly status: 'unchanged'; readonly etag: string | undefined }
  /** `code` names the failure of the fetch, the signature, the schema or the succession. */
  | { readonly status: 'failed'; readonly code: string };

/**
 * Fetches and verifies a directory's manifest: signature by the pinned key, schema, succession. What is not whole and
 * true is a failure, and the caller keeps what it has.
 *
 * @param baseUrl ends with a slash; `directory.json`, `directory.json.sig` and `shards/` lie below it.
 */
export async function fetchManifest(
  baseUrl: string,
  known: KnownDirectory | undefined,
  now: Date,
  fetchFunction: Fetch,
): Promise<ManifestFetch> {
  const get = (path: string, maximumBytes: number, etag?: string) =>
    fetchBytes(new URL(path, baseUrl).href, { maximumBytes, etag, fetch: fetchFunction });

  const fetched = await get('directory.json', maximumManifestBytes, known?.etag);
  if (fetched.status === 'failed') return fetched;
  if (fetched.status === 'notModified') return { status: 'unchanged', etag: known?.etag };
  const signature = await get('directory.json.sig', maximumSignatureBytes);
  if (signature.status !== 'ok') return { status: 'failed', code: 'signatureMissing' };

  const signatureText = new TextDecoder().decode(signature.bytes);
  const verified = await verifyManifest(fetched.bytes, signatureText, known?.publicKey);
  if (!verified.ok) return { status: 'failed', code: verified.code };
  const { manifest, keyRotated } = verified;
  const succession = checkSuccession(known?.manifest, manifest, now);
  if (!succession.ok) return { status: 'failed', code: succession.code };
  return { status: 'new', manifest, etag: fetched.etag, keyRotated };
}
