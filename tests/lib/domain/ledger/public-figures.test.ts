import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketLength } from '../../../../lib/domain/ledger/bucket-length.ts';
import { groupTotals, type PaidPayout } from '../../../../lib/domain/ledger/group-totals.ts';
import type { CommissionStatus } from '../../../../lib/schema/api.ts';
import { NonprofitId } from '../../../../lib/schema/nonprofit.ts';

const payout = (ein: string, changes: Partial<PaidPayout> = {}): PaidPayout => ({
  month: '2026-11',
  nonprofit: NonprofitId.parse(`us-ein:${ein}`),
  currency: 'USD',
  minor: 500,
  sales: 9,
  clicks: 5,
  ...changes,
});
const open = (status: CommissionStatus, minor: number) => ({
  month: '2026-11',
  status,
  amount: { minor, currency: 'USD' },
  sales: 1,
});

describe('groupTotals', () => {
  it('shows beside a name only payouts of five purchases and more, and loses none', () => {
    const totals = groupTotals(
      [
        payout('000000001'),
        payout('000000001', { minor: 70, clicks: 7, sales: 7 }),
        payout('000000001', { minor: 1, clicks: 4 }),
        payout('000000001', { month: '2026-12', minor: 30 }),
        payout('000000001', { currency: 'EUR', minor: 60 }),
        payout('000000002', { clicks: 4, minor: 40 }),
        payout('000000003', { clicks: 1, minor: 2 }),
      ],
      [open('pending', 80), open('confirmed', 90)],
    );
    const row = (changes: object) => ({
      month: '2026-11',
      nonprofit: 'us-ein:000000001',
      status: 'paid',
      sales: 9,
      ...changes,
    });
    expect(totals.rows).toEqual([
      row({ amount: { minor: 570, currency: 'USD' }, sales: 16 }),
      row({ month: '2026-12', amount: { minor: 30, currency: 'USD' } }),
      row({ amount: { minor: 60, currency: 'EUR' } }),
    ]);
    expect(totals.withoutName).toEqual([
      open('pending', 80),
      open('confirmed', 90),
      { ...open('paid', 43), sales: 27 },
    ]);
  });

  it('never moves a figure beside a name by fewer than five purchases', () => {
    const payouts = fc.array(
      fc.record({
        month: fc.constantFrom('2026-10', '2026-11'),
        nonprofit: fc
          .constantFrom('us-ein:000000001', 'us-ein:000000002')
          .map((id) => NonprofitId.parse(id)),
        currency: fc.constantFrom('USD', 'EUR'),
        minor: fc.integer({ min: 1, max: 10_000 }),
        clicks: fc.integer({ min: 1, max: 9 }),
        sales: fc.integer({ min: 9, max: 20 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(payouts, (all) => {
        const figures = (some: readonly PaidPayout[]) =>
          new Map(
            groupTotals(some, []).rows.map((row) => [
              `${row.month} ${row.nonprofit} ${row.amount.currency}`,
              row.amount.minor,
            ]),
          );
        const sum = (some: readonly PaidPayout[]) =>
          some.reduce((total, { minor }) => total + minor, 0);
        for (const [index, next] of all.entries()) {
          const before = figures(all.slice(0, index));
          const after = figures(all.slice(0, index + 1));
          const moved = [...after].filter(([key, minor]) => before.get(key) !== minor);
          expect(moved.length).toBe(next.clicks >= 5 ? 1 : 0);
        }
        const { rows, withoutName } = groupTotals(all, []);
        const told = [...rows, ...withoutName].reduce(
          (total, { amount }) => total + amount.minor,
          0,
        );
        expect(told).toBe(sum(all));
      }),
    );
  });
});

describe('bucketLength', () => {
  it.each([
    [0, 0],
    [8_191, 0],
    [8_192, 1],
    [262_143, 1],
    [262_144, 2],
    [10_000_000, 3],
  ])('for %i tags is %i', (tags, length) => {
    expect(bucketLength(tags)).toBe(length);
  });
});
