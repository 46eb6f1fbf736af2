import type { KeyRotation, PublicKey } from '../../schema/directory.ts';
import type { CommunityId } from '../../schema/primitives.ts';
import { fromBase64url } from './base64url.ts';

/** Whether `signature` (base64url) is the Ed25519 signature of exactly these bytes by this key. Never throws. */
export async function verifySignature(
  publicKey: PublicKey,
  signature: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const rawKey = fromBase64url(publicKey);
  const rawSignature = fromBase64url(signature);
  if (rawKey === undefined || rawSignature?.length !== 64) return false;
  try {
    const key = await crypto.subtle.importKey('raw', rawKey, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, rawSignature, bytes);
  } catch {
    // 32 bytes that are no point of the curve are refused at import by some engines: not a signature either.
    return false;
  }
}

/** What an old key signs to hand over to a new one. It cannot be mistaken for a manifest, which starts with a brace. */
export function rotationStatement(
  community: CommunityId,
  rotation: Pick<KeyRotation, 'from' | 'to'>,
): Uint8Array<ArrayBuffer> {
  const lines = ['support4good key rotation', community, rotation.from, rotation.to, ''];
  return new TextEncoder().encode(lines.join('\n'));
}

/** Whether rotations, each signed by its own `from`, lead in order from the pinned key to the present one. */
export async function verifyRotations(
  community: CommunityId,
  rotations: readonly KeyRotation[],
  pinnedKey: PublicKey,
  presentKey: PublicKey,
): Promise<boolean> {
  let key = pinnedKey;
  for (const rotation of rotations) {
    if (rotation.from !== key) continue;
    const statement = rotationStatement(community, rotation);
    if (!(await verifySignature(key, rotation.signature, statement))) return false;
    key = rotation.to;
  }
  return key === presentKey;
}
