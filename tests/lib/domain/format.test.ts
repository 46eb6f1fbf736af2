import { expect, it } from 'vitest';
import {
  formatBytes,
  formatChoices,
  formatCountry,
  formatDate,
  formatMoney,
  formatMonth,
  formatShare,
} from '../../../lib/domain/format.ts';

// Intl puts no-break spaces between figure and unit.
const plainSpaces = (text: string): string => text.replaceAll(/\s/g, ' ');

it.each([
  [{ minor: 0, currency: 'USD' }, 'en-US', '$0.00'],
  [{ minor: 123_456, currency: 'USD' }, 'en-US', '$1,234.56'],
  [{ minor: -250, currency: 'USD' }, 'en-US', '-$2.50'],
  [{ minor: 1_000_000_000_000, currency: 'USD' }, 'en-US', '$10,000,000,000.00'],
  [{ minor: 500, currency: 'JPY' }, 'en-US', '¥500'],
  [{ minor: 1500, currency: 'KWD' }, 'en-US', 'KWD 1.500'],
  [{ minor: 199, currency: 'QQQ' }, 'en-US', 'QQQ 1.99'],
  [{ minor: 123_456, currency: 'EUR' }, 'de-DE', '1.234,56 €'],
  [{ minor: -450, currency: 'USD' }, 'ar', '\u2066\u200e-4.50 US$\u2069'],
])('writes %o for %s as %s', (money, locale, text) => {
  expect(plainSpaces(formatMoney(money, locale))).toBe(text);
});

it.each([
  [250, 'en-US', '2.5%'],
  [1000, 'de-DE', '10 %'],
  [0, 'en-US', '0%'],
])('writes %i basis points for %s as %s', (basisPoints, locale, text) => {
  expect(plainSpaces(formatShare(basisPoints, locale))).toBe(text);
});

it('keeps a calendar day that day in every time zone', () => {
  expect(formatDate('2026-11-01', 'en-US')).toBe('Nov 1, 2026');
});

it.each([
  ['FR', 'de', 'Frankreich'],
  ['*', 'en', '*'],
  ['ZZ', 'en', 'Unknown Region'],
])('names the country %s in %s', (code, locale, name) => {
  expect(formatCountry(code, locale)).toBe(name);
});

it('lists choices as the language does', () => {
  expect(formatChoices(['a', 'b', 'c'], 'en')).toBe('a, b, or c');
});

it.each([
  [0, '0 kB'],
  [412, '0.4 kB'],
  [12_345, '12 kB'],
  [999_499, '999 kB'],
  [2_412_000, '2.4 MB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes, 'en')).toBe(text);
});

it.each([
  ['en', 'short', 'Nov'],
  ['en', 'long', 'November 2026'],
  ['de', 'long', 'November 2026'],
  ['ar', 'long', 'نوفمبر 2026'],
] as const)('names a month in %s, %s', (locale, style, text) => {
  expect(formatMonth('2026-11', locale, style)).toBe(text);
});
