import type { CommissionStatus, PublicTotals } from '../schema/api.ts';
import type { Money } from '../schema/primitives.ts';

/** What a community's published sums come to, one amount a currency. Nothing is added across statuses. */
export function sumTotals(totals: PublicTotals, status: CommissionStatus): readonly Money[] {
  const sums = new Map<string, number>();
  for (const row of [...totals.rows, ...totals.withoutName]) {
    if (row.status !== status) continue;
    sums.set(row.amount.currency, (sums.get(row.amount.currency) ?? 0) + row.amount.minor);
  }
  return [...sums].map(([currency, minor]) => ({ minor, currency }));
}
