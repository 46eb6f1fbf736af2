import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMinor, formatMoney } from '../../../../lib/domain/ledger/format-money.ts';
import { currencyDecimals, parseMinor } from '../../../../lib/domain/ledger/parse-minor.ts';

describe('parseMinor', () => {
  it.each([
    ['12.5', 'USD', 1250],
    [5.59, 'USD', 559],
    [0.07, 'EUR', 7],
    [1.005, 'USD', 100],
    ['-3', 'USD', -300],
    ['-0.001', 'USD', 0],
    ['300', 'JPY', 300],
    ['300.9', 'JPY', 300],
    ['1.2345', 'KWD', 1234],
    [' 4.00 ', 'USD', 400],
  ])('reads %s %s as %i', (amount, currency, minor) => {
    expect(parseMinor(amount, currency)).toBe(minor);
  });

  it.each(['', '4,00', '1e3', 'NaN', '0x10', '$4', '1.', '.5', '--1', '1'.repeat(13)])(
    'refuses %j',
    (amount) => {
      expect(parseMinor(amount, 'USD')).toBeUndefined();
    },
  );

  it('reads back what formatMinor writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }),
        fc.constantFrom('USD', 'JPY', 'KWD'),
        (minor, currency) => {
          expect(parseMinor(formatMinor(minor, currency), currency)).toBe(minor);
        },
      ),
    );
  });
});

describe('formatMoney', () => {
  it.each([
    [-1250, 'USD', '-12.50 USD'],
    [7, 'EUR', '0.07 EUR'],
    [300, 'JPY', '300 JPY'],
    [1234, 'KWD', '1.234 KWD'],
  ])('writes %i %s as %s', (minor, currency, text) => {
    expect(formatMoney({ minor, currency })).toBe(text);
    expect(currencyDecimals(currency)).toBeLessThan(4);
  });
});
