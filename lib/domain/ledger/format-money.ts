import type { Money } from '../../schema/primitives.ts';
import { currencyDecimals } from '../currency-decimals.ts';

/** An amount for files and reports, digits only: `-12.50 USD`, `300 JPY`. */
export function formatMoney({ minor, currency }: Money): string {
  return `${formatMinor(minor, currency)} ${currency}`;
}

/** The number alone, with the currency's decimals: `-12.50`. */
export function formatMinor(minor: number, currency: string): string {
  const decimals = currencyDecimals(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const sign = minor < 0 ? '-' : '';
  if (decimals === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
