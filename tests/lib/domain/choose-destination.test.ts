import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseDestination } from '../../../lib/domain/choose-destination.ts';

describe('chooseDestination', () => {
  it.each([
    ['https://shop.example/p/42', 'https://shop.example/p/42'],
    ['https://shop.example/p/42#reviews', 'https://shop.example/p/42'],
    [
      'https://shop.example/i.php?route=product/product&product_id=40',
      'https://shop.example/i.php?route=product%2Fproduct&product_id=40',
    ],
    ['https://shop.example/cart?session=abc&colour=red', 'https://shop.example/cart?colour=red'],
    ['https://shop.example/checkout?email=a@b.example', 'https://shop.example/checkout'],
    ['https://shop.example/c?x=0123456789012345678901234', 'https://shop.example/c'],
    ['https://shop.example/c?q=caf%C3%A9', 'https://shop.example/c'],
    ['https://user:word@shop.example/c', 'https://shop.example/c'],
  ])('%s → %s', (page, destination) => {
    expect(chooseDestination(page)).toBe(destination);
  });

  it('stays on the page and never carries a long value, a fragment or credentials', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (page) => {
        const destination = new URL(chooseDestination(page));
        expect(destination.origin + destination.pathname).toBe(
          new URL(page).origin + new URL(page).pathname,
        );
        expect(destination.hash + destination.username + destination.password).toBe('');
        for (const value of destination.searchParams.values())
          expect(value.length).toBeLessThanOrEqual(24);
      }),
    );
  });
});
