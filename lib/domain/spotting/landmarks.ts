/**
 * Selectors of what shop platforms (Magento, WooCommerce, PrestaShop, OpenCart, Salesforce, Shopify) put on one kind of
 * page. Browsers look an id up; the classes, which they search for, stand in one selector. What platforms name
 * `checkout` or `add-to-cart` on a form, a button or the body needs no mention here.
 */
const landmarks = {
  checkout:
    '#co-shipping-form #checkout-main #js-checkout-summary #checkout-checkout .wc-block-checkout',
  cart: '#shopping-cart-table #checkout-cart .wc-block-cart,.cart-empty,.cart-page',
} as const;

/** The landmarks as lines of a page's spotting data: `#kind selector selector`. */
export const landmarkLines: readonly string[] = Object.entries(landmarks).map(
  ([kind, names]) => `#${kind} ${names}`,
);
