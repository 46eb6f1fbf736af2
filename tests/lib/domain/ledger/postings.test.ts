import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancesOf } from '../../../../lib/domain/ledger/balances.ts';
import { postingsBetween } from '../../../../lib/domain/ledger/postings.ts';
import { splitCommission } from '../../../../lib/domain/ledger/split-commission.ts';
import { saleState } from './sales.ts';

const nonprofit = 'nonprofit:us-ein:530196605';

const anyState = fc
  .record({
    status: fc.constantFrom('pending', 'confirmed', 'received', 'declined'),
    commission: fc.record({
      minor: fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }),
      currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    }),
    assignment: fc.option(
      fc.record({
        nonprofit: fc.constantFrom('us-ein:530196605', 'us-ein:911914868'),
        operatorShare: fc.integer({ min: 0, max: 10_000 }),
      }),
    ),
    paidOut: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  })
  .map((state) => saleState(state.assignment === null ? { ...state, paidOut: 0 } : state));

describe('splitCommission', () => {
  it.each([
    [400, 250, 390, 10],
    [1, 5000, 1, 0],
    [-1, 5000, -1, 0],
    [99, 250, 97, 2],
    [-99, 250, -97, -2],
    [0, 250, 0, 0],
    [400, 10_000, 0, 400],
    [100_000_000_000, 9_999, 10_000_000, 99_990_000_000],
  ])('splits %i at %i basis points into %i and %i', (minor, share, forNonprofit, forOperator) => {
    expect(splitCommission(minor, share)).toEqual({
      nonprofit: forNonprofit,
      operator: forOperator,
    });
  });
});

describe('balancesOf', () => {
  it.each([
    [
      'pending',
      { 'network:awin:pending': 400, [`${nonprofit}:pending`]: -390, 'operator:pending': -10 },
    ],
    [
      'confirmed',
      {
        'network:awin:confirmed': 400,
        [`${nonprofit}:confirmed`]: -390,
        'operator:confirmed': -10,
      },
    ],
    ['received', { bank: 400, [`${nonprofit}:payable`]: -390, 'operator:earned': -10 }],
    ['declined', {}],
  ])('puts a %s sale on its accounts', (status, expected) => {
    expect(Object.fromEntries(balancesOf('awin', saleState({ status })))).toEqual(expected);
  });

  it('keeps only the operator’s part once the nonprofit has been paid', () => {
    const paid = saleState({ status: 'received', paidOut: 390 });
    expect(Object.fromEntries(balancesOf('awin', paid))).toEqual({
      bank: 10,
      'operator:earned': -10,
    });
  });

  it('shows what was sent too much when a paid sale is declined', () => {
    const reversed = saleState({ status: 'declined', paidOut: 390 });
    expect(Object.fromEntries(balancesOf('awin', reversed))).toEqual({
      bank: -390,
      [`${nonprofit}:payable`]: 390,
    });
  });

  it('credits nobody while no activation is known', () => {
    expect(Object.fromEntries(balancesOf('awin', saleState({ assignment: null })))).toEqual({
      'network:awin:pending': 400,
      'unassigned:pending': -400,
    });
  });
});

describe('postingsBetween', () => {
  it('balances in every currency, between any two states', () => {
    fc.assert(
      fc.property(fc.option(anyState, { nil: undefined }), anyState, (before, after) => {
        const sums = new Map<string, number>();
        for (const { currency, minor } of postingsBetween('awin', before, after)) {
          sums.set(currency, (sums.get(currency) ?? 0) + minor);
        }
        for (const sum of sums.values()) expect(sum).toBe(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('posts nothing between equal states', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(postingsBetween('awin', state, state)).toEqual([]);
      }),
    );
  });

  it('closes one currency and opens the other when the network changes it', () => {
    const euro = saleState({ commission: { minor: 300, currency: 'EUR' } });
    const postings = postingsBetween('awin', saleState(), euro);
    expect(postings).toContainEqual({
      account: 'network:awin:pending',
      currency: 'USD',
      minor: -400,
    });
    expect(postings).toContainEqual({
      account: 'network:awin:pending',
      currency: 'EUR',
      minor: 300,
    });
  });
});
