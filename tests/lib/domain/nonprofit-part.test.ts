import { expect, it } from 'vitest';
import { nonprofitPart } from '../../../lib/domain/nonprofit-part.ts';

it.each([
  [500, 1000, 450],
  [500, 0, 500],
  [333, 1000, 299],
  [1, 5000, 0],
  [10_000, 10_000, 0],
])(
  'of a rate of %i with an operator share of %i leaves %i, never rounded up',
  (rate, operator, part) => {
    expect(nonprofitPart({ kind: 'share', basisPoints: rate }, operator)).toEqual({
      kind: 'share',
      basisPoints: part,
    });
  },
);

it('takes the operator share off a fixed amount in the same currency', () => {
  const rate = { kind: 'fixed', amount: { minor: 399, currency: 'EUR' } } as const;
  expect(nonprofitPart(rate, 1000)).toEqual({
    kind: 'fixed',
    amount: { minor: 359, currency: 'EUR' },
  });
});
