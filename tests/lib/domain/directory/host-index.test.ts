import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hashHost,
  holdsHash,
  hostAndParents,
  indexHosts,
} from '../../../../lib/domain/directory/host-index.ts';

describe('the index of hosts', () => {
  it.each(['', 'a.com', 'shop.co.uk', 'xn--bcher-kva.example'])(
    'hashes “%s” as documented',
    (host) => {
      // FNV-1a and fmix32 written out in arithmetic of arbitrary size, against overflow and sign.
      const mask = 0xffffffffn;
      let hash = 0x811c9dc5n;
      for (const byte of new TextEncoder().encode(host))
        hash = ((hash ^ BigInt(byte)) * 0x01000193n) & mask;
      hash = ((hash ^ (hash >> 16n)) * 0x85ebca6bn) & mask;
      hash = ((hash ^ (hash >> 13n)) * 0xc2b2ae35n) & mask;
      hash ^= hash >> 16n;
      expect(hashHost(host)).toBe(Number(hash));
    },
  );

  it('holds every host that went in, ascending, and says no to the rest as a Set does', () => {
    fc.assert(
      fc.property(fc.array(fc.domain()), fc.array(fc.domain()), (listed, others) => {
        const index = indexHosts(listed);
        const known = new Set(listed.map(hashHost));
        expect([...index]).toEqual(listed.map(hashHost).sort((one, other) => one - other));
        for (const host of [...listed, ...others])
          expect(holdsHash(index, hashHost(host))).toBe(known.has(hashHost(host)));
      }),
    );
  });

  it('spreads short names evenly over the leading bits', () => {
    const counts = new Array<number>(64).fill(0);
    for (let number = 0; number < 64_000; number += 1) {
      const bucket = hashHost(`shop-${number}.com`) >>> 26;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1150);
  });

  it.each([
    ['a.b.shop.com', ['a.b.shop.com', 'b.shop.com', 'shop.com']],
    ['shop.com.', ['shop.com']],
    ['localhost', []],
    ['', []],
  ])('walks %s from the left', (hostname, expected) => {
    expect(hostAndParents(hostname)).toEqual(expected);
  });
});
