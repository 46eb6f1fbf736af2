import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClickSecret, deriveClickId, deriveCreditTag } from '../../../lib/domain/click-id.ts';
import { fromHex, toHex } from '../../../lib/domain/hex.ts';
import { ClickSecret } from '../../../lib/schema/primitives.ts';

/** RFC 4648 base32 by way of arbitrary precision, to check the bit arithmetic against. */
function base32(bytes: Uint8Array): string {
  let number = BigInt(`0x${toHex(bytes)}`) << 4n;
  let text = '';
  for (let left = 52; left > 0; left -= 1) {
    text = 'abcdefghijklmnopqrstuvwxyz234567'.charAt(Number(number & 31n)) + text;
    number >>= 5n;
  }
  return text;
}

const hexSecret = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => ClickSecret.parse(toHex(bytes)));

describe('clickId', () => {
  it('is the first 26 characters of base32(SHA-256(secret))', async () => {
    await fc.assert(
      fc.asyncProperty(hexSecret, async (secret) => {
        const hash = createHash('sha256').update(fromHex(secret)).digest();
        expect(await deriveClickId(secret)).toBe(base32(hash).slice(0, 26));
      }),
    );
  });

  it('is new for every secret, and so is the tag, which does not contain it', async () => {
    const ids = new Set<string>();
    for (let index = 0; index < 200; index += 1) {
      const clickId = await deriveClickId(createClickSecret());
      const tag = await deriveCreditTag(clickId);
      expect(tag).not.toBe(clickId);
      ids.add(clickId).add(tag);
    }
    expect(ids.size).toBe(400);
  });
});
