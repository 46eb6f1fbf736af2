import { detailsOf, type ShardDigest } from '../../../lib/domain/directory/digest-shard.ts';
import { hashHost, holdsHash } from '../../../lib/domain/directory/host-index.ts';
import {
  bytesOf,
  directoryBytesAtMost,
  mirroredFiles,
} from '../../../lib/domain/directory/mirrored-files.ts';
import { openDetail } from '../../../lib/domain/directory/open-detail.ts';
import {
  coverPrefix,
  type DetailReference,
  openIndexPart,
} from '../../../lib/domain/directory/retailer-index.ts';
import type { DirectoryStore } from '../../../lib/platform/directory/directory-store.ts';
import { fetchDetails, fetchIndexParts } from '../../../lib/platform/directory/fetch-index.ts';
import type { Fetch } from '../../../lib/platform/fetch-bytes.ts';
import type { DirectoryManifest, RetailerIndex } from '../../../lib/schema/directory.ts';
import type { CommunityId, Sha256Hex } from '../../../lib/schema/primitives.ts';
import type { StoredDirectory } from '../../../lib/schema/storage.ts';
import { loadListedHosts } from './listed-hosts.ts';

const detailsAtMost = 128;
const detailBytesAtMost = 8 * 1024 * 1024;

/** Whether shards of one index are no more than what is kept without access to any shop of them, or fetched unasked. */
export const fitsDevice = (details: readonly DetailReference[]): boolean =>
  details.length <= detailsAtMost && bytesOf(details) <= detailBytesAtMost;

interface IndexParts {
  readonly store: DirectoryStore;
  readonly fetch: Fetch;
}

/** What the device holds already. */
interface Held {
  /** The version that is in use. */
  readonly held: DirectoryManifest | undefined;
  readonly digests: readonly ShardDigest[];
  /** Shops' hosts that the shopper gave access to, through whichever community: this one learns of none but its own. */
  readonly granted: readonly string[];
  readonly whole: ReadonlySet<Sha256Hex | string>;
  readonly sourceUrl: string;
}

type IndexInstallation =
  | { readonly ok: true; readonly details: readonly ShardDigest[] }
  | { readonly ok: false; readonly code: string };

/**
 * Brings the index of a large directory onto the device, and its shops that are in use: the present shape of those shards
 * that were fetched from it before, and the shards of shops in use that it listed while it was a small one. They are as
 * current as in a small directory. @returns the digests of these.
 */
export async function installIndex(
  { store, fetch }: IndexParts,
  directory: StoredDirectory,
  { held, digests, granted, whole, sourceUrl }: Held,
): Promise<IndexInstallation> {
  const { communityId } = directory;
  const { retailerIndex: index } = directory.manifest;
  if (index === undefined) return { ok: true, details: [] };
  const keep = (files: Parameters<typeof store.keepShards>[1]) =>
    store.keepShards(communityId, files);
  const source = { baseUrl: sourceUrl, index, keep, fetch };
  const former = held?.retailerIndex;
  const isSameShape = former?.bits === index.bits && former.parts.length === index.parts.length;
  const kept = index.parts.filter(({ sha256 }) => whole.has(sha256));
  const refusal = isSameShape ? undefined : await refuseKept(store, communityId, index, kept);
  if (refusal !== undefined) return { ok: false, code: refusal };
  const missing = index.parts.filter(({ sha256 }) => !whole.has(sha256));
  const parts = await fetchIndexParts(source, missing);
  if (!parts.ok) return parts;

  const successors = await findSuccessors(store, communityId, index, former, digests);
  if (bytesOf([...mirroredFiles(directory.manifest), ...successors]) > directoryBytesAtMost)
    return { ok: false, code: 'tooLarge' };
  const loadBytes = (sha256: Sha256Hex) => store.loadShardBytes(communityId, sha256);
  const install = (wanted: readonly DetailReference[], leavesOut: boolean) =>
    installDetails({ ...source, whole, loadBytes, leavesOut }, wanted);
  const needed = await install(successors, false);
  if (!needed.ok) return needed;
  const inUse = await findMirrored(store, communityId, held, { granted, digests });
  const mirrored = await store.findIndexedHosts(directory, inUse);
  const others = await install(chooseGranted(mirrored, successors), true);
  return others.ok ? { ok: true, details: [...needed.details, ...others.details] } : others;
}

type DetailSource = Parameters<typeof fetchDetails>[0] & {
  readonly whole: Held['whole'];
  readonly loadBytes: (sha256: Sha256Hex) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Whether shards that do not come, or are refused, are left out. */
  readonly leavesOut: boolean;
};

/** Brings these shards onto the device, as far as they are not there. @returns their digests. */
async function installDetails(
  { whole, loadBytes, leavesOut, ...source }: DetailSource,
  wanted: readonly DetailReference[],
): Promise<IndexInstallation> {
  const absent = wanted.filter(({ sha256 }) => !whole.has(sha256));
  const fetched = await fetchDetails(source, absent, { leavesOut });
  if (!fetched.ok) return fetched;
  const details: ShardDigest[] = [...fetched.contents];
  for (const reference of wanted.filter(({ sha256 }) => whole.has(sha256))) {
    const bytes = await loadBytes(reference.sha256);
    const opening = await openDetail(bytes ?? new Uint8Array(), reference, source.index.bits);
    if (opening.ok) details.push(opening.digest);
    else if (!leavesOut) return { ok: false, code: `shard.${opening.code}` };
  }
  return { ok: true, details };
}

/** As many shards of shops in use as there is room for beside these; the others come when the shopper asks there. */
export function chooseGranted(
  granted: readonly DetailReference[],
  successors: readonly DetailReference[],
): readonly DetailReference[] {
  const known = new Set(successors.map(({ prefix }) => prefix));
  const chosen: DetailReference[] = [];
  let room = detailBytesAtMost - bytesOf(successors);
  for (const detail of granted) {
    if (successors.length + chosen.length >= detailsAtMost) break;
    if (known.has(detail.prefix) || detail.size > room) continue;
    room -= detail.size;
    chosen.push(detail);
  }
  return chosen;
}

/**
 * Those of the granted hosts that the device mirrored from the directory, in rows that it may name them in. Any others
 * would tell its host which shops of other communities the shopper uses; what a shard of an index names beside its own
 * prefix is its steward's word alone, and a row that is left out stood in no preview.
 */
async function findMirrored(
  store: DirectoryStore,
  communityId: CommunityId,
  held: DirectoryManifest | undefined,
  { granted, digests }: Pick<Held, 'granted' | 'digests'>,
): Promise<readonly string[]> {
  const hashes = granted.map(hashHost);
  const naming = digests.filter(({ hosts }) => hashes.some((hash) => holdsHash(hosts, hash)));
  const listed = new Set<string>();
  for (const reference of held?.shards ?? []) {
    if (!naming.some(({ sha256 }) => sha256 === reference.sha256)) continue;
    for (const host of (await loadListedHosts(store, communityId, reference)) ?? [])
      listed.add(host);
  }
  return granted.filter((host) => listed.has(host));
}

/** Parts that came with an index of another shape are no parts of this one, whatever their hash. */
async function refuseKept(
  store: DirectoryStore,
  communityId: CommunityId,
  index: RetailerIndex,
  kept: RetailerIndex['parts'],
): Promise<string | undefined> {
  for (const reference of kept) {
    const bytes = await store.loadShardBytes(communityId, reference.sha256);
    const opening = openIndexPart(bytes ?? new Uint8Array(), index, index.parts.indexOf(reference));
    if (!opening.ok) return `index.${opening.code}`;
  }
  return undefined;
}

/** The shards that stand where those stood that the device holds details of. */
async function findSuccessors(
  store: DirectoryStore,
  communityId: CommunityId,
  index: RetailerIndex,
  held: RetailerIndex | undefined,
  digests: readonly ShardDigest[],
): Promise<DetailReference[]> {
  if (held === undefined) return [];
  const prefixes = new Set(
    detailsOf(digests).flatMap(({ prefix }) => coverPrefix(prefix, held.bits, index.bits)),
  );
  const found: DetailReference[] = [];
  for (const prefix of prefixes) {
    const shard = await store.findIndexedShard(communityId, index, prefix);
    if (shard === undefined) continue;
    const { remainders: _hashes, ...reference } = shard;
    found.push(reference);
  }
  return found;
}
