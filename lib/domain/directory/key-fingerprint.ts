import type { PublicKey } from '../../schema/directory.ts';
import { toHex } from '../hex.ts';
import { fromBase64url } from './base64url.ts';

/**
 * What people compare to be sure of a key: the first 20 bytes of the SHA-256 of the raw key, in groups of four
 * hexadecimal digits.
 */
export async function keyFingerprint(publicKey: PublicKey): Promise<string> {
  const raw = fromBase64url(publicKey) ?? new Uint8Array();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', raw));
  return (toHex(digest.slice(0, 20)).match(/.{4}/g) ?? []).join(' ');
}
