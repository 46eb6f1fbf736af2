import { expect, it } from 'vitest';
import { classifyLikeChromium } from '../../../scripts/eval-pages/chromium-rules.ts';

// What the facts about ChromeCart's rules say they take and miss.
it.each([
  ['https://shop.test/checkout', 'checkout'],
  ['https://shop.test/CheckoutPayment/x', 'checkout'],
  ['https://shop.test/checkout/thank-you', 'checkout'],
  ['https://shop.test/quickCheckout', 'checkout'],
  ['https://cart.shop.test/x', 'cart'],
  ['https://shop.test/shopping-cart', 'cart'],
  ['https://shop.test/bag', 'cart'],
  ['https://shop.test/index.php?route=checkout/checkout', 'other'],
  ['https://shop.test/kassa', 'other'],
  ['https://shop.test/basket', 'other'],
  ['https://shop.test/order/shipping', 'other'],
  ['', 'other'],
])('takes %s for %s', (href, kind) => {
  expect(classifyLikeChromium(href)).toBe(kind);
});
