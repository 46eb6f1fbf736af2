import { checkSuccession } from '../domain/directory/check-succession.ts';
import { maximumManifestBytes, verifyManifest } from '../domain/directory/verify-manifest.ts';
import { verifyShard } from '../domain/directory/verify-shard.ts';
import type { DirectoryManifest, PublicKey } from '../schema/directory.ts';
import { type Fetch, fetchBytes } from './fetch-bytes.ts';

const maximumSignatureBytes = 200;

export interface KnownDirectory {
  readonly manifest: DirectoryManifest;
  readonly publicKey: PublicKey;
  readonly etag?: string | undefined;
  /** Whole shards on the device by hash: they need no fetching, since a shard never changes. */
  readonly shards: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

export interface FetchedDirectory {
  readonly manifest: DirectoryManifest;
  readonly etag: string | undefined;
  readonly shards: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

export type DirectoryFetch =
  | { readonly status: 'new'; readonly directory: FetchedDirectory }
  | { readonly status: 'unchanged'; readonly etag: string | undefined }
  /** `code` names the failure of the fetch, the signature, the schema or the succession. */
  | { readonly status: 'failed'; readonly code: string };

/**
 * Fetches and verifies a whole directory: manifest, signature by the pinned key, succession, every shard by hash. What
 * is not whole and true is a failure, and the caller keeps what it has.
 *
 * @param baseUrl ends with a slash; `directory.json`, `directory.json.sig` and `shards/` lie below it.
 */
export async function fetchDirectory(
  baseUrl: string,
  known: KnownDirectory | undefined,
  now: Date,
  fetchFunction: Fetch,
): Promise<DirectoryFetch> {
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
  const { manifest } = verified;
  const succession = checkSuccession(known?.manifest, manifest, now);
  if (!succession.ok) return { status: 'failed', code: succession.code };

  const shards = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const reference of manifest.shards) {
    const stored = known?.shards.get(reference.sha256);
    const shard =
      stored === undefined
        ? await get(`shards/${reference.sha256}.json`, reference.size)
        : ({ status: 'ok', bytes: stored, etag: undefined } as const);
    if (shard.status !== 'ok') {
      return { status: 'failed', code: shard.status === 'failed' ? shard.code : 'offline' };
    }
    const verification = await verifyShard(shard.bytes, reference);
    if (!verification.ok) return { status: 'failed', code: `shard.${verification.code}` };
    shards.set(reference.sha256, shard.bytes);
  }
  return { status: 'new', directory: { manifest, etag: fetched.etag, shards } };
}
