import type { WordTable } from './words.ts';

/**
 * Ids and classes of what shop platforms (Magento, WooCommerce, PrestaShop, OpenCart, Salesforce, Shopify) put on one kind
 * of page. Browsers look them up; a selector would cost many times as much. What platforms name `checkout` or
 * `add-to-cart` on a form, a button or the body needs no mention here.
 */
const landmarks = {
  checkout:
    '#co-shipping-form #checkout-main #js-checkout-summary #checkout-checkout .wc-block-checkout',
  cart: '#shopping-cart-table #checkout-cart .wc-block-cart .cart-empty .cart-page',
} as const;

/** The landmarks as pages load them: `cart #checkout-cart`. */
export const landmarkTable: WordTable = {
  '#': Object.entries(landmarks).flatMap(([kind, names]) =>
    names.split(' ').map((name) => `${kind} ${name}`),
  ),
};
