import { checkSuccession } from '../../domain/directory/check-succession.ts';
import { maximumManifestBytes, verifyManifest } from '../../domain/directory/verify-manifest.ts';
import type { DirectoryManifest, PublicKey } from '../../schema/directory.ts';
import { type Fetch, fetchBytes } from '../fetch-bytes.ts';

const maximumSignatureBytes = 200;

export interface KnownDirectory {
  readonly manifest: DirectoryManifest;
  readonly publicKey: PublicKey;
  readonly etag?: string | undefined;
}

/** A manifest exactly as it was signed, so that it can be handed on and verified by others. */
export interface SignedManifest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

export type ManifestFetch =
  | {
      readonly status: 'new';
      readonly manifest: DirectoryManifest;
      readonly etag: string | undefined;
      readonly keyRotated: boolean;
      readonly signed: SignedManifest;
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
  let couldRead = false;
  const noting: Fetch = async (input, init) => {
    const response = await fetchFunction(input, init);
    couldRead = true;
    return response;
  };
  const get = (path: string, maximumBytes: number, etag?: string) =>
    fetchBytes(new URL(path, baseUrl).href, { maximumBytes, etag, fetch: noting });

  const fetched = await get('directory.json', maximumManifestBytes, known?.etag);
  if (fetched.status === 'failed') {
    // An answer that we may read and that breaks off is no matter of who may read it.
    const isThere =
      fetched.code === 'offline' &&
      !couldRead &&
      (await answersWithoutReading(baseUrl, fetchFunction));
    return isThere ? { status: 'failed', code: 'noCors' } : fetched;
  }
  if (fetched.status === 'notModified') return { status: 'unchanged', etag: known?.etag };
  // A page for people where the directory should be is told apart before its signature is missed.
  if (startsAsMarkup(fetched.bytes)) return { status: 'failed', code: 'html' };
  const signature = await get('directory.json.sig', maximumSignatureBytes);
  if (signature.status !== 'ok') return { status: 'failed', code: 'signatureMissing' };

  const signatureText = new TextDecoder().decode(signature.bytes);
  const verified = await verifyManifest(fetched.bytes, signatureText, known?.publicKey);
  if (!verified.ok) return { status: 'failed', code: verified.code };
  const { manifest, keyRotated } = verified;
  const succession = checkSuccession(known?.manifest, manifest, now);
  if (!succession.ok) return { status: 'failed', code: succession.code };
  const signed = { bytes: fetched.bytes, signature: signature.bytes };
  return { status: 'new', manifest, etag: fetched.etag, keyRotated, signed };
}

const startsAsMarkup = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, 100)).trimStart().startsWith('<');

/**
 * Whether a server that we could not read answers at all: then it is there and only its steward's settings keep us out
 * (it sends no `Access-Control-Allow-Origin`). What it answers stays closed to us.
 */
async function answersWithoutReading(baseUrl: string, fetchFunction: Fetch): Promise<boolean> {
  try {
    await fetchFunction(new URL('directory.json', baseUrl).href, {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    });
    return true;
  } catch {
    // Not there either way: the first answer stands.
    return false;
  }
}
