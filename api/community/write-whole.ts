import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file so that a reader sees the old one or the whole new one, also when the disk fills up or the writer is
 * killed half-way: beside its place first, then moved there.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.part`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(path)).equals(bytes);
  } catch {
    // Not there, or not to be looked at: writing it again says what is wrong, if anything is.
    return false;
  }
}

/** Writes a file whole unless it holds these very bytes already. @returns whether it was written. */
export async function writeChanged(path: string, bytes: Uint8Array): Promise<boolean> {
  if (await holds(path, bytes)) return false;
  await writeWhole(path, bytes);
  return true;
}
