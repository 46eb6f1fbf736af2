import { expect, it } from 'vitest';
import { purchaseAddresses, purchasePlace } from '../../../lib/domain/purchase-addresses.ts';

it.each([
  ['/cart', 'cart'],
  ['/en/Warenkorb/', 'cart'],
  ['/shopping/bag', 'cart'],
  ['/handbags/leather', undefined],
  ['/checkout', 'checkout'],
  ['/kasse/versand', 'checkout'],
  ['/cart/checkout', 'checkout'],
  ['/checkout/cart', 'cart'],
  ['/checkouts/cn/c1', 'checkout'],
  ['/viewcart.aspx', 'cart'],
  ['/p/ink-cartridge-301', undefined],
  ['/bags/leather', undefined],
  ['/sport/basketball', undefined],
  ['/kassel/store', undefined],
  ['/help', undefined],
  ['/', undefined],
])('takes %s for: %s', (path, place) => {
  expect(purchasePlace(new URL(path, 'https://www.shop.example'))).toBe(place);
});

it('reads a path of any length once', () => {
  // A millionth of the steps that every beginning of the path, tried anew, would take: those would outlast the test.
  const path = `/${'x'.repeat(1_000_000)}`;
  expect(purchasePlace(new URL(path, 'https://www.shop.example'))).toBeUndefined();
});

it('looks at the path alone, not at what a page was called from', () => {
  expect(purchasePlace(new URL('https://cart.example/help?from=/checkout#cart'))).toBeUndefined();
});

it('has the browser tell of each word in its two usual spellings', () => {
  for (const pattern of ['cart', 'Cart', '/bag', '/Bag', 'checkout', 'Kasse']) {
    expect(purchaseAddresses).toContain(`https://*/*${pattern}*`);
  }
  expect(new Set(purchaseAddresses).size).toBe(purchaseAddresses.length);
});
