import { describe, expect, it } from 'vitest';
import { bucketLength } from '../../../../lib/domain/ledger/bucket-length.ts';
import { groupTotals } from '../../../../lib/domain/ledger/group-totals.ts';
import { NonprofitId } from '../../../../lib/schema/nonprofit.ts';

const row = (ein: string, sales: number, minor: number) => ({
  month: '2026-11',
  nonprofit: NonprofitId.parse(`us-ein:${ein}`),
  status: 'confirmed' as const,
  amount: { minor, currency: 'USD' },
  sales,
});

describe('groupTotals', () => {
  it('never shows a sum of fewer than five sales beside a name, and loses none', () => {
    const rows = [row('000000001', 5, 500), row('000000002', 4, 400), row('000000003', 1, 70)];
    const totals = groupTotals(rows);
    expect(totals.rows).toEqual([rows[0]]);
    expect(totals.withoutName).toEqual([
      { month: '2026-11', status: 'confirmed', amount: { minor: 470, currency: 'USD' }, sales: 5 },
    ]);
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
