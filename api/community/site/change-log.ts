import { IsoDateTime } from '../../../lib/schema/primitives.ts';
import { z } from '../../../lib/zod.ts';
import { type DirectoryContent, diffDirectories, newHosts } from '../diff-directories.ts';
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

const some = (keys: readonly string[]): Some => ({
  count: keys.length,
  first: keys.slice(0, namesKept),
});

const nothing: Pick<DirectoryContent, 'shards'> = { shards: [] };

const contentOf = ({ manifest, shards }: VerifiedDirectory): DirectoryContent => ({
  community: manifest.community,
  shards,
});

/** The log with this publication in front; unchanged when it is there already. */
export function addRelease(
  log: ChangeLog,
  before: VerifiedDirectory | undefined,
  after: VerifiedDirectory,
): ChangeLog {
  const { version, publishedAt, community } = after.manifest;
  if (log.releases.some((release) => release.version === version)) return log;
  const next = contentOf(after);
  const previous = before === undefined ? { ...nothing, community } : contentOf(before);
  const changes = diffDirectories(previous, next);
  const namesOf = (what: string) =>
    some(changes.filter((change) => change.what === what).map(({ name }) => name));
  const release: Release = {
    version,
    publishedAt,
    added: namesOf('added'),
    removed: namesOf('removed'),
    changed: namesOf('changed'),
    newHosts: some(newHosts(previous, next)),
  };
  return { releases: [release, ...log.releases].slice(0, releasesKept) };
}
