import { access, rename } from 'node:fs/promises';
import { createSigningKey, type SigningKey } from './signing-key.ts';

/** Whether the file can be reached. */
export async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    // Whatever cannot be reached is as good as absent here; using it would say why.
    return false;
  }
}

/** Where a new key waits until it takes the place of the old one. */
export const nextFileOf = (file: string): string => `${file}.next`;

async function findFreeName(file: string, mark: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = `${file}.${mark}-${number}`;
    if (!(await exists(name))) return name;
  }
}

/**
 * Puts a new key in the place of another, which is kept beside it under `<file>.<mark>-<number>`. `record` writes down
 * what ties them together before anything is moved, so that stopping half-way loses neither key.
 */
export async function replaceKey(
  file: string,
  mark: 'old' | 'revoked',
  passphrase: string | undefined,
  record: (newKey: SigningKey) => Promise<void>,
): Promise<SigningKey> {
  const nextFile = nextFileOf(file);
  const newKey = await createSigningKey(nextFile, passphrase);
  await record(newKey);
  if (await exists(file)) await rename(file, await findFreeName(file, mark));
  await rename(nextFile, file);
  return newKey;
}
