import type { WordTable } from './words.ts';

/**
 * What each piece of evidence weighs, in tenths of a logit: for cart and checkout, then for product pages. Fitted by
 * `npm run fit:pages` on saved pages, cross-validated by registrable domain (docs/spotting.md). One is set by hand: `list` in
 * the address of a purchase, because too few pages write about checkouts. `any page` is what a page scores on which
 * nothing is found. The places stand in the order in which they are read: what costs more to read comes later.
 */
export const weights = {
  any: 'page -50 -50',
  path: 'root -11 -10, slug -9 9, none 10 0, productPath 0 23, listQuery 0 -10',
  address:
    'check 23 -16, cart 22 0, checkout 18 0, delivery 10 0, account -12 0, step 15 0, list -20 -17',
  title: 'checkout 25 0, step 10 0, account -5 -11',
  body: 'cart 28 0, product -17 14, list -13 -8, shelf 0 -20',
  around: 'card -20 0, order 8 0, product 8 18, quantity 0 16, step 0 -9',
  fields: 'methods 16 0, kinds4 20 0, kinds2 11 0, product 0 19, address 0 -10',
  labels: 'quantity 0 14, card 21 0',
  headings: 'cart 16 -10, delivery 12 0, check 8 0, product 0 16, coupon 0 -13, title 0 12',
  types: 'product 0 27, openGraph 0 20',
  forms: 'checkout 18 -5, add -11 22, list -16 0, account -13 0, addToCart -12 0',
  buttons:
    'coupon 19 0, placeOrder 18 0, order 7 0, product 8 0, addOne -11 14, address 9 0, addToCart 0 19, checkout 0 -10, account 0 -7, list 0 -5',
  landmarks: 'cart 30 0, checkout 7 0',
} as const;

/**
 * The sums, in tenths of a logit, below which a place and all that follow it are not read (both must be below): no page that was known for
 * a purchase, or for a product, had as little before it. `npm run fit:pages` prints them.
 */
const leasts: Readonly<Record<string, readonly [purchase: number, product: number]>> = {
  around: [-74, -61],
  fields: [-67, -54],
  labels: [-35, -55],
  headings: [-35, -54],
  types: [-19, -53],
  forms: [-19, -45],
  buttons: [-41, -33],
};

/** The weights as pages load them, `title checkout 25 0`; the first of a place goes on with both leasts. */
export const weightTable: WordTable = {
  '=': Object.entries(weights).flatMap(([place, line]) =>
    line
      .split(', ')
      .map((cell, index) => [place, cell, ...(index === 0 ? (leasts[place] ?? []) : [])].join(' ')),
  ),
};
