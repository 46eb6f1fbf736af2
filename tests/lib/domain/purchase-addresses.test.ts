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
  ['/help', undefined],
  ['/', undefined],
])('takes %s for: %s', (path, place) => {
  expect(purchasePlace(new URL(path, 'https://www.shop.example'))).toBe(place);
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
