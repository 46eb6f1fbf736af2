import type { Money } from '../schema/primitives.ts';
import { currencyDecimals } from './currency-decimals.ts';

/** An amount in the reader's own notation, with the digits of its currency's minor unit. */
export function formatMoney({ minor, currency }: Money, locale: string): string {
  const decimals = currencyDecimals(currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const text = format.format(minor / 10 ** decimals);
  // Arabic's own marks let sign and currency change sides; an amount is read from left to right as a whole.
  return /[\u061c\u200f]/.test(text)
    ? `\u2066${text.replaceAll(/[\u061c\u200f]/g, '')}\u2069`
    : text;
}

/** Hundredths of a percent as a percentage: 250 is "2.5%". */
export function formatShare(basisPoints: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(
    basisPoints / 10_000,
  );
}

/** A day. A date without a time is that calendar day everywhere, so it is not moved by the time zone. */
export function formatDate(iso: string, locale: string): string {
  const timeZone = iso.includes('T') ? {} : { timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...timeZone }).format(
    new Date(iso),
  );
}

/** A month, `2026-11`, as its name: "Nov", or "November 2026". */
export function formatMonth(month: string, locale: string, style: 'short' | 'long'): string {
  const parts =
    style === 'short'
      ? ({ month: 'short' } as const)
      : ({ month: 'long', year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

/** A country's name; the code itself where the reader's language has none. */
export function formatCountry(code: string, locale: string): string {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}

/** "a, b or c" in the reader's language. */
export function formatChoices(items: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(items);
}

/** "a, b and c" in the reader's language. */
export function formatTogether(items: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** A moment of epoch milliseconds as date and time of day, in the shopper's own time zone. */
export function formatMoment(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(at);
}

/** A size in kilobytes or megabytes of a thousand, as storage is sold; less than one of them is said as such. */
export function formatBytes(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
