import type { DirectoryManifest } from '../../lib/schema/directory.ts';
import { type Diagnostic, warning } from './diagnostic.ts';
import { type Profile, profileFile } from './read-profile.ts';

const day = 24 * 60 * 60 * 1000;
const remindedBefore = 30 * day;
const place = { file: profileFile, line: undefined };

/** Reminds the steward of the day on which subscribers will be told that the directory is old. */
export function remindOfExpiry(
  published: Pick<DirectoryManifest, 'expiresAt'> | undefined,
  now: Date,
): Diagnostic[] {
  if (published === undefined) return [];
  const left = Date.parse(published.expiresAt) - now.getTime();
  if (left > remindedBefore) return [];
  const on = published.expiresAt.slice(0, 10);
  const message =
    left < 0
      ? `the published directory has expired on ${on}; subscribers are told that it is old`
      : `the published directory expires on ${on}, in ${Math.floor(left / day)} days`;
  return [warning(place, message, 'Publish again: publish --next')];
}

/** The time of the next publication as far as can be told: now, unless community.yaml is ahead of this clock. */
export const nextPublication = ({ publishedAt }: Profile, now: Date): string =>
  Date.parse(publishedAt) > now.getTime() ? publishedAt : now.toISOString();

/** Says when this computer's clock and the day of the publication do not go together. */
export function checkClock(
  { publishedAt }: Pick<DirectoryManifest, 'publishedAt'>,
  now: Date,
): Diagnostic[] {
  if (Date.parse(publishedAt) <= now.getTime() + day) return [];
  const message = `publishedAt is ${publishedAt}, and this computer’s clock says ${now.toISOString()}`;
  const remedy = 'Correct whichever is wrong; a directory from the future is marked so.';
  return [warning(place, message, remedy)];
}
