import type { WordTable } from './words.ts';

/** The types of inputs that are buttons, and of those that no address is typed into. */
const pressed = '[type=submit],[type=button],[type=image]';
const notFilledIn = '[type=hidden],[type=search]';

/**
 * What a page is searched for, beside what its tags alone say. `cart` and `checkout` are landmarks: ids and classes of what shop
 * platforms (Magento, WooCommerce, PrestaShop, OpenCart, Salesforce) put on one kind of page. What platforms name
 * `checkout` or `add-to-cart` on a form, a button or the body needs no mention here.
 */
const selectors = {
  fields: `input:not(${notFilledIn},${pressed}),select`,
  buttons: `input:is(${pressed}),a[class*="btn" i],a[class*="button" i]`,
  types: 'script[type*="ld+json" i],[itemtype],[property*="og:type"],[property*=":price"]',
  checkout: '#co-shipping-form,#checkout-main,#js-checkout-summary,#checkout-checkout',
  cart: '#shopping-cart-table,#checkout-cart,.wc-block-cart,.cart-empty,.cart-page',
} as const;

/** The selectors as pages load them, under `?fields`; landmarks one by one. */
export const selectorTable: WordTable = Object.fromEntries(
  Object.entries(selectors).map(([name, selector]) => [
    `?${name}`,
    /^[#.]/.test(selector) ? selector.split(',') : [selector],
  ]),
);
