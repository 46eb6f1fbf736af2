import { describe, expect, it } from 'vitest';
import { parseRate, parseShare } from '../../../api/community/amounts.ts';

describe('amounts as people write them', () => {
  it.each([
    ['0 %', 0],
    ['2.5 %', 250],
    ['2.05%', 205],
    ['100 %', 10_000],
    ['100.01 %', undefined],
    ['2.555 %', undefined],
    ['-1 %', undefined],
    ['5', undefined],
    ['', undefined],
  ])('share %s', (text, expected) => {
    expect(parseShare(text)).toBe(expected);
  });

  it.each([
    ['5 %', { kind: 'share', basisPoints: 500 }],
    ['3.50 EUR', { kind: 'fixed', amount: { minor: 350, currency: 'EUR' } }],
    ['3.5 EUR', { kind: 'fixed', amount: { minor: 350, currency: 'EUR' } }],
    ['300 JPY', { kind: 'fixed', amount: { minor: 300, currency: 'JPY' } }],
    ['3.5 JPY', undefined],
    ['1.234 KWD', { kind: 'fixed', amount: { minor: 1234, currency: 'KWD' } }],
    ['3.501 EUR', undefined],
    ['EUR 3', undefined],
    ['3 euros', undefined],
  ])('rate %s', (text, expected) => {
    expect(parseRate(text)).toEqual(expected);
  });
});
