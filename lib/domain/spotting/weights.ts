/**
 * What each piece of evidence weighs, in tenths of a logit: for cart and checkout, then for product pages. Fitted by
 * `npm run fit:pages` on saved pages, cross-validated by registrable domain (docs/spotting.md). One is set by hand: `list` in
 * the address of a purchase, because too few pages write about checkouts. `any page` is what a page scores on which
 * nothing is found.
 */
export const weights = {
  any: 'page -50 -50',
  path: 'root -11 -10, slug -9 9, none 10 0, productPath 0 23, listQuery 0 -10',
  address:
    'check 23 -17, cart 23 0, checkout 18 0, delivery 10 0, account -12 0, step 15 0, list -20 -17',
  title: 'checkout 25 0, step 11 0, account -6 -11, heading 0 12',
  heading: 'cart 16 -9, delivery 11 0, check 8 0, product 0 17, coupon 0 -13',
  button:
    'coupon 19 0, placeOrder 13 0, order 7 0, product 8 0, addOne -11 14, address 9 0, addToCart 0 18, checkout 0 -9, account 0 -6, list 0 -5',
  field: 'methods 17 0, kinds4 20 0, kinds2 11 0, product 0 19, address 0 -10',
  label: 'quantity 0 13, card 23 0',
  around: 'card -21 0, order 8 0, product 7 19, quantity 0 16, step 0 -10',
  form: 'checkout 18 -6, add -11 22, list -16 0, account -13 0, addToCart -12 0',
  body: 'cart 28 0, product -18 14, list -13 -7, shelf 0 -20',
  type: 'product 0 27, openGraph 0 20',
  landmark: 'cart 30 0, checkout 8 0',
} as const;

/** The weights as lines of a page's spotting data: `=place:role purchase product, …`. */
export const weightLines: readonly string[] = Object.entries(weights).map(
  ([place, cells]) => `=${place}:${cells}`,
);
