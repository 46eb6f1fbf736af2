import { currencyDecimals } from '../currency-decimals.ts';

const decimal = /^(-?)(\d{1,12})(?:\.(\d{1,12}))?$/;

/**
 * A number's decimals. What a program added up in binary carries a trace of it behind the fifteenth digit
 * (5.4750000000000005 for 5.475); a millionth is finer than any minor unit.
 */
const textOf = (amount: number): string =>
  Math.abs(amount) < 1e12 ? amount.toFixed(6) : String(amount);

/**
 * An amount as networks write it (`12.5`, `"12.50"`, `-3`) in minor units, digit by digit, so no binary fraction comes
 * in. What is finer than the minor unit is cut off: nobody can be promised or paid it. Undefined when it is no amount.
 */
export function parseMinor(amount: string | number, currency: string): number | undefined {
  const parts = decimal.exec(typeof amount === 'number' ? textOf(amount) : amount.trim());
  if (parts === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = parts;
  const decimals = currencyDecimals(currency);
  const minor = Number.parseInt(whole + fraction.padEnd(decimals, '0').slice(0, decimals), 10);
  return sign === '-' && minor !== 0 ? -minor : minor;
}
