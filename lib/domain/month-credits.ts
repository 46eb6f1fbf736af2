import type { Click } from '../schema/storage.ts';

/** What the orders of one month came to in one currency, in minor units; the three are never added up. */
export interface MonthCredits {
  /** `2026-11`, of the shopper's click, in the device's time zone. */
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

const nameOf = (year: number, month: number): string =>
  `${year}-${String(month + 1).padStart(2, '0')}`;

/** The month that a moment belongs to where the shopper is, as the table beside the chart dates it. */
const monthOf = (moment: Date): string => nameOf(moment.getFullYear(), moment.getMonth());

/** The month of `now` and the ones before it, the oldest first. */
function lastMonths(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    monthOf(new Date(now.getFullYear(), now.getMonth() - (count - 1 - index), 1)),
  );
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
    const month = monthOf(new Date(createdAt));
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
