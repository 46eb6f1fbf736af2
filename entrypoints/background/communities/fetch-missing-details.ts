import { detailsOf } from '../../../lib/domain/directory/digest-shard.ts';
import { openShard } from '../../../lib/domain/directory/open-shard.ts';
import { listRetailers } from '../../../lib/domain/directory/read-entries.ts';
import type { DetailReference } from '../../../lib/domain/directory/retailer-index.ts';
import { accessTo, loadGrantedOrigins } from '../../../lib/platform/access.ts';
import type {
  DirectoryStore,
  MissingDetail,
} from '../../../lib/platform/directory/directory-store.ts';
import type { FilesByHash } from '../../../lib/platform/directory/fetch-in-groups.ts';
import { fetchDetails } from '../../../lib/platform/directory/fetch-index.ts';
import type { Sha256Hex } from '../../../lib/schema/primitives.ts';
import type { StoredDirectory } from '../../../lib/schema/storage.ts';
import type { WorkerParts } from '../parts.ts';
import { fitsDevice } from './install-index.ts';

/** The shopper is looking at the popup. */
const patience = 5_000;

type DetailParts = Pick<WorkerParts, 'store' | 'packagedUrl' | 'fetch'>;

/**
 * Fetches what is needed to know whether this page is a shop of a directory that is too large to mirror. Only ever called
 * because the shopper opened the popup on the page: no page makes a request by being looked at.
 * @returns the name of a community whose details did not come.
 */
export async function fetchMissingDetails(
  parts: DetailParts,
  url: URL,
): Promise<{ readonly fetched: boolean; readonly failedAt: string | undefined }> {
  const missing = await parts.store.findMissingDetails(url);
  const outcomes = await Promise.all(
    missing.map(async (each) => ({ each, isKept: await fetchDetail(parts, each) })),
  );
  const failed = outcomes.find(({ isKept }) => !isKept);
  return {
    fetched: outcomes.some(({ isKept }) => isKept),
    failedAt: failed?.each.directory.manifest.community.name,
  };
}

async function fetchDetail(
  { store, packagedUrl, fetch }: DetailParts,
  { directory, reference }: MissingDetail,
): Promise<boolean> {
  const { retailerIndex } = directory.manifest;
  if (retailerIndex === undefined) return false;
  let files: FilesByHash = new Map();
  const keep = async (fetched: FilesByHash) => {
    files = fetched;
  };
  const baseUrl = directory.baseUrl ?? packagedUrl;
  const source = { baseUrl, index: retailerIndex, keep, fetch };
  const fetched = await fetchDetails(source, [reference], { timeout: patience });
  if (!fetched.ok) return false;
  try {
    const dropped = await chooseDropped(store, directory, reference);
    return await store.saveDetails(directory, fetched.contents, files, dropped);
  } catch {
    // The disk is full: the shopper is told that it could not be looked up.
    return false;
  }
}

/** The oldest details that no access needs, as many as are too many, or too large, beside one more. */
async function chooseDropped(
  store: DirectoryStore,
  { communityId }: StoredDirectory,
  added: DetailReference,
): Promise<ReadonlySet<Sha256Hex>> {
  const held = detailsOf(await store.loadShardDigests(communityId));
  const dropped = new Set<Sha256Hex>();
  const findKept = () => [...held.filter(({ sha256 }) => !dropped.has(sha256)), added];
  if (fitsDevice(findKept())) return dropped;
  const isGranted = accessTo(await loadGrantedOrigins());
  for (const reference of held) {
    if (fitsDevice(findKept())) break;
    const bytes = await store.loadShardBytes(communityId, reference.sha256);
    const opening = openShard(bytes ?? new Uint8Array(), reference);
    const { rows } = listRetailers(opening.ok ? opening.items : []);
    const isNeeded = rows.some(({ listed }) => listed.hosts.some(isGranted));
    if (!isNeeded) dropped.add(reference.sha256);
  }
  return dropped;
}
