import type { ShopWords } from '../words.ts';

/** English. */
export const en: ShopWords = {
  cart: 'bag., cart., basket.',
  checkout: 'checkout, check out, cash register, secure payment',
  placeOrder:
    'place order, submit order, complete order, complete purchase, confirm order, confirm purchase, confirm pay, pay now, review order, continue payment, continue shipping, continue delivery, send order, continue review, submit payment, make payment, confirm payment',
  address: 'your details, guest., address., recipient',
  delivery: 'ship to, shipping, delivery, billing, payment, pick up point',
  thankYou:
    'thank you, thanks for, thank order, thank purchase, thank shopping, order confirmed, order confirmation, order complete., order completed, order placed, order received, order successful, payment received, payment successful, received order, my orders, order history, order status, order tracking, track order',
  addToCart: 'add to cart, add to bag, add to basket, add to trolley, buy now',
  account: 'create account, sign in, log in, my account, forgot password',
  order: 'order summary, order total, your order, ordering, finaliz',
  pays: 'confirm., pay., order now',
  coupon: 'coupon, voucher, promo code, discount code, gift card',
  card: 'name on card, cardholder',
};
