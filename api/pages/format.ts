import { currencyDecimals } from '../../lib/domain/currency-decimals.ts';
import type { CauseArea } from '../../lib/schema/nonprofit.ts';
import type { Money } from '../../lib/schema/primitives.ts';

/** An amount for people: `$1,234.50`, `¥300`. */
export function readableMoney({ minor, currency }: Money): string {
  const decimals = currencyDecimals(currency);
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(minor / 10 ** decimals);
}

/** A share in basis points as a percentage: 250 -> `2.5 %`. */
export const readableShare = (basisPoints: number): string => `${basisPoints / 100} %`;

/** `2026-11` as `Nov 2026`. */
export const readableMonth = (month: string): string =>
  new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

/** A cause area as people write it: `human services`, `arts & culture`. */
export const readableCause = (cause: CauseArea): string =>
  cause === 'arts-culture' ? 'arts & culture' : cause.replaceAll('-', ' ');
