import type { PublicTotals } from '../../schema/api.ts';
import type { NonprofitId } from '../../schema/nonprofit.ts';

type NamedRow = PublicTotals['rows'][number];
export type NamelessRow = PublicTotals['withoutName'][number];

/** A payout with fewer purchases (clicks) than this could be one shopper's, so it is not shown beside a name. */
export const fewestNamedPurchases = 5;

/** What was sent to a nonprofit in one payout: its sales, of so many different clicks. */
export interface PaidPayout {
  /** Of the payment: `2026-11`. */
  readonly month: string;
  readonly nonprofit: NonprofitId;
  readonly currency: string;
  readonly minor: number;
  readonly sales: number;
  readonly clicks: number;
}

function addUp<Row extends NamelessRow>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const sum = sums.get(keyOf(row));
    const minor = row.amount.minor + (sum?.amount.minor ?? 0);
    const amount = { ...row.amount, minor };
    sums.set(keyOf(row), { ...row, amount, sales: row.sales + (sum?.sales ?? 0) });
  }
  return [...sums.values()];
}

const namelessKey = ({ month, status, amount }: NamelessRow): string =>
  `${month} ${status} ${amount.currency}`;

/**
 * The sums that may be public. Beside a name stands only what was sent to it, payout by payout: a purchase is part of one
 * payout with at least four others, so neither a sum nor the difference between two readings is a single purchase. What is
 * expected, confirmed or declined changes with every sale, and would tell a shop that knows the amount whom its customer
 * supports; it is added up for all nonprofits (`open`, by month of the sale), as are payouts of few purchases.
 */
export function groupTotals(
  payouts: readonly PaidPayout[],
  open: readonly NamelessRow[],
): Omit<PublicTotals, 'operatorShare'> {
  const rowOf = ({ month, currency, minor, sales }: PaidPayout): NamelessRow => ({
    month,
    status: 'paid',
    amount: { minor, currency },
    sales,
  });
  const isNamed = ({ clicks }: PaidPayout): boolean => clicks >= fewestNamedPurchases;
  const named = payouts
    .filter(isNamed)
    .map((payout): NamedRow => ({ ...rowOf(payout), nonprofit: payout.nonprofit }));
  const few = payouts.filter((payout) => !isNamed(payout)).map(rowOf);
  return {
    rows: addUp(named, (row) => `${namelessKey(row)} ${row.nonprofit}`),
    withoutName: addUp([...open, ...few], namelessKey),
  };
}
