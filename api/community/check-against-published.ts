import { checkSuccession } from '../../lib/domain/directory/check-succession.ts';
import { followKey } from '../../lib/domain/directory/follow-key.ts';
import type { DirectoryManifest } from '../../lib/schema/directory.ts';
import { CommunitySourceError, error } from './diagnostic.ts';
import { loadManifest } from './load-manifest.ts';
import { profileFile } from './read-profile.ts';

const place = { file: profileFile, line: undefined };

async function checkKey(previous: DirectoryManifest, next: DirectoryManifest): Promise<void> {
  // A withdrawn key of the published directory is meant to stop its subscribers, so it may be published.
  if ((await followKey(next, previous.publicKey)) !== 'keyChanged') return;
  const message = 'this is not the key of the published directory; subscribers would refuse it';
  const remedy = 'Publish with the old key, or hand over to the new one with “keys rotate”.';
  throw new CommunitySourceError([error(place, message, remedy)]);
}

/**
 * Refuses what subscribers would refuse: a number that is used already or lower, another community, an unknown key.
 * @throws {CommunitySourceError}
 */
export async function checkAgainstPublished(
  folder: string,
  next: DirectoryManifest,
): Promise<void> {
  const previous = await loadManifest(folder);
  if (previous === undefined) return;
  const succession = checkSuccession(previous, next, new Date(next.publishedAt));
  if (succession.ok) return checkKey(previous, next);
  const { code } = succession;
  const message = {
    otherCommunity: `${folder} holds the directory of ${previous.community.id}`,
    rollback: `version ${next.version} is lower than the published ${previous.version}`,
    versionReused: `version ${next.version} is already published with other content`,
  }[code];
  const remedy =
    code === 'otherCommunity'
      ? 'Publish into another folder.'
      : `Publish with --next, or set version: ${previous.version + 1} and publishedAt to now in ${profileFile}.`;
  throw new CommunitySourceError([error(place, message, remedy)]);
}
