import type { PublicKey } from '../../schema/directory.ts';
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
