import { type DirectoryManifest, Shard, type ShardKind } from '../../lib/schema/directory.ts';
import { DirectoryDamagedError, type DirectoryFolder } from './directory-folder.ts';

/**
 * The parts of one kind that a manifest lists, as the folder holds them.
 * @throws DirectoryDamagedError when one is missing or is not what the manifest promises.
 */
export async function readShards(
  folder: DirectoryFolder,
  { shards }: Pick<DirectoryManifest, 'shards'>,
  kind: ShardKind,
): Promise<Shard[]> {
  const found: Shard[] = [];
  for (const reference of shards) {
    if (reference.kind !== kind) continue;
    const file = await folder.file(`shards/${reference.sha256}.json`);
    if (file?.sha256 !== reference.sha256) {
      throw new DirectoryDamagedError(`Shard ${reference.sha256} is missing or damaged`);
    }
    const text = new TextDecoder().decode(await file.body('identity'));
    found.push(Shard.parse(JSON.parse(text)));
  }
  return found;
}
