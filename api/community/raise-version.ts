import { join } from 'node:path';
import { CommunitySourceError, error } from './diagnostic.ts';
import { editProfile } from './edit-profile.ts';
import { withCommunity } from './indexed/with-community.ts';
import { loadManifest } from './load-manifest.ts';
import { profileFile } from './read-profile.ts';
import { exists } from './replace-key.ts';

const place = { file: profileFile, line: undefined };

/**
 * Writes the number and time of the next publication into community.yaml: now, and one more than what is published in
 * the folder. A manifest there that cannot be read any more was published all the same.
 * @throws {CommunitySourceError} when the sources could not be published anyway, or the clock is behind the last one.
 */
export async function raiseVersion(folder: string, outputFolder: string, now: Date): Promise<void> {
  const published = await loadManifest(outputFolder);
  if (published !== undefined && now.getTime() < Date.parse(published.publishedAt)) {
    const message = `this computer’s clock says ${now.toISOString()}, before the last publication (${published.publishedAt})`;
    throw new CommunitySourceError([error(place, message, 'Set the clock right.')]);
  }
  const written = await withCommunity(folder, async ({ source, check }) => {
    const errors = check(now.toISOString()).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new CommunitySourceError(errors);
    return source.profile.value.version;
  });
  const isFirst = !(await exists(join(outputFolder, 'directory.json')));
  // A publication that failed after this leaves its number for the next attempt.
  const next = published === undefined ? written + 1 : Math.max(written, published.version + 1);
  const version = isFirst ? written : next;
  await editProfile(folder, (document) => {
    document.set('version', version);
    document.set('publishedAt', now.toISOString().replace(/\.\d+Z$/, 'Z'));
  });
}
