import fc from 'fast-check';
import { expect, it } from 'vitest';
import { halfOf, judgeHalves } from '../../../scripts/spotting/judge-halves.ts';

it('puts a shop into the same half every time, and about as many into each', () => {
  fc.assert(
    fc.property(fc.string(), (shop) => {
      expect(halfOf(shop)).toBe(halfOf(shop));
    }),
  );
  const shops = Array.from({ length: 1000 }, (_, index) => `shop-${index}.test`);
  const held = shops.filter((shop) => halfOf(shop) === 1).length;
  expect(held).toBeGreaterThan(430);
  expect(held).toBeLessThan(570);
});

it('never scores a page by what only its own half teaches', () => {
  // Evidence 0 stands on the right pages of one half, evidence 1 on those of the other.
  const pages = Array.from({ length: 200 }, (_, index) => {
    const shop = `shop-${index}.test`;
    const isKind = index % 2 === 0;
    return { shop, examples: [{ holds: isKind ? [halfOf(shop)] : [], isKind, counts: 1 }] };
  });
  for (const { scores } of judgeHalves(pages, 2)) {
    // Half of the other half's pages are of the kind, and none of them wears this evidence.
    expect(scores[0]).toBeLessThan(0);
  }
});

it('knows in one half what the other half taught', () => {
  const pages = Array.from({ length: 200 }, (_, index) => {
    const isKind = index % 2 === 0;
    return {
      shop: `shop-${index}.test`,
      examples: [{ holds: isKind ? [0] : [], isKind, counts: 1 }],
    };
  });
  const judged = judgeHalves(pages, 1);
  expect(new Set(judged.map(({ half }) => half))).toEqual(new Set([0, 1]));
  judged.forEach(({ scores }, index) => {
    expect((scores[0] ?? 0) > 0).toBe(index % 2 === 0);
  });
});
