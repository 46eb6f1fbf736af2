import { sha256 } from '@noble/hashes/sha2.js';

const utf8 = new TextEncoder();

/**
 * The first 32 bits of the SHA-256 of a host, by which an index finds it. Not the browser's own digest: that answers from
 * another thread, and on a busy device a look-up waited longer for it than for all else.
 */
export function digestHost(host: string): number {
  const { buffer, byteOffset } = sha256(utf8.encode(host));
  return new DataView(buffer, byteOffset).getUint32(0);
}
