import type { CommissionStatus, PublicTotals } from '../../lib/schema/api.ts';

/** Sums in one currency's minor units. */
export type StatusSums = Readonly<Record<CommissionStatus, number>>;

export interface LedgerFigures {
  readonly currency: string;
  readonly months: readonly { readonly month: string; readonly sums: StatusSums }[];
  /** What each was sent; only that stands beside a name. */
  readonly nonprofits: readonly { readonly nonprofit: string; readonly paid: number }[];
  /** What was sent in payouts of too few purchases for a name. */
  readonly withoutName: number;
}

interface Line {
  readonly status: CommissionStatus;
  readonly amount: { readonly minor: number };
}

function sumOf(lines: readonly Line[]): StatusSums {
  const sums = { pending: 0, confirmed: 0, declined: 0, paid: 0 };
  for (const { status, amount } of lines) sums[status] += amount.minor;
  return sums;
}

/** Arranges the public totals for the ledger page, one set of figures per currency: currencies are never added up. */
export function arrangeFigures({ rows, withoutName }: PublicTotals): LedgerFigures[] {
  const all = [...rows, ...withoutName];
  const currencies = [...new Set(all.map(({ amount }) => amount.currency))].sort();
  return currencies.map((currency) => {
    const here = <Row extends { readonly amount: { readonly currency: string } }>(
      list: readonly Row[],
    ) => list.filter(({ amount }) => amount.currency === currency);
    const months = Map.groupBy(here(all), ({ month }) => month);
    const nonprofits = Map.groupBy(here(rows), ({ nonprofit }) => nonprofit);
    return {
      currency,
      months: [...months]
        .map(([month, lines]) => ({ month, sums: sumOf(lines) }))
        .sort((left, right) => (left.month < right.month ? -1 : 1)),
      nonprofits: [...nonprofits]
        .map(([nonprofit, lines]) => ({ nonprofit, paid: sumOf(lines).paid }))
        .sort((left, right) => right.paid - left.paid),
      withoutName: sumOf(here(withoutName)).paid,
    };
  });
}
