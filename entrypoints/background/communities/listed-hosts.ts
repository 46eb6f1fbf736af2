import { openShard } from '../../../lib/domain/directory/open-shard.ts';
import { listRetailers } from '../../../lib/domain/directory/read-entries.ts';
import type { DirectoryStore } from '../../../lib/platform/directory/directory-store.ts';
import type { FilesByHash } from '../../../lib/platform/directory/fetch-in-groups.ts';
import type { ShardReference } from '../../../lib/schema/directory.ts';
import type { CommunityId } from '../../../lib/schema/primitives.ts';

/**
 * The hosts that a shard on the device may name. Its digest holds those of rows that are left out as well, because
 * checking every row was most of what a first sync cost.
 * @param arrived files that are not stored yet.
 * @returns undefined where it has gone or is broken.
 */
export async function loadListedHosts(
  store: DirectoryStore,
  communityId: CommunityId,
  reference: ShardReference,
  arrived: FilesByHash = new Map(),
): Promise<readonly string[] | undefined> {
  const bytes =
    arrived.get(reference.sha256) ?? (await store.loadShardBytes(communityId, reference.sha256));
  const opening = openShard(bytes ?? new Uint8Array(), reference);
  if (!opening.ok) return undefined;
  return listRetailers(opening.items).rows.flatMap(({ listed }) => listed.hosts);
}
