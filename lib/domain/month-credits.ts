import type { Click } from '../schema/storage.ts';

/** What the orders of one month came to in one currency, in minor units; the three are never added up. */
export interface MonthCredits {
  /** `2026-11`, of the shopper's click. */
  readonly month: string;
  readonly expected: number;
  readonly confirmed: number;
  readonly paid: number;
}

export interface CurrencyMonths {
  readonly currency: string;
  /** As many months as asked for, the oldest first, empty ones included. */
  readonly months: readonly MonthCredits[];
}

const columnOf = { pending: 'expected', confirmed: 'confirmed', paid: 'paid' } as const;

/** The month of `now` and the ones before it, the oldest first. */
function lastMonths(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const first = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (count - 1 - index), 1);
    return new Date(first).toISOString().slice(0, 7);
  });
}

/**
 * The last months of every currency apart: amounts of two currencies share no scale. Test programs and declined sales
 * count nowhere; a currency without anything in these months is left out.
 */
export function groupByMonth(
  clicks: readonly Click[],
  now: Date,
  count: number,
): readonly CurrencyMonths[] {
  const names = lastMonths(now, count);
  const found = new Map<string, Map<string, MonthCredits>>();
  for (const { createdAt, sandbox, credits } of clicks) {
    const month = createdAt.slice(0, 7);
    if (sandbox || !names.includes(month)) continue;
    for (const { status, amount } of credits) {
      if (status === 'declined') continue;
      const months = found.get(amount.currency) ?? new Map<string, MonthCredits>();
      const sums = months.get(month) ?? { month, expected: 0, confirmed: 0, paid: 0 };
      const column = columnOf[status];
      months.set(month, { ...sums, [column]: sums[column] + amount.minor });
      found.set(amount.currency, months);
    }
  }
  return Array.from(found, ([currency, months]) => ({
    currency,
    months: names.map(
      (month) => months.get(month) ?? { month, expected: 0, confirmed: 0, paid: 0 },
    ),
  }));
}
