import type { ShardDigest } from '../../../lib/domain/directory/digest-shard.ts';
import { hashHost, holdsHash } from '../../../lib/domain/directory/host-index.ts';
import { redirectHosts } from '../../../lib/domain/networks/hop-patterns.ts';
import {
  loadGrantedOrigins,
  redirectOriginOf,
  revokeAccess,
  shopHostsOf,
} from '../../../lib/platform/access.ts';
import { leftCommunitiesItem } from '../../../lib/platform/storage/storage-items.ts';
import { Community } from '../../../lib/schema/directory.ts';
import type { MessageResponse } from '../../../lib/schema/messages.ts';
import type { CommunityId, ServiceUrl } from '../../../lib/schema/primitives.ts';
import type { StoredDirectory } from '../../../lib/schema/storage.ts';
import { notStored } from '../not-stored.ts';
import type { WorkerParts } from '../parts.ts';

type Left = Awaited<ReturnType<typeof leftCommunitiesItem.getValue>>;

/** Changes what is noted of communities that the shopper has left, one change after the other. */
export const changeLeft = (change: (left: Left) => Left): Promise<void> =>
  navigator.locks.request('leftCommunities', async () =>
    leftCommunitiesItem.setValue(change(await leftCommunitiesItem.getValue())),
  );

/**
 * Removes a community with all that it brought: its lists, its shops' records and the access that only it needed.
 * Clicks stay, with the server that can still confirm their credits: what was earned is the nonprofit's.
 */
export async function leaveCommunity(
  { database, store }: Pick<WorkerParts, 'database' | 'store'>,
  communityId: CommunityId,
): Promise<MessageResponse<'leaveCommunity'>> {
  try {
    const stored = await (await database.read()).get('directories', communityId);
    if (stored === undefined) return { ok: true };
    // Of the paused and the damaged ones too: they come back with a click, and their access has to be there.
    const digests = await store.loadAllDigests();
    const own = digests.get(communityId) ?? [];
    digests.delete(communityId);
    const others = [...digests.values()].flat();
    // Noted before anything goes: a worker that dies in between has lost nothing.
    const note = noteOf(stored);
    await changeLeft((left) => ({ ...left, [communityId]: note }));
    const idle = (await loadGrantedOrigins()).filter(
      (origin) => isNeeded(origin, own) && !isNeeded(origin, others),
    );
    if (idle.length > 0) await revokeAccess(idle);
    // Last: nothing else says what access it needed.
    await store.removeDirectory(communityId);
    return { ok: true };
  } catch {
    // Nothing is gone by halves that a second try would not finish; the shopper is told.
    return notStored;
  }
}

/** What is noted of a community that is left; of a row that cannot be read, as much as can be. */
function noteOf({ communityId, packaged, manifest }: Partial<StoredDirectory>) {
  const { name = `${communityId}`, api } = Community.safeParse(manifest?.community).data ?? {};
  return { name, packaged: packaged === true, ...(api !== undefined && { api }) };
}

const networkOrigins: ReadonlySet<string> = new Set(redirectHosts().map(redirectOriginOf));

/** Whether these shards need access to this: to one of their shops, or to what redirects to shops. */
function isNeeded(origin: string, shards: readonly ShardDigest[]): boolean {
  const hashes = shopHostsOf([origin]).map(hashHost);
  return shards.some(
    ({ hosts, hopPatterns }) =>
      networkOrigins.has(origin) ||
      hopPatterns.includes(origin) ||
      hashes.some((hash) => holdsHash(hosts, hash)),
  );
}

/** Where the community of a click answers, also when the shopper has left it since. */
export async function findServer(
  { store }: Pick<WorkerParts, 'store'>,
  communityId: CommunityId,
): Promise<ServiceUrl | undefined> {
  const directory = await store.loadDirectory(communityId);
  if (directory !== undefined) return directory.manifest.community.api;
  return (await leftCommunitiesItem.getValue())[communityId]?.api;
}
