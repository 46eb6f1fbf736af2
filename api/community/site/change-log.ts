import { IsoDateTime } from '../../../lib/schema/primitives.ts';
import { z } from '../../../lib/zod.ts';
import { type DirectoryContent, diffDirectories, newHosts } from '../diff-directories.ts';
import type { VerifiedDirectory } from '../verify-directory.ts';

const names = z.array(z.string());

/** What one publication changed, as the community's page and feed show it. */
export const Release = z.object({
  version: z.int(),
  publishedAt: IsoDateTime,
  added: names,
  removed: names,
  changed: names,
  /** Hosts that subscribers were asked about. */
  newHosts: names,
});
export type Release = z.infer<typeof Release>;

/** `changes.json` beside the directory: the latest publications, the newest first. */
export const ChangeLog = z.object({ releases: z.array(Release) });
export type ChangeLog = z.infer<typeof ChangeLog>;

const releasesKept = 50;
const namesKept = 200;

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
  const keysOf = (what: string) =>
    changes
      .filter((change) => change.what === what)
      .map(({ key }) => key)
      .slice(0, namesKept);
  const release: Release = {
    version,
    publishedAt,
    added: keysOf('added'),
    removed: keysOf('removed'),
    changed: keysOf('changed'),
    newHosts: newHosts(previous, next).slice(0, namesKept),
  };
  return { releases: [release, ...log.releases].slice(0, releasesKept) };
}
