import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crossValidate, dealShops } from '../../../scripts/spotting/cross-validate.ts';

it('deals every shop into one fold, and the folds evenly', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 3 }), { maxLength: 60 }),
      fc.nat(1000),
      (shops, seed) => {
        const foldOf = dealShops(shops, 5, seed);
        expect([...foldOf.keys()].toSorted()).toEqual([...new Set(shops)].toSorted());
        const sizes = [0, 1, 2, 3, 4].map(
          (fold) => [...foldOf.values()].filter((one) => one === fold).length,
        );
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

it('never scores a page by what only its own shop teaches', () => {
  // Evidence 0 stands on the pages of one shop alone, evidence 1 on those of every second one.
  const pages = Array.from({ length: 40 }, (_, index) => ({
    shop: index < 20 ? 'one' : `shop ${index}`,
    examples: [
      {
        holds: index < 20 ? [0] : index % 2 === 0 ? [1] : [],
        isKind: index < 20 || index % 2 === 0,
        counts: 1,
      },
    ],
  }));
  const scores = crossValidate(pages, 2, { folds: 5 }).map(([score]) => score ?? 0);
  expect(Math.max(...scores.slice(0, 20))).toBeLessThan(0);
  expect(Math.min(...scores.slice(20).filter((_, index) => index % 2 === 0))).toBeGreaterThan(0);
});
