import type { StoredDirectory } from '../schema/storage.ts';
import { formatDate } from './format.ts';
import type { Words } from './words.ts';

/** What a shopper should know of a directory's age: old data is said, a failed update too; fresh data is not worth a word. */
export function describeFreshness(
  { manifest, lastProblem }: Pick<StoredDirectory, 'manifest' | 'lastProblem'>,
  now: Date,
  words: Words,
): string | undefined {
  const community = manifest.community.name;
  if (new Date(manifest.expiresAt) < now) {
    const date = formatDate(manifest.publishedAt, words.locale);
    return words.say('communityStale', { community, date });
  }
  return lastProblem === undefined ? undefined : words.say('communityProblem', { community });
}
