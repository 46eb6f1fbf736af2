import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJsonBytes } from '../../lib/domain/directory/parse-json-bytes.ts';
import { DirectoryManifest } from '../../lib/schema/directory.ts';

/** What a folder says is published in it, unverified, or undefined where that cannot be read. */
export async function loadManifest(folder: string): Promise<DirectoryManifest | undefined> {
  try {
    const json = parseJsonBytes(await readFile(join(folder, 'directory.json')));
    return DirectoryManifest.safeParse(json.ok ? json.value : undefined).data;
  } catch {
    // Nothing published here yet; if the folder cannot be read, writing to it says so.
    return undefined;
  }
}
