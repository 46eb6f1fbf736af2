import { currencyDecimals } from '../../lib/domain/currency-decimals.ts';
import type { CauseArea } from '../../lib/schema/nonprofit.ts';
import type { Money } from '../../lib/schema/primitives.ts';

/** Making one takes longer than all the rest of a cell of a table. */
const moneyFormats = new Map<string, Intl.NumberFormat>();

function moneyFormatOf(currency: string, decimals: number): Intl.NumberFormat {
  const known = moneyFormats.get(currency);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  moneyFormats.set(currency, made);
  return made;
}

/** An amount for people: `$1,234.50`, `¥300`. */
export function readableMoney({ minor, currency }: Money): string {
  const decimals = currencyDecimals(currency);
  return moneyFormatOf(currency, decimals).format(minor / 10 ** decimals);
}

const monthFormat = new Intl.DateTimeFormat('en', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A share in basis points as a percentage, as English writes it: 250 -> `2.5%`. */
export const readableShare = (basisPoints: number): string => `${basisPoints / 100}%`;

/** A nonprofit's id as its register writes it: `us-ein:030179436` as `EIN 03-0179436`. */
export function readableRegisterNumber(id: string): string {
  const [scheme, number = ''] = id.split(':');
  return scheme === 'us-ein'
    ? `EIN ${number.slice(0, 2)}-${number.slice(2)}`
    : `Charity no. ${number}`;
}

/** `2026-11` as `Nov 2026`. */
export const readableMonth = (month: string): string =>
  monthFormat.format(new Date(`${month}-01T00:00:00Z`));

/** A cause area as people write it: `human services`, `arts & culture`. */
export const readableCause = (cause: CauseArea): string =>
  cause === 'arts-culture' ? 'arts & culture' : cause.replaceAll('-', ' ');
