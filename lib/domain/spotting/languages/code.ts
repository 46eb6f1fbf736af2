import type { CodeWords } from '../words.ts';

/** What addresses, ids, classes and field names say, in shops of any language. */
export const code: CodeWords = {
  cart: 'cart., basket., trolley.',
  checkout: '*checkout, *check out, onepage, cashdesk',
  placeOrder: 'place order, submit order',
  address: 'address.',
  delivery: 'shipping., billing., delivery., payment.',
  thankYou:
    'thank, order received, order confirm, order complete., order completed, order placed, order success., checkout success., cart success., checkout complete., checkout confirmation, checkout finish, purchase complete., purchase confirm, payment success',
  addToCart: 'add to cart, add to bag, addtocart, addcart, cart add, buy now',
  account:
    'account., log in, login., sign in, signup, *regist, password, profile., customer., member, wallet, subscri',
  order: 'order., purchase., trade., buy., confirm., pay., co., step., invoice.',
  pays: 'confirm., pay.',
  coupon: 'coupon, voucher, promo, discount, gift card, giftcard',
  card: 'card number, cc num, cc exp, cc csc, cvv, cvc, credit card',
  quantity: 'qty, quantity',
  product: 'product, prod., item., sku., listing.',
  list: 'categor, search, collection., archive, blog, home., news., article, recipe, topic, forum, help., faq, about., contact, terms., privacy., page., sort., filter',
  // Magento's and WooCommerce's lists, on which every product has its button.
  shelf: 'catalog category, archive., tax product',
  profile: 'customer., profile., account.',
  shipping: 'shipping., delivery., ship.',
  same: 'same address, same shipping, same delivery, same billing',
};
