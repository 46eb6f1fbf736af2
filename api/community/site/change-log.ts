import { IsoDateTime } from '../../../lib/schema/primitives.ts';
import { z } from '../../../lib/zod.ts';
import { type DirectoryContent, diffDirectories } from '../diff-directories.ts';
import { retailersInMemory } from '../retailer-source.ts';
import type { VerifiedDirectory } from '../verify-directory.ts';

/** How many, and the first of them by name. */
const Some = z.object({ count: z.int(), first: z.array(z.string()) });
export type Some = z.infer<typeof Some>;

/** What one publication changed, as the community's page and feed show it. */
export const Release = z.object({
  version: z.int(),
  publishedAt: IsoDateTime,
  added: Some,
  removed: Some,
  changed: Some,
  /** Hosts that subscribers were asked about. */
  newHosts: Some,
});
export type Release = z.infer<typeof Release>;

/** `changes.json` beside the directory: the latest publications, the newest first. */
export const ChangeLog = z.object({ releases: z.array(Release) });
export type ChangeLog = z.infer<typeof ChangeLog>;

const releasesKept = 50;
const namesKept = 20;

interface Collected {
  count: number;
  readonly first: string[];
}

const collect = (into: Collected, keys: readonly string[]): void => {
  into.count += keys.length;
  into.first.push(...keys.slice(0, Math.max(0, namesKept - into.first.length)));
};

const contentOf = ({ manifest, shards, retailers }: VerifiedDirectory): DirectoryContent => ({
  community: manifest.community,
  shards,
  retailers,
});

/** The log with this publication in front; unchanged when it is there already. */
export async function addRelease(
  log: ChangeLog,
  before: VerifiedDirectory | undefined,
  after: VerifiedDirectory,
): Promise<ChangeLog> {
  const { version, publishedAt, community } = after.manifest;
  if (log.releases.some((release) => release.version === version)) return log;
  const nothing = { community, shards: [], retailers: retailersInMemory([]) };
  const previous = before === undefined ? nothing : contentOf(before);
  const none = (): Collected => ({ count: 0, first: [] });
  const found = { added: none(), removed: none(), changed: none(), newHosts: none() };
  for await (const { changes, newHosts } of diffDirectories(previous, contentOf(after))) {
    for (const { what, name } of changes) collect(found[what], [name]);
    collect(found.newHosts, newHosts);
  }
  return { releases: [{ version, publishedAt, ...found }, ...log.releases].slice(0, releasesKept) };
}
