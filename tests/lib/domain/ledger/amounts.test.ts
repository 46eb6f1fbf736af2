import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMinor, formatMoney } from '../../../../lib/domain/ledger/format-money.ts';
import { parseMinor } from '../../../../lib/domain/ledger/parse-minor.ts';

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
    [5.475 + 5e-16, 'USD', 547],
    [0.1 + 0.2, 'USD', 30],
    [1.1 * 3, 'USD', 330],
    [29.99 * 100, 'JPY', 2999],
    [-0.1 - 0.2, 'KWD', -300],
    [1e-7, 'USD', 0],
    ['1.23456', 'CLF', 12_345],
  ])('reads %s %s as %i', (amount, currency, minor) => {
    expect(parseMinor(amount, currency)).toBe(minor);
  });

  it.each(['', '4,00', '1e3', 'NaN', '0x10', '$4', '1.', '.5', '--1', '1'.repeat(13)])(
    'refuses %j',
    (amount) => {
      expect(parseMinor(amount, 'USD')).toBeUndefined();
    },
  );

  it.each([1e12, Number.MAX_VALUE, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses the number %d',
    (amount) => {
      expect(parseMinor(amount, 'USD')).toBeUndefined();
    },
  );

  it('reads a number that a program added up as the sum that it means', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -100_000, max: 100_000 }), { maxLength: 20 }),
        (parts) => {
          const sum = parts.reduce((total, part) => total + part / 100, 0);
          const exact = parts.reduce((total, part) => total + part, 0);
          expect(parseMinor(sum, 'USD')).toBe(exact);
        },
      ),
    );
  });

  it('reads back what formatMinor writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }),
        fc.constantFrom('USD', 'JPY', 'KWD', 'CLF'),
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
  });
});
