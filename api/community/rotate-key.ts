import { access, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { rotationStatement } from '../../lib/domain/directory/verify-signature.ts';
import type { KeyRotation } from '../../lib/schema/directory.ts';
import { readCommunity } from './read-community.ts';
import { profileFile } from './read-profile.ts';
import {
  createSigningKey,
  loadSigningKey,
  type SigningKey,
  SigningKeyError,
} from './signing-key.ts';

async function findFreeName(file: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = `${file}.old-${number}`;
    try {
      await access(name);
    } catch {
      // Nothing has this name yet, which is what was asked.
      return name;
    }
  }
}

/** Adds the old key's word for the new one to community.yaml; comments and order of the file stay. */
async function recordRotation(folder: string, rotation: KeyRotation): Promise<void> {
  const path = join(folder, profileFile);
  const document = parseDocument(await readFile(path, 'utf8'));
  const existing = document.get('keyRotations');
  if (existing === undefined) document.set('keyRotations', document.createNode([rotation]));
  else document.addIn(['keyRotations'], document.createNode(rotation));
  await writeFile(path, document.toString({ lineWidth: 0 }));
}

/**
 * Replaces the community's key by a new one that the old one signs, so that subscribers follow. The old key is kept
 * beside it. Every earlier rotation stays in community.yaml for those who were away.
 * @throws {SigningKeyError} when there is no key to rotate from.
 */
export async function rotateKey(
  folder: string,
  keyFile: string,
  passphrase?: string,
): Promise<SigningKey> {
  const { profile } = await readCommunity(folder);
  const oldKey = await loadSigningKey(keyFile, passphrase);
  const last = profile.value.keyRotations.at(-1);
  if (last !== undefined && last.to !== oldKey.publicKey) {
    throw new SigningKeyError(
      'unreadable',
      keyFile,
      `${keyFile} is not the key that was rotated to`,
    );
  }
  const nextFile = `${keyFile}.next`;
  const newKey = await createSigningKey(nextFile, passphrase);
  const keys = { from: oldKey.publicKey, to: newKey.publicKey };
  const statement = rotationStatement(profile.value.community.id, keys);
  await recordRotation(folder, { ...keys, signature: oldKey.sign(statement) });
  await rename(keyFile, await findFreeName(keyFile));
  await rename(nextFile, keyFile);
  return newKey;
}
