import type { Money } from '../../schema/primitives.ts';

const fractionDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;

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

/** A price and its ISO 4217 currency as {@link Money}, or `undefined` when one of them cannot be read. */
export function parsePrice(price: unknown, currency: unknown): Money | undefined {
  if (typeof currency !== 'string' || !/^[A-Za-z]{3}$/.test(currency)) return undefined;
  const value =
    typeof price === 'number'
      ? price
      : typeof price === 'string'
        ? parseDecimal(price.slice(0, 30))
        : undefined;
  if (value === undefined || !Number.isFinite(value) || value < 0 || value > 1e9) return undefined;
  const code = currency.toUpperCase();
  return { minor: Math.round(value * 10 ** fractionDigits(code)), currency: code };
}
