import { join } from 'node:path';
import type { BuiltShard } from './build-shards.ts';
import { writeChanged, writeWhole } from './write-whole.ts';

/**
 * Writes a directory into a folder that any static host can serve. Shards first, the manifest last, so that a folder
 * copied half-way still shows the old directory; shards of earlier publications stay for those who are still reading.
 * A shard that was damaged since is written again.
 * @returns how many shards were new.
 */
export async function writeDirectory(
  folder: string,
  manifestBytes: Uint8Array,
  signature: string,
  shards: readonly BuiltShard[],
): Promise<number> {
  let written = 0;
  for (const { reference, bytes } of shards) {
    const path = join(folder, 'shards', `${reference.sha256}.json`);
    if (await writeChanged(path, bytes)) written += 1;
  }
  await writeWhole(join(folder, 'directory.json.sig'), `${signature}\n`);
  await writeWhole(join(folder, 'directory.json'), manifestBytes);
  return written;
}
