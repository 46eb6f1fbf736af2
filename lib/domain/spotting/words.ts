/** What a word says about the page that wears it: the columns of a {@link WordTable}, the last six for code alone. */
export const roles = [
  'cart',
  'checkout',
  'placeOrder',
  'address',
  'delivery',
  'thankYou',
  'addToCart',
  'account',
  'order',
  'card',
  'coupon',
  'quantity',
  'product',
  'list',
] as const;
export type Role = (typeof roles)[number];

/**
 * One table of the shop's words: `|` stands between the columns of the roles, `,` between words. A word stands for all
 * that begins with it, in any case, with or without accents; a point ends it, so that only its plural in s is added; a
 * star lets it stand inside another; a space stands for up to two words in between, so that "place order" is also
 * "place my order". From Hebrew on, scripts join words, and a word may stand anywhere.
 */
export type WordTable = string;
