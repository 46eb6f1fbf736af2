import type { DirectoryManifest, KeyRotation, PublicKey } from '../../schema/directory.ts';
import type { CommunityId } from '../../schema/primitives.ts';
import { verifySignature } from './verify-signature.ts';

/**
 * Whether a reader may go from the key it pinned to a manifest's key. `keyRevoked`: a key on the way was withdrawn by
 * its owner, because others may have it; whatever it signed, rotations included, says nothing any more.
 */
export type KeySuccession = 'same' | 'rotated' | 'keyChanged' | 'keyRevoked';

type Keys = Pick<DirectoryManifest, 'publicKey' | 'keyRotations' | 'revokedKeys'> & {
  readonly community: { readonly id: CommunityId };
};

const statement = (...lines: string[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode([...lines, ''].join('\n'));

/** What an old key signs to hand over to a new one. It cannot be mistaken for a manifest, which starts with a brace. */
export const rotationStatement = (
  community: CommunityId,
  { from, to }: Pick<KeyRotation, 'from' | 'to'>,
): Uint8Array<ArrayBuffer> => statement('support4good key rotation', community, from, to);

/** What a key signs to withdraw itself for ever. Only its holder can, and it can do nothing else with it. */
export const revocationStatement = (
  community: CommunityId,
  key: PublicKey,
): Uint8Array<ArrayBuffer> => statement('support4good key revocation', community, key);

/** The keys that a manifest withdraws. An entry that its own key has not signed is not there. */
async function findRevokedKeys({ community, revokedKeys = [] }: Keys): Promise<Set<PublicKey>> {
  const revoked = new Set<PublicKey>();
  for (const { key, signature } of revokedKeys) {
    const text = revocationStatement(community.id, key);
    if (await verifySignature(key, signature, text)) revoked.add(key);
  }
  return revoked;
}

/**
 * Follows the rotations, oldest first, from the pinned key, each only by the signature of the key it starts from. On
 * first use nothing is pinned, and only the manifest's own key must not be withdrawn. Never throws.
 */
export async function followKey(manifest: Keys, pinnedKey?: PublicKey): Promise<KeySuccession> {
  const { community, publicKey, keyRotations = [] } = manifest;
  const revoked = await findRevokedKeys(manifest);
  let key = pinnedKey ?? publicKey;
  for (const rotation of keyRotations) {
    if (key === publicKey || revoked.has(key)) break;
    if (rotation.from !== key) continue;
    const text = rotationStatement(community.id, rotation);
    if (!(await verifySignature(key, rotation.signature, text))) return 'keyChanged';
    key = rotation.to;
  }
  // Only of a key that the pinned one leads to: a stranger with the host could stop a community by withdrawing their own.
  if (revoked.has(key)) return 'keyRevoked';
  if (key !== publicKey) return 'keyChanged';
  return key === (pinnedKey ?? publicKey) ? 'same' : 'rotated';
}
