/**
 * What each piece of evidence weighs, in tenths of a logit: for cart and checkout, then for product pages. Fitted by
 * logistic regression on saved pages, cross-validated by registrable domain (docs/spotting.md). Some weights
 * are set by hand, because the saved pages hold too few of the kind: those of `thankYou` and `thanks` (an order
 * confirmation looks like a checkout, and none was saved), of `cart` in address and title (17 carts), and of `list` in a
 * checkout's address (pages that write about checkouts).
 */
export const weights = {
  address:
    'thankYou -80 -30, check 23 -12, cart 30 0, productPath 0 19, checkout 17 0, root -13 -9, listQuery 0 -13, step 12 0, delivery 12 0, list -12 -12, account -11 0, slug -11 10, none 12 0',
  title:
    'thankYou -35 0, checkout 22 0, step 14 0, heading 0 13, account -6 -12, cart 12 0, list 0 -6',
  heading: 'thanks -35 0, product 0 22, cart 18 0, delivery 15 0, check 9 -12',
  button:
    'addToCart -12 26, coupon 20 0, placeOrder 17 0, checkout 0 -13, order 11 0, account 0 -7, list 0 -5',
  field: 'methods 24 0, kinds4 21 0, product 0 18, kinds2 13 0, address 0 -11',
  label: 'account -14 0, quantity 0 14',
  around: 'product 0 18, quantity 0 12',
  form: 'checkout 21 -10, add -8 20, list -14 0, account -13 0, addToCart -9 0',
  body: 'cart 16 0, product -16 15, list -4 -6, shelf -10 -30',
  type: 'product 0 26, openGraph 0 18',
  landmark: 'cart 31 0, checkout 7 0',
} as const;

/** The weights as lines of a page's spotting data: `place:role purchase product, …`. */
export const weightLines: readonly string[] = Object.entries(weights).map(
  ([place, cells]) => `${place}:${cells}`,
);
