import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openShard } from '../../lib/domain/directory/open-shard.ts';
import { deltaPath, diffEntries } from '../../lib/domain/directory/shard-delta.ts';
import type { DirectoryManifest, ShardReference } from '../../lib/schema/directory.ts';
import type { DirectoryDelta, ShardDelta } from '../../lib/schema/directory-delta.ts';
import type { BuiltShard } from './build-shards.ts';
import { writeWhole } from './write-whole.ts';

interface EarlierShard {
  readonly reference: ShardReference;
  readonly items: readonly unknown[];
}

async function loadEarlier(folder: string, reference: ShardReference): Promise<EarlierShard[]> {
  try {
    const bytes = await readFile(join(folder, 'shards', `${reference.sha256}.json`));
    const opening = openShard(bytes, reference);
    return opening.ok ? [{ reference, items: opening.items }] : [];
  } catch {
    // The steward has tidied it away: its subscribers fetch the new shard whole.
    return [];
  }
}

/** Of the shards that are going, the one that shares the most entries with this new one. */
function findOrigin(
  { shard }: BuiltShard,
  goneBy: ReadonlyMap<string, EarlierShard>,
): EarlierShard | undefined {
  const shared = new Map<EarlierShard, number>();
  for (const item of shard.items) {
    const origin = goneBy.get(JSON.stringify(item));
    if (origin?.reference.kind === shard.kind) shared.set(origin, (shared.get(origin) ?? 0) + 1);
  }
  return [...shared].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/**
 * Writes what this publication changes against the one before, so that a subscriber fetches ten changed shops and not the
 * hundreds beside them. It can be left out at any time.
 */
export async function writeDelta(
  folder: string,
  previous: DirectoryManifest,
  version: number,
  shards: readonly BuiltShard[],
): Promise<void> {
  const kept = new Set(shards.map(({ reference }) => reference.sha256));
  const held = new Set(previous.shards.map(({ sha256 }) => sha256));
  const going = previous.shards.filter(({ sha256 }) => !kept.has(sha256));
  const gone = (await Promise.all(going.map((each) => loadEarlier(folder, each)))).flat();
  const goneBy = new Map(
    gone.flatMap((earlier) =>
      earlier.items.map((item) => [JSON.stringify(item), earlier] as const),
    ),
  );
  const changes = shards
    .filter(({ reference }) => !held.has(reference.sha256))
    .flatMap((built): ShardDelta[] => {
      const origin = findOrigin(built, goneBy);
      if (origin === undefined) return [];
      const parts = diffEntries(origin.items, built.shard.items);
      return [{ from: origin.reference.sha256, to: built.reference.sha256, parts }];
    });
  if (changes.length === 0) return;
  const delta: DirectoryDelta = { shards: changes };
  await writeWhole(join(folder, deltaPath(previous.version, version)), JSON.stringify(delta));
}
