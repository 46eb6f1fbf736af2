/**
 * What each piece of evidence weighs, in tenths of a logit: for cart and checkout, then for product pages. Fitted by
 * `npm run fit:pages` on saved pages, cross-validated by registrable domain (docs/spotting.md). Two are set by hand: `list` in
 * the address of a purchase, because too few pages write about checkouts, and `none`, two less than fitted, because without
 * an address more must speak for a purchase than with one. `any page` is what a page scores on which
 * nothing is found.
 */
export const weights = {
  any: 'page -51 -53',
  path: 'root -17 -15, slug -15 10, none 9 0, productPath 0 29, listQuery 0 -14',
  address:
    'check 27 -24, cart 29 0, checkout 22 0, delivery 13 0, account -9 0, step 17 0, list -20 -24',
  title: 'checkout 32 0, step 11 0, account -6 -17, heading 0 13',
  heading: 'cart 18 -15, delivery 13 0, check 11 0, product 0 20, coupon 0 -23',
  button:
    'coupon 22 0, placeOrder 13 0, order 8 0, product 9 0, addOne -11 15, address 6 0, addToCart 0 20, checkout 0 -13, account 0 -6, list 0 -7',
  field: 'methods 24 0, kinds4 20 0, kinds2 11 0, product 0 24, address 0 -13',
  label: 'quantity 0 16',
  around: 'order 9 0, product 7 20, quantity 0 21, step 0 -12',
  form: 'checkout 21 -10, add -16 29, list -19 0, account -16 0, addToCart -17 0',
  body: 'cart 36 0, product -23 17, list -20 -8, shelf 0 -28',
  type: 'product 0 30, openGraph 0 23',
  landmark: 'cart 38 0, checkout 13 0',
} as const;

/** The weights as lines of a page's spotting data: `=place:role purchase product, …`. */
export const weightLines: readonly string[] = Object.entries(weights).map(
  ([place, cells]) => `=${place}:${cells}`,
);
