import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideEarly } from '../../../../lib/domain/spotting/decide-early.ts';
import { buildMatcher } from '../../../../lib/domain/spotting/match-words.ts';
import { buildFeatures, wordsOf } from '../../../support/page-features.ts';

const matches = buildMatcher(wordsOf('en'));

const decide = (path: string, title = 'Shop', host = 'shop.test') =>
  decideEarly(buildFeatures({ href: `https://${host}${path}`, title }), matches)?.[0];

it.each([
  ['/checkout', 'checkout'],
  ['/checkout/', 'checkout'],
  ['/en/checkout?country=de', 'checkout'],
  ['/Checkout#/payment', 'checkout'],
  ['/checkout/onepage/', 'checkout'],
  ['/checkout/shipping', 'checkout'],
  ['/checkouts/cn/Z2NwLWV1cm9wZS13ZXN0/information', 'checkout'],
  ['/12345/checkouts/0a1b2c3d4e5f', 'checkout'],
  ['/index.php?route=checkout/checkout', 'checkout'],
  ['/on/demandware.store/Sites-Shop/de/COShipping-Start', 'checkout'],
  ['/s/shop/Checkout-Begin', 'checkout'],
  ['/checkout/multi/delivery', 'checkout'],
  ['/cart', 'cart'],
  ['/cart/?a=b', 'cart'],
  ['/checkout/cart/', 'cart'],
  ['/checkout/#/cart', 'cart'],
  ['/index.php?route=checkout/cart', 'cart'],
  ['/shopping-cart', 'cart'],
  ['/s/shop/Cart-Show', 'cart'],
  ['/cart/edit-cards', undefined],
  ['/checkout/login', undefined],
  ['/checkouts-explained', undefined],
  ['/blog/checkout-tips', undefined],
  ['/cartoons', undefined],
  ['/kassa', undefined],
])('the address %s alone says %s', (path, kind) => {
  expect(decide(path)).toBe(kind);
});

it('says nothing of an empty shell by its address', () => {
  expect(decide('/checkout', '')).toBeUndefined();
});

it.each([
  ['shop.test', 'other'],
  ['www.shop.test', 'other'],
  ['checkout.shop.test', undefined],
])('the root of %s is %s', (host, kind) => {
  expect(decide('/', 'Shop', host)).toBe(kind);
  expect(decide('', 'Shop', host)).toBe(kind);
  expect(decide('/#/checkout', 'Shop', host)).not.toBe('other');
});

describe('landmarks of platforms', () => {
  it.each([
    ['checkout-index-index page-layout-checkout', 'checkout'],
    ['page woocommerce-checkout woocommerce-page', 'checkout'],
    ['checkout-cart-index', 'cart'],
    ['woocommerce-cart', undefined],
  ])('a body of %s says %s', (body, kind) => {
    expect(decideEarly(buildFeatures({ body }), matches)?.[0]).toBe(kind);
  });

  it.each(['cart', 'checkout'])('an element of a %s alone says nothing', (kind) => {
    expect(decideEarly(buildFeatures({ landmarks: [kind] }), matches)).toBeUndefined();
  });

  it.each([
    'account customer-paymentmethods-index page-layout-2columns-left',
    'customer-account-create page-layout-1column',
    'woocommerce-account woocommerce-page',
  ])('a body of the class %s is an account, whatever is asked there', (body) => {
    const features = { href: '', body: `html-body ${body}`, landmarks: ['checkout'] };
    expect(decideEarly(buildFeatures(features), matches)?.[0]).toBe('other');
  });

  it.each([
    ['/checkout', 'customer-account-drawer', 'checkout'],
    ['/checkout', 'customer-account-create', 'checkout'],
    ['', 'woocommerce-account-popup', undefined],
    ['', 'customer-account-enabled', undefined],
    ['', 'no-account customer-guest', undefined],
    ['', 'checkout-index-index customer-account-drawer-open', 'checkout'],
    ['', 'woocommerce-account woocommerce-checkout', 'checkout'],
  ])('at "%s" a theme’s class %s makes no account of it: %s', (path, body, kind) => {
    const href = path && `https://shop.test${path}`;
    const features = buildFeatures({ href, title: 'Shop', body: `html-body ${body}` });
    expect(decideEarly(features, matches)?.[0]).toBe(kind);
  });

  it('an element of a checkout, when the body is one by its class too', () => {
    const features = buildFeatures({ body: 'page-checkout', landmarks: ['checkout'] });
    expect(decideEarly(features, matches)?.[0]).toBe('checkout');
    expect(decideEarly(buildFeatures({ body: 'page-checkout' }), matches)).toBeUndefined();
  });

  it('an element of a cart, when the body is one by its class too', () => {
    const body = 'home page woocommerce-cart';
    expect(decideEarly(buildFeatures({ body, landmarks: ['cart'] }), matches)?.[0]).toBe('cart');
    const other = { body: 'home page cartoons', landmarks: ['cart'] };
    expect(decideEarly(buildFeatures(other), matches)).toBeUndefined();
  });
});

it('takes any address', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
      (href) => {
        const kind = decideEarly(buildFeatures({ href, title: 'x' }), matches)?.[0];
        expect([undefined, 'other', 'cart', 'checkout']).toContain(kind);
      },
    ),
  );
});
