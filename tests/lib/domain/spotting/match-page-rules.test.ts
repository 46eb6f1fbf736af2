import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchPageRules, matchPattern } from '../../../../lib/domain/spotting/match-page-rules.ts';

it.each([
  ['/kassa', '/kassa', true],
  ['/kassa', '/kassa/', false],
  ['/kassa*', '/kassa/steg-2?x=1', true],
  ['*/order/*', '/fi/order/delivery', true],
  ['*/order/*', '/fi/order', false],
  ['/a*b*c', '/a-b-c', true],
  ['/a*b*c', '/a-c-b', false],
  ['*', '', true],
  ['ab*ba', 'aba', false],
  ['a*a*a', 'aa', false],
  ['/p.+', '/pxx', false],
  ['/[a-z]*', '/[a-z]/x', true],
])('%s against %s: %s', (pattern, text, matches) => {
  expect(matchPattern(pattern, text)).toBe(matches);
});

it('agrees with a regular expression that says the same', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 });
  fc.assert(
    fc.property(letters, text, (pattern, path) => {
      const expression = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
      expect(matchPattern(pattern, path)).toBe(expression.test(path));
    }),
  );
});

it('stays fast on a pattern made to run away', () => {
  const found = matchPattern(`${'a*'.repeat(99)}b`, 'a'.repeat(2048));
  expect(found).toBe(false);
});

const rules = {
  checkout: ['/kassa*', '/app#/pay*'],
  cart: ['/kassa/korg'],
  product: ['/vara/*'],
  other: ['/kassa/tack*'],
};

it.each([
  ['https://shop.test/kassa?step=2', 'checkout'],
  ['https://shop.test/vara/1', 'product'],
  ['https://shop.test/kassa/tack', 'other'],
  ['https://shop.test/kassa/korg', 'checkout'],
  ['https://shop.test/app#/payment', 'checkout'],
  ['https://shop.test/app', undefined],
  ['not an address', undefined],
])('gives %s the kind %s: excluded pages first, then checkout, cart, product', (href, kind) => {
  expect(matchPageRules(href, rules)).toBe(kind);
});

it('is silent without rules', () => {
  expect(matchPageRules('https://shop.test/kassa', undefined)).toBeUndefined();
});
