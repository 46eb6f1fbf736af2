import type { Money } from '../../schema/primitives.ts';
import { currencyDecimals } from '../currency-decimals.ts';

/**
 * The number in a price as a page writes it: `1299`, `1299.00`, `1,299.00`, `1.299,00`, `1 299,00`. The last point or
 * comma is the decimal sign when one or two digits follow it, or when no other separator stands in the number.
 */
function parseDecimal(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f']/g, '');
  const match = /^(\d{1,9}|\d{1,3}(?:[.,]\d{3}){1,2})(?:[.,](\d{1,2}))?$/.exec(plain);
  const [, whole, fraction = '0'] = match ?? [];
  return whole === undefined ? undefined : Number(`${whole.replace(/[.,]/g, '')}.${fraction}`);
}

/**
 * Signs that stand for one currency alone. A bare dollar sign, a yen sign or `kr` stands for several, and says nothing.
 */
const currencyOfSign: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  us$: 'USD',
  r$: 'BRL',
  zł: 'PLN',
  kč: 'CZK',
  ft: 'HUF',
  lei: 'RON',
  лв: 'BGN',
  '₽': 'RUB',
  '₴': 'UAH',
  '₺': 'TRY',
  '₹': 'INR',
  '₪': 'ILS',
  '₩': 'KRW',
};

/** A currency by its ISO 4217 code or by a sign. */
const findCurrency = (text: string): string | undefined =>
  currencyOfSign[text.toLowerCase().replace(/\.$/, '')] ??
  (/^[a-z]{3}$/i.test(text) ? text.toUpperCase() : undefined);

/** What may stand beside a number: nothing, a currency, or a sign of several currencies. */
const isBeside = (text: string): boolean =>
  /^(?:[$¥]|kr\.?)?$/i.test(text) || findCurrency(text) !== undefined;

/**
 * A price and its currency as {@link Money}, or `undefined` when one of them cannot be read. The price may carry its
 * currency with it, as `729,00 €` does; the currency that is given beside it counts first.
 */
export function parsePrice(price: unknown, currency: unknown): Money | undefined {
  if (typeof price !== 'string' && typeof price !== 'number') return undefined;
  const match = /^(\D{0,6})(\d(?:.{0,20}\d)?)(\D{0,6})$/s.exec(String(price).slice(0, 40).trim());
  if (match === null) return undefined;
  const [before = '', number = '', after = ''] = match.slice(1).map((part) => part.trim());
  if (!isBeside(before) || !isBeside(after)) return undefined;
  const code =
    (typeof currency === 'string' ? findCurrency(currency.trim()) : undefined) ??
    findCurrency(before) ??
    findCurrency(after);
  const value = typeof price === 'number' ? price : parseDecimal(number);
  if (code === undefined || value === undefined || value > 1e9) return undefined;
  return { minor: Math.round(value * 10 ** currencyDecimals(code)), currency: code };
}
