/**
 * What each piece of evidence weighs, in tenths of a logit: for cart and checkout, then for product pages. Fitted by
 * `npm run fit:pages` on saved pages, cross-validated by registrable domain (docs/spotting.md). Two are set by hand: `list` in
 * the address of a purchase, because too few pages write about checkouts, and `none`, two less than fitted, because without
 * an address more must speak for a purchase than with one. `any page` is what a page scores on which
 * nothing is found.
 */
export const weights = {
  any: 'page -56 -52',
  path: 'root -15 -15, slug -11 10, none 11 0, productPath 0 29, listQuery 0 -14',
  address:
    'check 28 -24, cart 29 0, checkout 21 0, delivery 13 0, account -14 0, step 19 0, list -20 -24',
  title: 'checkout 33 0, step 11 0, account -7 -16, heading 0 13',
  heading: 'cart 19 -15, delivery 11 0, check 9 0, product 0 20, coupon 0 -22',
  button:
    'coupon 23 0, placeOrder 13 0, order 7 0, product 10 0, addOne -9 15, address 11 0, addToCart 0 20, checkout 0 -12, account 0 -6, list 0 -7',
  field: 'methods 19 0, kinds4 21 0, kinds2 12 0, product 0 24, address 0 -13',
  label: 'quantity 0 17, card 30 0',
  around: 'card -28 0, order 9 0, product 8 20, quantity 0 21, step 0 -12',
  form: 'checkout 22 -10, add -16 29, list -19 0, account -15 0, addToCart -17 0',
  body: 'cart 35 0, product -26 17, list -16 -8, shelf 0 -27',
  type: 'product 0 30, openGraph 0 23',
  landmark: 'cart 38 0, checkout 11 0',
} as const;

/** The weights as lines of a page's spotting data: `=place:role purchase product, …`. */
export const weightLines: readonly string[] = Object.entries(weights).map(
  ([place, cells]) => `=${place}:${cells}`,
);
