import type { PageKind } from '../../schema/page.ts';
import type { PageHead } from './page-features.ts';

/**
 * Where the shop platforms put a cart or a checkout, by path, routing query and fragment: Magento, Shopify, OpenCart,
 * Salesforce, SAP Commerce, VTEX and all who call it `/checkout`. A cart first: `/checkout/cart` is one.
 */
const paths = {
  cart: /(?:\/(?:checkout\/)?(?:(?:shopping|view)-?)?(?:cart|basket)|checkout\/?#\/cart|route=checkout\/cart|\/cart-show)\/?(?:[?#]|$)/,
  checkout:
    /\/checkouts?\/?(?:[?#]|$)|\/checkout\/(?:onepage|multi|shipping|payment|delivery|address|billing|review|information|step)|\/checkouts\/(?:cn?\/|co\/)?\w{8}|route=checkout\/(?:checkout|\w*onepage)|\/(?:coshipping|cobilling|cosummary|checkout-begin)\b/,
} as const;

/** Classes that Magento and WooCommerce give to the body of one kind of page. */
const bodies = {
  cart: /checkout-cart-index/,
  checkout: /checkout-index-index|checkout-onepage-index|woocommerce-checkout/,
} as const;

const kinds = ['cart', 'checkout'] as const;

/**
 * What a platform's address or landmark says of a page beyond doubt, and the home page, which is neither; `undefined`
 * when they are silent. A page without a title and a heading is an empty shell, of which its address proves nothing. An
 * order confirmation may look the same here.
 */
export function decideEarly({
  href,
  title,
  body,
  heading,
  landmarks,
}: PageHead): { readonly kind: PageKind; readonly reason: string } | undefined {
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]*)(.{0,300})/.exec(href.toLowerCase()) ?? [];
  if (/^\/?$/.test(path) && /^(?:www\.)?[^.]*\.[^.]+$/.test(host)) {
    return { kind: 'other', reason: 'home page' };
  }
  for (const kind of kinds) {
    if ((title || heading) && paths[kind].test(path)) return { kind, reason: 'platform address' };
    if (bodies[kind].test(body)) return { kind, reason: 'platform body' };
  }
  return landmarks.includes('checkout')
    ? { kind: 'checkout', reason: 'platform landmark' }
    : undefined;
}
