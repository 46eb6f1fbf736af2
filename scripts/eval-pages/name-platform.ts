import type { PageFeatures } from '../../lib/domain/spotting/page-features.ts';

const platforms: readonly (readonly [name: string, address: RegExp, names: RegExp])[] = [
  ['Shopify', /\/checkouts\/(?:cn\/|c\/|\w{20})/, /shopify/i],
  ['WooCommerce', /\/wp-content\//, /woocommerce/i],
  [
    'Salesforce',
    /demandware|\/(?:COShipping|COBilling|Cart-Show|Product-Show)/,
    /dwfrm_|demandware/i,
  ],
  [
    'Magento',
    /\/checkout\/onepage|\/catalog\/product\/view/,
    /catalog-product-|checkout-(?:cart|index|onepage)-|opc-wrapper|co-shipping-form|cms-index-index/i,
  ],
  ['PrestaShop', /controller=/, /prestashop|js-checkout|add-to-cart-or-refresh/i],
  [
    'OpenCart',
    /route=(?:checkout|product|common)\//,
    /button-cart|input-payment-|input-shipping-/i,
  ],
  ['SAP Commerce', /\/checkout\/multi/, /yCmsComponent|page-cartPage|page-multiStep/i],
  ['VTEX', /\/checkout\/#\/(?:cart|email|profile|shipping|payment)/, /vtex/i],
];

/** The shop platform that a page's address and names show, or `other`; for the report alone. */
export function namePlatform(features: PageFeatures): string {
  const names = [features.body, ...features.forms, ...features.around, ...features.fields].join(
    ' ',
  );
  const found = platforms.find(
    ([, address, pattern]) => address.test(features.href) || pattern.test(names),
  );
  return found?.[0] ?? 'other';
}
