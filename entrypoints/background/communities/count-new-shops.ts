import type { ShardDigest } from '../../../lib/domain/directory/digest-shard.ts';
import { hashHost, holdsHash } from '../../../lib/domain/directory/host-index.ts';
import type { DirectoryStore } from '../../../lib/platform/directory/directory-store.ts';
import type { FilesByHash } from '../../../lib/platform/directory/fetch-in-groups.ts';
import type { DirectoryManifest } from '../../../lib/schema/directory.ts';
import type { StoredDirectory } from '../../../lib/schema/storage.ts';
import { loadListedHosts } from './listed-hosts.ts';

const shardsOf = ({ shards }: DirectoryManifest) =>
  shards.filter(({ kind }) => kind === 'retailers');

/**
 * How many hosts an update adds that the shopper could give access to. Only shards that have changed are read; of the
 * others their digests say enough.
 * @param digests those of the version that is in use.
 * @param arrived shards of the update that are not stored yet.
 */
export async function countNewShops(
  store: DirectoryStore,
  { communityId, manifest: earlier }: StoredDirectory,
  later: DirectoryManifest,
  digests: readonly ShardDigest[],
  arrived: FilesByHash,
): Promise<number> {
  const before = new Set<string>(shardsOf(earlier).map(({ sha256 }) => sha256));
  const after = new Set<string>(shardsOf(later).map(({ sha256 }) => sha256));
  const known = new Set<string>();
  const read = new Set<string>();
  for (const reference of shardsOf(earlier).filter(({ sha256 }) => !after.has(sha256))) {
    const hosts = await loadListedHosts(store, communityId, reference);
    if (hosts === undefined) continue;
    read.add(reference.sha256);
    for (const host of hosts) known.add(host);
  }
  const unread = digests.filter(({ sha256 }) => !read.has(sha256));
  const added = new Set<string>();
  for (const reference of shardsOf(later).filter(({ sha256 }) => !before.has(sha256))) {
    for (const host of (await loadListedHosts(store, communityId, reference, arrived)) ?? [])
      if (!known.has(host)) added.add(host);
  }
  const isListed = (host: string) => unread.some((shard) => holdsHash(shard.hosts, hashHost(host)));
  return [...added].filter((host) => !isListed(host)).length;
}
