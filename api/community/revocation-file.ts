import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { revocationStatement } from '../../lib/domain/directory/follow-key.ts';
import { keyFingerprint } from '../../lib/domain/directory/key-fingerprint.ts';
import { parseJsonBytes } from '../../lib/domain/directory/parse-json-bytes.ts';
import { verifySignature } from '../../lib/domain/directory/verify-signature.ts';
import { KeyRevocation } from '../../lib/schema/directory.ts';
import type { CommunityId } from '../../lib/schema/primitives.ts';
import { type SigningKey, SigningKeyError } from './signing-key.ts';
import { writeWhole } from './write-whole.ts';

/** A key's word that nothing it signs counts any more. */
export const revoke = (community: CommunityId, { publicKey, sign }: SigningKey): KeyRevocation => ({
  key: publicKey,
  signature: sign(revocationStatement(community, publicKey)),
});

/**
 * Writes a key's withdrawal beside it, named by the first of its fingerprint, for the day when the key is stolen or lost. It can withdraw the key and do
 * nothing else, so it may lie with a second person.
 */
export async function writeRevocation(
  community: CommunityId,
  key: SigningKey,
  keyFile: string,
): Promise<string> {
  const name = (await keyFingerprint(key.publicKey)).slice(0, 9).replace(' ', '');
  const file = join(dirname(keyFile), `withdraw-${name}.json`);
  await writeWhole(file, `${JSON.stringify(revoke(community, key), undefined, 2)}\n`);
  return file;
}

/** @throws {SigningKeyError} when the file is missing, or holds no withdrawal of one of this community's keys. */
export async function readRevocation(community: CommunityId, file: string): Promise<KeyRevocation> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    throw new SigningKeyError('missing', file, `${file} cannot be read`, cause);
  }
  const json = parseJsonBytes(bytes);
  const { data } = KeyRevocation.safeParse(json.ok ? json.value : undefined);
  if (data !== undefined) {
    const text = revocationStatement(community, data.key);
    if (await verifySignature(data.key, data.signature, text)) return data;
  }
  const message = `${file} is no withdrawal of a key of the community ${community}`;
  throw new SigningKeyError('unreadable', file, message);
}
