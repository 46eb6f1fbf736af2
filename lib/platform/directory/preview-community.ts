import { decideFreshness } from '../../domain/directory/check-succession.ts';
import type { PreviewResult } from '../../domain/directory/community-preview.ts';
import { keyFingerprint } from '../../domain/directory/key-fingerprint.ts';
import { isForeignSpelling } from '../../domain/directory/look-alike.ts';
import { openShard } from '../../domain/directory/open-shard.ts';
import { type Invitation, listDirectoryPlaces } from '../../domain/directory/parse-invitation.ts';
import {
  listRetailers,
  readMemberBusinesses,
  readPolicies,
} from '../../domain/directory/read-entries.ts';
import { redirectHosts } from '../../domain/networks/hop-patterns.ts';
import type { DirectoryManifest, ShardKind, ShardReference } from '../../schema/directory.ts';
import { ServiceUrl } from '../../schema/primitives.ts';
import { browserFetch, type Fetch } from '../fetch-bytes.ts';
import { fetchManifest, type ManifestFetch } from './fetch-directory.ts';
import type { FilesByHash } from './fetch-in-groups.ts';
import { fetchPacks } from './fetch-packs.ts';
import { fetchShards } from './fetch-shards.ts';

const previewBytesAtMost = 4 * 1024 * 1024;
const sampleSize = 6;

/** What one place says by not having a directory, so that the next may be looked at. */
const elsewhere: ReadonlySet<string> = new Set(['notFound', 'html', 'notJson']);

type FoundManifest = Extract<ManifestFetch, { status: 'new' }>;

async function findManifest(
  address: string,
  now: Date,
  fetch: Fetch,
): Promise<{ baseUrl: ServiceUrl; found: FoundManifest } | { code: string }> {
  for (const place of listDirectoryPlaces(address)) {
    const baseUrl = ServiceUrl.safeParse(place);
    if (!baseUrl.success) continue;
    const found = await fetchManifest(baseUrl.data, undefined, now, fetch);
    if (found.status === 'new') return { baseUrl: baseUrl.data, found };
    if (found.status === 'failed' && !elsewhere.has(found.code)) return { code: found.code };
  }
  return { code: 'noDirectory' };
}

/** The references to look at: all, or the first of each kind where all would be too much for a first look. */
function choosePart({ shards }: DirectoryManifest): readonly ShardReference[] {
  const bytes = shards.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= previewBytesAtMost) return shards;
  return shards.filter(
    ({ kind, size }, at) =>
      size <= previewBytesAtMost && shards.findIndex((each) => each.kind === kind) === at,
  );
}

function countItems({ shards, retailerIndex }: DirectoryManifest): Record<ShardKind, number> {
  const counts = {
    retailers: retailerIndex?.items ?? 0,
    memberBusinesses: 0,
    nonprofits: 0,
    products: 0,
    standDownPolicies: 0,
  };
  for (const { kind, items } of shards) counts[kind] += items;
  return counts;
}

const nameOf = (entry: unknown): string[] =>
  typeof entry === 'object' && entry !== null && 'name' in entry && typeof entry.name === 'string'
    ? [entry.name]
    : [];

/** Looks at a community where an invitation says it is, without joining it: nothing is kept on the device. */
export async function previewCommunity(
  { address, fingerprint: told }: Invitation,
  now: Date,
  fetch: Fetch = browserFetch,
): Promise<PreviewResult> {
  const place = await findManifest(address, now, fetch);
  if ('code' in place) return { ok: false, code: place.code };
  const { baseUrl, found } = place;
  const { manifest } = found;
  const part = choosePart(manifest);
  const entries = new Map<ShardKind, unknown[]>();
  const keep = async (shards: FilesByHash) => {
    for (const reference of part) {
      const bytes = shards.get(reference.sha256);
      const opening = bytes === undefined ? undefined : openShard(bytes, reference);
      if (!opening?.ok) continue;
      entries.set(reference.kind, [...(entries.get(reference.kind) ?? []), ...opening.items]);
    }
  };
  const source = { baseUrl, keep, fetch };
  const isWhole = part.length === manifest.shards.length;
  const packed = isWhole ? await fetchPacks({ ...source, manifest, whole: new Set() }) : [];
  const here = new Set(packed.map(({ sha256 }) => sha256));
  const references = part.filter(({ sha256 }) => !here.has(sha256));
  const fetched = await fetchShards({ ...source, references });
  if (!fetched.ok) return { ok: false, code: fetched.code };
  const { rows, refusedHosts } = listRetailers(entries.get('retailers') ?? []);
  const businesses = readMemberBusinesses(entries.get('memberBusinesses') ?? []);
  const names =
    businesses.length > 0
      ? businesses.map(({ name }) => name)
      : rows.flatMap(({ entry }) => nameOf(entry));
  const listed = rows.map((row) => row.listed);
  const policies = readPolicies(entries.get('standDownPolicies') ?? []);
  const hosts = listed.flatMap((each) => each.hosts);
  const fingerprint = await keyFingerprint(manifest.publicKey);
  return {
    ok: true,
    preview: {
      baseUrl,
      manifest,
      fingerprint,
      fingerprintMatches:
        told === undefined ? undefined : told === fingerprint.replaceAll(' ', '').toLowerCase(),
      freshness: decideFreshness(manifest, now),
      counts: countItems(manifest),
      sample: names.slice(0, sampleSize),
      hosts,
      redirectHosts: redirectHosts(policies, listed),
      foreignHosts: hosts.filter(isForeignSpelling),
      refusedHosts,
      isPartial: part.length < manifest.shards.length,
      isIndexed: manifest.retailerIndex !== undefined,
    },
  };
}
