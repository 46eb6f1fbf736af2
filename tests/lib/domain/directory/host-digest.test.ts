import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestHost } from '../../../../lib/domain/directory/host-digest.ts';

const first32Bits = (text: string) => hash('sha256', text, 'buffer').readUInt32BE(0);

describe('the digest of a host', () => {
  it('is the beginning of SHA-256', () => {
    // FIPS 180-2, appendix B.1: SHA-256 of “abc”.
    expect(digestHost('abc')).toBe(0xba7816bf);
  });

  it('is it at every length around the ends of blocks', () => {
    for (let length = 0; length <= 260; length += 1) {
      const text = 'a'.repeat(length);
      expect(digestHost(text)).toBe(first32Bits(text));
    }
  });

  it('is it for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        expect(digestHost(text)).toBe(first32Bits(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
