import type { Money } from '../schema/primitives.ts';
import type { Click, StoredDirectory } from '../schema/storage.ts';
import { isKeyWithdrawn } from './directory/key-withdrawal.ts';

/** What is said of one community: the surest stage that it has anything in, and that alone. */
export interface Achievement {
  readonly communityId: string;
  readonly community: string;
  readonly sandbox: boolean;
  readonly stage: 'paid' | 'confirmed' | 'expected';
  readonly amounts: readonly Money[];
}

const surestFirst = ['paid', 'confirmed', 'expected'] as const;
const achievementsAtMost = 3;
/** What was confirmed or expected a month ago may be paid or cancelled by now. */
const tellableFor = 30 * 24 * 60 * 60 * 1000;

/**
 * The communities in use that have a server: those that the shopper clicked for, the last first, then in their order. Where
 * the key was withdrawn the server may be the thief's: nobody is asked.
 */
export function listServed(
  directories: readonly StoredDirectory[],
  clicks: readonly Pick<Click, 'communityId' | 'createdAt'>[],
): readonly StoredDirectory[] {
  const lastClicks = new Map<string, string>();
  for (const { communityId, createdAt } of clicks) {
    if (createdAt > (lastClicks.get(communityId) ?? '')) lastClicks.set(communityId, createdAt);
  }
  const lastClick = ({ communityId }: StoredDirectory) => lastClicks.get(communityId) ?? '';
  return directories
    .filter(
      (directory) =>
        directory.manifest.community.api !== undefined &&
        directory.pausedAt === undefined &&
        !isKeyWithdrawn(directory),
    )
    .sort(
      (one, other) =>
        lastClick(other).localeCompare(lastClick(one)) ||
        (one.position ?? 0) - (other.position ?? 0),
    );
}

/** What the shopper's communities have achieved, as far as the device was told lately. */
export function listAchievements(
  directories: readonly StoredDirectory[],
  clicks: readonly Click[],
  now: Date,
): readonly Achievement[] {
  return listServed(directories, clicks)
    .flatMap((directory) => achievementOf(directory, now) ?? [])
    .slice(0, achievementsAtMost);
}

function achievementOf(
  { communityId, manifest, publicSums }: StoredDirectory,
  now: Date,
): Achievement | undefined {
  if (publicSums === undefined) return undefined;
  if (now.getTime() - new Date(publicSums.fetchedAt).getTime() > tellableFor) return undefined;
  const { name: community, sandbox = false } = manifest.community;
  for (const stage of surestFirst) {
    // Returns of goods may outweigh what came in.
    const amounts = publicSums[stage].filter(({ minor }) => minor > 0);
    if (amounts.length > 0) return { communityId, community, sandbox, stage, amounts };
  }
  return undefined;
}
