import { rotationStatement } from '../../lib/domain/directory/follow-key.ts';
import { appendTo, editProfile } from './edit-profile.ts';
import { readCommunity } from './read-community.ts';
import { exists, nextFileOf, replaceKey } from './replace-key.ts';
import { loadSigningKey, type SigningKey, SigningKeyError } from './signing-key.ts';

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
  const { community, keyRotations, revokedKeys } = profile.value;
  const oldKey = await loadSigningKey(keyFile, passphrase);
  const last = keyRotations.at(-1)?.to;
  const withdrawn = revokedKeys.some(({ key }) => key === last);
  if (last !== undefined && last !== oldKey.publicKey && !withdrawn) {
    const next = nextFileOf(keyFile);
    const message = (await exists(next))
      ? `a hand-over was stopped half-way; move ${next} to ${keyFile}, and the old key aside`
      : `${keyFile} is not the key that was rotated to`;
    throw new SigningKeyError('unreadable', keyFile, message);
  }
  return replaceKey(keyFile, 'old', passphrase, async (newKey) => {
    const keys = { from: oldKey.publicKey, to: newKey.publicKey };
    const signature = oldKey.sign(rotationStatement(community.id, keys));
    await editProfile(folder, (document) =>
      appendTo(document, 'keyRotations', { ...keys, signature }),
    );
  });
}
