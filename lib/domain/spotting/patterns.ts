import type { AddressPart } from './address-parts.ts';

/** What an address form asks for, by autocomplete token, name or label, in a text that went through `toWords`. */
const parts = {
  givenName: '(?:given|first|full|vor) ?name| name|prenom|nombre',
  familyName: '(?:last|family|sur) ?name|nachname|apellid',
  street: 'street|address (?:line )?[1-3]|strasse| rue |calle|ulic',
  city: 'city|town|level 2| ort |ville|ciudad|mesto|suburb',
  postcode: 'postal|post ?code|zip| plz | psc |postnu',
  region: 'level 1|country|state|province|region|county',
  phone: ' tel |phone|mobile|telefon',
  mail: 'e ?mail',
} as const satisfies Record<AddressPart, string>;

/**
 * What is no word, as regular expressions without repetition inside repetition. `cartPath` and `checkoutPath` are where
 * the shop platforms put a cart or a checkout (Magento, Shopify, OpenCart, Salesforce, SAP Commerce, VTEX, and all who
 * call it `/checkout`), by path, query and fragment; `cartBody` and `checkoutBody` are classes that Magento and
 * WooCommerce give to the body of one kind of page. A product's path names a kind of thing and which one it is.
 */
export const patterns = {
  ...parts,
  none: '^$',
  root: '^/(?:\\?|$)',
  slug: '(?:(?:[-_][^-_/?]*){3,}|\\d{4,}[^/?]*)/?(?:\\?|$)',
  productPath:
    '/(?:p|prod\\w{0,5}|dp|ip|itm|items?|pdp?|listing|artikel|tovar)/[^/]|prod(?:uct)?-?(?:detail|\\.|.*id\\b)|/p/?(?:\\?|$)|-p-?\\d+|item-?detail',
  listQuery: '[?&](?:page|sort|dir|order|filter|cat|q|search|limit)\\w*=',
  cartPath:
    '(?:/(?:checkout/)?(?:(?:shopping|view)-?)?(?:cart|basket)|checkout/?#/cart|route=checkout/cart|/cart-show)/?(?:[?#]|$)',
  checkoutPath:
    '/checkouts?/?(?:[?#]|$)|/checkout/(?:onepage|multi|shipping|payment|delivery|address|billing|review|information|step)|/checkouts/(?:cn?/|co/)?\\w{8}|route=checkout/(?:checkout|\\w*onepage)|/(?:coshipping|cobilling|cosummary|checkout-begin)\\b',
  cartBody: 'checkout-cart-index',
  checkoutBody: 'checkout-index-index|checkout-onepage-index|woocommerce-checkout',
} as const;
