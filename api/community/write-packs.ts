import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listPacks, writePack } from '../../lib/domain/directory/shard-packs.ts';
import type { DirectoryManifest } from '../../lib/schema/directory.ts';
import type { BuiltShard } from './build-shards.ts';
import { writeChanged } from './write-whole.ts';

/**
 * Writes the shards once more, many to a file, so that whoever joins does not fetch them one by one; those of earlier
 * versions stay until `removeOldPacks`. They can be left out at any time.
 */
export async function writePacks(
  folder: string,
  manifest: DirectoryManifest,
  shards: readonly BuiltShard[],
): Promise<void> {
  const bytesOf = new Map(shards.map(({ reference, bytes }) => [reference.sha256, bytes]));
  for (const pack of listPacks(manifest)) {
    const together = pack.shards.map(({ sha256 }) => bytesOf.get(sha256) ?? new Uint8Array());
    await writeChanged(join(folder, pack.path), writePack(together));
  }
}

/** Removes what no manifest names any more: to be called when the new one is in its place. */
export async function removeOldPacks(folder: string, manifest: DirectoryManifest): Promise<void> {
  const paths = new Set(listPacks(manifest).map(({ path }) => path));
  const present = await readdir(join(folder, 'packs')).catch(() => []);
  for (const name of present)
    if (!paths.has(`packs/${name}`)) await rm(join(folder, 'packs', name), { force: true });
}
