import type { StoredDirectory } from '../schema/storage.ts';
import { describeProblem } from './describe-problem.ts';
import { decideFreshness } from './directory/check-succession.ts';
import { findProblem } from './directory/key-withdrawal.ts';
import { formatDate } from './format.ts';
import type { Words } from './words.ts';

/** No later update mends these: the shopper compares keys, and joins again or leaves. */
const forTheShopper: ReadonlySet<string> = new Set(['keyRevoked', 'keyChanged']);

/**
 * What a shopper should know of a directory's age: old data is said, a failed update too, with its reason where they have
 * to act on it; fresh data is not worth a word.
 */
export function describeFreshness(
  directory: Pick<StoredDirectory, 'manifest' | 'publicKey' | 'withdrawnKey' | 'lastProblem'>,
  now: Date,
  words: Words,
): string | undefined {
  const { manifest } = directory;
  const problem = findProblem(directory);
  const community = manifest.community.name;
  const failed = words.say('communityProblem', { community });
  if (problem !== undefined && forTheShopper.has(problem))
    return `${failed} ${describeProblem(problem, words)}`;
  const date = formatDate(manifest.publishedAt, words.locale);
  const freshness = decideFreshness(manifest, now);
  if (freshness === 'expired') return words.say('communityStale', { community, date });
  if (freshness === 'fromFuture') return words.say('communityClockWrong', { community, date });
  return problem === undefined ? undefined : failed;
}
