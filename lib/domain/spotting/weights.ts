import type { WordTable } from './words.ts';

/**
 * What each piece of evidence weighs, in tenths of a logit: for cart and checkout, then for product pages. Fitted by
 * `npm run fit:pages` on saved pages, cross-validated by registrable domain (docs/spotting.md). Two are not as fitted: `list` in
 * the address of a purchase, set by hand because too few pages write about checkouts, and `path none`, an address that nobody
 * knows, to which `fit:pages` adds a lead. `any page` is what a page scores on which
 * nothing is found. The places stand in the order in which they are read: what costs more to read comes later.
 */
export const weights = {
  any: 'page -55 -52',
  path: 'root -13 -15, slug -8 10, none 14 0, productPath 0 29, listQuery 0 -14',
  address:
    'check 27 -25, cart 31 0, checkout 21 0, delivery 14 0, account -11 0, step 16 0, list -20 -25',
  title: 'checkout 36 0, step 11 0, account 0 -17, product -16 0',
  body: 'cart 36 0, product -22 17, list -17 -9, shelf 0 -27',
  around: 'card -28 0, pays 7 0, product 7 21, quantity 0 20, step 0 -13',
  fields: 'methods 15 0, kinds4 19 0, kinds2 15 0, product 0 24, address 0 -13',
  labels: 'quantity 0 14, card 24 0, same 13 0',
  headings:
    'cart 21 -17, delivery 11 0, check 12 0, product 0 22, coupon 0 -24, title 0 13, list -8 0',
  types: 'product 0 29, openGraph 0 22',
  forms: 'checkout 26 -8, add -15 27, list -19 0, account -13 0, addToCart -17 0, shipping 19 0',
  buttons:
    'coupon 24 0, placeOrder 15 0, pays 11 0, product 8 0, addOne -13 17, address 12 0, addToCart 0 18, checkout 0 -13, account 0 -6, list 0 -7, profile -14 0',
  landmarks: 'cart 40 0, checkout 10 0',
} as const;

/**
 * The sums, in tenths of a logit, below which a place and all that follow it are not read (both must be below): no page that was known for
 * a purchase, or for a product, had as little before it. `npm run fit:pages` prints them.
 */
const leasts: Readonly<Record<string, readonly [purchase: number, product: number]>> = {
  around: [-82, -65],
  fields: [-79, -56],
  labels: [-44, -60],
  headings: [-40, -59],
  types: [-21, -56],
  forms: [-21, -46],
  buttons: [-41, -34],
  // Both landmarks together do not lift what is below this to the threshold, and they say nothing of a product.
  landmarks: [-41, Infinity],
};

/** The weights as pages load them, `title checkout 25 0`; the first of a place goes on with both leasts. */
export const weightTable: WordTable = {
  '=': Object.entries(weights).flatMap(([place, line]) =>
    line
      .split(', ')
      .map((cell, index) => [place, cell, ...(index === 0 ? (leasts[place] ?? []) : [])].join(' ')),
  ),
};
