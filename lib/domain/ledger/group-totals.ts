import type { PublicTotals } from '../../schema/api.ts';

type NamedRow = PublicTotals['rows'][number];
type NamelessRow = PublicTotals['withoutName'][number];

/** Fewer sales than this could be one shopper's, so their sum is not shown beside a nonprofit's name. */
export const smallestNamedSum = 5;

/** Keeps the sums that are large enough beside their names and adds the small ones up without. */
export function groupTotals(rows: readonly NamedRow[]): Omit<PublicTotals, 'operatorShare'> {
  const withoutName = new Map<string, NamelessRow>();
  for (const { month, status, amount, sales } of rows.filter(
    (row) => row.sales < smallestNamedSum,
  )) {
    const key = `${month} ${status} ${amount.currency}`;
    const sum = withoutName.get(key);
    const minor = amount.minor + (sum?.amount.minor ?? 0);
    const total = { minor, currency: amount.currency };
    withoutName.set(key, { month, status, amount: total, sales: sales + (sum?.sales ?? 0) });
  }
  return {
    rows: rows.filter((row) => row.sales >= smallestNamedSum),
    withoutName: [...withoutName.values()],
  };
}
