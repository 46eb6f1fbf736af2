import type { KeyRevocation } from '../../lib/schema/directory.ts';
import { appendTo, editProfile } from './edit-profile.ts';
import { readCommunity } from './read-community.ts';
import { exists, replaceKey } from './replace-key.ts';
import { readRevocation, revoke } from './revocation-file.ts';
import { loadSigningKey, type SigningKey } from './signing-key.ts';

export interface RevokeRequest {
  readonly folder: string;
  readonly keyFile: string;
  /** The withdrawal that was made with the key, when the key itself is gone. */
  readonly certificate: string | undefined;
  readonly passphrase: string | undefined;
}

/**
 * Withdraws a key for ever. When it is the community's present one, a new key takes its place without the old one's word,
 * which counts for nothing any more: subscribers compare fingerprints and add the community again.
 * @returns the key that signs from now on.
 * @throws {SigningKeyError} when neither key nor withdrawal can be used.
 */
export async function revokeKey(request: RevokeRequest): Promise<SigningKey> {
  const { folder, keyFile, certificate, passphrase } = request;
  const { community, keyRotations, revokedKeys } = (await readCommunity(folder)).profile.value;
  const held = (await exists(keyFile)) ? await loadSigningKey(keyFile, passphrase) : undefined;
  const present = keyRotations.at(-1)?.to ?? held?.publicKey;
  const revocation: KeyRevocation =
    certificate === undefined
      ? revoke(community.id, held ?? (await loadSigningKey(keyFile, passphrase)))
      : await readRevocation(community.id, certificate);
  const record = async () => {
    if (revokedKeys.some(({ key }) => key === revocation.key)) return;
    await editProfile(folder, (document) => appendTo(document, 'revokedKeys', revocation));
  };
  if (held === undefined || (present ?? revocation.key) === revocation.key) {
    return replaceKey(keyFile, 'revoked', passphrase, record);
  }
  await record();
  return held;
}
