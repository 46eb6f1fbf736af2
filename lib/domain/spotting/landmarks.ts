/**
 * Ids and classes of what shop platforms (Magento, WooCommerce, PrestaShop, OpenCart, Salesforce, Shopify) put on one
 * kind of page. What they name `checkout` or `add-to-cart` on a form, a button or the body needs no mention here.
 */
const landmarks = {
  checkout:
    'co-shipping-form checkout-main js-checkout-summary checkout-checkout wc-block-checkout',
  cart: 'shopping-cart-table checkout-cart wc-block-cart cart-empty cart-page',
} as const;

/** The landmarks as lines of a page's spotting data: `#kind name name`. */
export const landmarkLines: readonly string[] = Object.entries(landmarks).map(
  ([kind, names]) => `#${kind} ${names}`,
);
