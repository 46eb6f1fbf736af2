import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { PublicKey, Signature } from '../../lib/schema/directory.ts';
import { z } from '../../lib/zod.ts';

/** A key that everybody knows, for test vectors only: its seed is one byte, 32 times. */
export interface VectorKey {
  readonly seed: string;
  readonly publicKey: PublicKey;
  readonly sign: (bytes: Uint8Array) => Signature;
}

/** What stands before the 32 bytes of the seed in PKCS #8 (RFC 8410 §7). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const Jwk = z.object({ x: PublicKey });

export function vectorKey(byte: number): VectorKey {
  const seed = Buffer.alloc(32, byte);
  const key: KeyObject = createPrivateKey({
    key: Buffer.concat([pkcs8Prefix, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  return {
    seed: seed.toString('hex'),
    publicKey: Jwk.parse(createPublicKey(key).export({ format: 'jwk' })).x,
    sign: (bytes) => Signature.parse(sign(null, bytes, key).toString('base64url')),
  };
}
