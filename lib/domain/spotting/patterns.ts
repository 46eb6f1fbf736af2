import type { WordTable } from './words.ts';

/** What an address form asks for, by autocomplete token, name or label, in a text that went through `toWords`. */
const parts = {
  givenName: ' name|givenname|firstname|fullname|vorname|prenom|nombre',
  familyName: 'last name|lastname|family name|familyname|sur name|surname|nachname|apellid',
  street: 'street|address 1|address 2|address 3|address line|strasse| rue |calle|ulic',
  city: 'city|town|level 2| ort |ville|ciudad|mesto|suburb',
  postcode: 'postal|post code|postcode|zip| plz | psc |postnu',
  region: 'level 1|country|state|province|region|county',
  phone: ' tel |phone|mobile|telefon',
  mail: 'email|e mail',
} as const;

/**
 * What is no word of a language, to be searched for as it stands. `cartBody` and `checkoutBody` are classes that Magento
 * and WooCommerce give to the body of one kind of page.
 */
export const signs = {
  cartBody: 'checkout-cart-index',
  checkoutBody: 'checkout-index-index|checkout-onepage-index|woocommerce-checkout',
} as const;

/**
 * Regular expressions without repetition inside repetition. `cartPath` and `checkoutPath` are where the shop platforms
 * put a cart or a checkout (Magento, Shopify, OpenCart, Salesforce, SAP Commerce, VTEX, and all who call it `/checkout`),
 * by path, query and fragment. `route` names a query's parameters that choose a page, by which some platforms route
 * (`?route=checkout/cart`). A product's path names a kind of thing and which one it is.
 *
 * `account` reads path and body's classes: pages of a customer's account, where cards and addresses are kept without an order
 * and orders are looked up, by a segment of the path, unless it also names a cart, a checkout or a registration, which may
 * be a step on the way to the order, or by the whole classes that Magento and WooCommerce give them.
 *
 * `cart` reads the evidence of a purchase. A cart has goods and no address form yet. An address that names both is a
 * checkout (`/cart/checkout`), and so is one that names a step (`/basket/address`) when the page asks for that address.
 * `buying` is what only a page has on which something is bought, and help about orders and delivery, or an order's status, has
 * not, whatever its address, title and headings say.
 */
export const patterns = {
  route: 'route|controller|dispatch|class|cmd|action|^p$|page|step|stage|mode|view',
  none: '^$',
  account:
    '^(?!\\S*(?:checkout|cart|basket|kass[ae]|panier|carrito|pokladn|kosik|regist))[^\\s?#]*/(?:(?:my|mon|mi|mio|meine?|moj[ae]?|muj|minha|mijn|mina?|mitt?|oma)[-_]?)?(?:account|(?:kunden)?konto|compte|cuenta|conta|mypage|profile?|ucet|hesabim|tili|kabinet)(?:[/?# ]|$)| (?:woocommerce-account|account customer-\\w+-\\w+|customer-(?:account|address)-(?:index|login|create|createpassword|forgotpassword|logoutsuccess|confirmation|edit|form|new))(?: |$)',
  root: '^/(?:\\?|$)',
  slug: '(?:(?:[-_][^-_/?]*){3,}|\\d{4,}[^/?]*)/?(?:\\?|$)',
  productPath:
    '/(?:p|prod\\w{0,5}|dp|ip|itm|items?|pdp?|listing|artikel|tovar)/[^/]|prod(?:uct)?-?(?:detail|\\.|.*id\\b)|/p/?(?:\\?|$)|-p-?\\d+|item-?detail',
  listQuery: '[?&](?:page|sort|dir|order|filter|cat|q|search|limit)\\w*=',
  cart: '^(?!.*(?:address (?:checkout|delivery)|title checkout|address step.*kinds4))(?:.*(?:landmarks|address) cart|(?!.*kinds4).*(?:headings|body) cart)',
  buying:
    'fields (?:methods|kinds4)|around pays|labels (?:card|same)|buttons (?:placeOrder|coupon|address)|forms (?:checkout|shipping)|(?:headings|body|address) cart|headings coupon|landmarks',
  cartPath:
    '(?:/(?:checkout/)?(?:(?:shopping|view)-?)?(?:cart|basket)|checkout/?#/cart|route=checkout/cart|/cart-show)/?(?:[?#]|$)',
  checkoutPath:
    '/checkouts?/?(?:[?#]|$)|/checkout/(?:onepage|multi|shipping|payment|delivery|address|billing|review|information|step)|/checkouts/(?:cn?/|co/)?\\w{8}|route=checkout/(?:checkout|\\w*onepage)|/(?:coshipping|cobilling|cosummary|checkout-begin)\\b',
} as const;

/** What an expression's text holds, one of these at least: looked for first, because it costs much less. */
const needs: Readonly<Record<string, string>> = {
  account: 'account|customer-|konto|compte|cuenta|conta|mypage|profil|ucet|hesabim|tili|kabinet',
  productPath: '/p|/dp|/i|/listing|/artikel|/tovar|prod|-p|item',
  listQuery: '=',
  cartPath: 'cart|basket',
  checkoutPath: 'checkout|/coshipping|/cobilling|/cosummary',
};

/** Both as pages load them; the name of an expression begins with a slash, and what it needs follows it. */
export const patternTable: WordTable = Object.fromEntries([
  ...Object.values(parts).map((list, index) => [`+part${index}`, list.split('|')]),
  ...Object.entries(signs).map(([name, list]) => [`+${name}`, list.split('|')]),
  ...Object.entries(patterns).map(([name, source]) => [
    `/${name}`,
    [source, ...(needs[name]?.split('|') ?? [])],
  ]),
]);
