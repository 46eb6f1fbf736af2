import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parsePrice } from '../../../../lib/domain/product/parse-price.ts';
import { Money } from '../../../../lib/schema/primitives.ts';

it.each([
  [1299, 'EUR', 129_900],
  [19.99, 'USD', 1999],
  ['19.99', 'usd', 1999],
  ['1,299.00', 'USD', 129_900],
  ['1.299,00', 'EUR', 129_900],
  ['1 299,5', 'PLN', 129_950],
  ["1'299.00", 'CHF', 129_900],
  ['1.299', 'EUR', 129_900],
  ['1980', 'JPY', 1980],
  ['0', 'EUR', 0],
])('reads %s %s as %i minor units', (price, currency, minor) => {
  expect(parsePrice(price, currency)).toEqual({ minor, currency: currency.toUpperCase() });
});

it.each([
  ['from 19', 'EUR'],
  ['-5', 'EUR'],
  [-5, 'EUR'],
  [Number.NaN, 'EUR'],
  [1e12, 'EUR'],
  ['1,2,3', 'EUR'],
  ['19.99', '$'],
  ['$19.99', undefined],
  ['19.99 kr', ''],
  ['from $19', 'USD'],
  ['19 - 29', 'EUR'],
  ['EUR', 'EUR'],
  [Object.create(null), 'EUR'],
  ['19.99', undefined],
  [{ value: 3 }, 'EUR'],
])('reads nothing from %s %s', (price, currency) => {
  expect(parsePrice(price, currency)).toBeUndefined();
});

it.each([
  ['729,00 €', undefined, 72_900, 'EUR'],
  ['€729', '', 72_900, 'EUR'],
  ['£12.50', undefined, 1250, 'GBP'],
  ['1 299 Kč', undefined, 129_900, 'CZK'],
  ['49,90 zł', undefined, 4990, 'PLN'],
  ['USD 12.00', undefined, 1200, 'USD'],
  ['$12.00', 'CAD', 1200, 'CAD'],
  ['249 kr.', 'DKK', 24_900, 'DKK'],
  ['19.99', '€', 1999, 'EUR'],
] as const)('reads %s (%s) with the sign it carries', (price, given, minor, currency) => {
  expect(parsePrice(price, given)).toEqual({ minor, currency });
});

it('never throws, and what it gives is Money', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.string(), (price, currency, text) => {
      for (const money of [parsePrice(price, currency), parsePrice(text, 'EUR')]) {
        if (money !== undefined) expect(Money.safeParse(money).success).toBe(true);
      }
    }),
  );
});
