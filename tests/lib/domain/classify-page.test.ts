import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyPage } from '../../../lib/domain/classify-page.ts';
import type { PageFeatures } from '../../../lib/domain/spotting/page-features.ts';
import type { WordTable } from '../../../lib/domain/spotting/words.ts';
import { buildFeatures, wordsOf } from '../../support/page-features.ts';

const addressForm = [
  'email email email mail',
  'text given-name firstName',
  'text family-name lastName',
  'text street-address street',
  'text postal-code zip',
  'text address-level2 city',
];

const kindOf = (changes: Partial<PageFeatures>, language = 'en') =>
  classifyPage(buildFeatures(changes), undefined, wordsOf(language)).kind;

describe('the address', () => {
  it.each([
    ['https://shop.test/checkout', 'checkout'],
    ['https://shop.test/checkouts/cn/Z2NwLWV1/information', 'checkout'],
    ['https://shop.test/index.php?route=checkout/checkout', 'checkout'],
    ['https://shop.test/cart/checkout', 'checkout'],
    ['https://shop.test/checkout/#/payment', 'checkout'],
    ['https://shop.test/on/demandware.store/Sites-Shop/en/COShipping-Start', 'checkout'],
    ['https://checkout.shop.test/shipping', 'checkout'],
  ])('%s with an address form is a %s', (href, kind) => {
    expect(kindOf({ href, fields: addressForm })).toBe(kind);
  });

  it.each([
    ['https://shop.test/cart', 'Cart'],
    ['https://shop.test/shopping-basket/', 'Your basket'],
    ['https://shop.test/index.php?route=checkout/cart', 'Shopping cart'],
  ])('%s with its heading is a cart or checkout', (href, heading) => {
    expect(['cart', 'checkout']).toContain(
      kindOf({ href, title: heading, headings: [heading], buttons: ['Checkout | btn-checkout'] }),
    );
  });

  it.each([
    ['https://shop.test/kosik/', 'Košík', 'cart'],
    ['https://shop.test/kosik/dorucovaci-udaje', 'Košík', 'checkout'],
    ['https://shop.test/basket/address', 'Basket', 'checkout'],
    ['https://shop.test/basket/delivery', 'Basket', 'checkout'],
  ])('tells the step %s from a cart that has the same form', (href, heading, kind) => {
    const changes = { href, title: heading, headings: [heading], fields: addressForm };
    expect(kindOf({ ...changes, buttons: ['Place order'] }, 'cs')).toBe(kind);
  });
});

it.each([
  ['de', '/kasse', 'Kasse', 'Lieferadresse'],
  ['fr', '/commande', 'Finalisation de la commande', 'Adresse de livraison'],
  ['pl', '/zamowienie', 'Zamówienie', 'Adres dostawy'],
  ['fi', '/kassa', 'Kassa', 'Toimitusosoite'],
  ['cs', '/pokladna', 'Pokladna', 'Dodací údaje'],
  ['hu', '/penztar', 'Pénztár', 'Szállítási adatok'],
  ['ru', '/oformlenie', 'Оформление заказа', 'Получатель'],
  ['ja', '/x', '購入手続き', 'お届け先'],
  ['ar', '/x', 'إتمام الشراء', 'عنوان الشحن'],
])('reads a checkout in %s by its own words', (language, path, title, heading) => {
  const changes = {
    href: `https://shop.test${path}`,
    title,
    headings: [heading],
    fields: addressForm,
  };
  const reasons = (words: readonly WordTable[]) =>
    classifyPage(buildFeatures(changes), undefined, words).reasons;
  expect(kindOf({ ...changes, buttons: ['Coupon | coupon'] }, language)).toBe('checkout');
  expect(reasons(wordsOf(language)).length).toBeGreaterThan(reasons([]).length);
});

describe('a page whose address nobody knows', () => {
  const card = {
    href: '',
    fields: ['tel number', 'tel expiry', 'text holder'],
    labels: ['Kartennummer', 'Gültig bis', 'Name'],
  };

  it.each([
    ['Bezahlen | submit', 'checkout'],
    ['Karte speichern | submit', 'other'],
  ])('asks for a card above a button "%s": %s', (button, kind) => {
    expect(kindOf({ ...card, buttons: [button] }, 'de')).toBe(kind);
  });

  it.each([
    ['html-body page-layout-1column', 'checkout'],
    ['html-body account customer-cards-index page-layout-1column', 'other'],
  ])('asks for a card and an address in a body of the class "%s": %s', (body, kind) => {
    const asked = { labels: ['Card number', 'Same as delivery address'], fields: addressForm };
    expect(kindOf({ href: '', body, ...asked, buttons: ['Place order | submit'] })).toBe(kind);
  });
});

it.each(['', 'customer-logged-in', 'has-account', 'customer-account-drawer'])(
  'a shopper whose body has the class "%s" is at the same checkout',
  (body) => {
    const given = { href: 'https://shop.test/delivery', title: 'Delivery', body };
    expect(kindOf({ ...given, fields: addressForm })).toBe('checkout');
  },
);

describe('what is no place for an offer', () => {
  it.each([
    ['/checkout/onepage/success', 'Thank you for your order'],
    ['/checkout/order-received/118', 'Order received'],
    ['/checkouts/cn/Z2NwLWV1/thank-you', 'Thank you'],
    ['/order-confirmation', 'Order confirmed'],
    ['/checkout/thank_you', 'Thank you for your purchase'],
  ])('an order confirmation: %s', (path, heading) => {
    const href = `https://shop.test${path}`;
    expect(
      kindOf({ href, title: heading, headings: [heading], body: 'woocommerce-checkout' }),
    ).toBe('other');
  });

  it.each([
    ['/customer/account/create', 'Create an account'],
    ['/register', 'Register'],
    ['/account/addresses', 'My account'],
    ['/login', 'Log in'],
  ])('an account page: %s', (path, title) => {
    const href = `https://shop.test${path}`;
    const fields = [...addressForm, 'password new-password password'];
    expect(kindOf({ href, title, headings: [title], fields, forms: ['register-form'] })).toBe(
      'other',
    );
  });

  it.each([
    ['/blog/how-our-checkout-works', 'How our checkout works'],
    ['/', 'Shop'],
    ['/help/payment', 'Payment methods'],
  ])('a page about shopping: %s', (path, title) => {
    expect(kindOf({ href: `https://shop.test${path}`, title })).toBe('other');
  });

  it('a frame, whatever stands in it', () => {
    const features = buildFeatures({
      href: 'https://shop.test/checkout',
      framed: true,
      fields: addressForm,
    });
    expect(classifyPage(features, { checkout: ['/checkout'] })).toMatchObject({
      kind: 'other',
      reasons: ['frame'],
    });
  });
});

it('tells a product page from a list of products', () => {
  const href = 'https://shop.test/product/copper-kettle-2l';
  const title = 'Copper Kettle 2 l | Shop';
  const buttons = ['Add to cart | add-to-cart'];
  const forms = ['product_addtocart_form /cart/add'];
  const one = {
    href,
    title,
    headings: ['Copper Kettle 2 l'],
    types: ['product', 'offer'],
    buttons,
    forms,
  };
  expect(kindOf(one)).toBe('product');
  const list = {
    href: 'https://shop.test/kettles?page=2&sort=price',
    title: 'Kettles',
    headings: ['Kettles'],
    types: Array.from({ length: 24 }, () => 'product'),
    body: 'category-page',
  };
  expect(kindOf(list)).toBe('other');
});

it('lets the retailer’s own rules win', () => {
  const features = buildFeatures({ href: 'https://shop.test/checkout', fields: addressForm });
  const rules = { other: ['/checkout'], product: ['/vara/*'] };
  expect(classifyPage(features, rules, wordsOf('en'))).toEqual({
    kind: 'other',
    confidence: expect.closeTo(1, 3),
    reasons: ['retailer rule'],
  });
});

describe('gives its reasons', () => {
  it.each([
    ['thanks', 'Thank you for your order', ['Place order']],
    ['nothing to buy', 'Delivery, payment and how to check out', []],
  ])('%s, beside the evidence of a purchase', (reason, heading, buttons) => {
    const words = ['Delivery address', 'Payment method', 'Shipping'];
    const features = buildFeatures({
      href: 'https://shop.test/order/delivery',
      title: heading,
      headings: [heading, ...words],
      labels: words,
      fields: buttons.length > 0 ? addressForm : [],
      buttons,
    });
    const { kind, reasons } = classifyPage(features, undefined, wordsOf('en'));
    expect(kind).toBe('other');
    expect(reasons[0]).toBe(reason);
    expect(reasons.length).toBeGreaterThan(1);
  });

  const reasonsOf = (href: string) =>
    classifyPage(
      buildFeatures({ href, title: 'Checkout', fields: addressForm }),
      undefined,
      wordsOf('en'),
    ).reasons;

  it('one, when the platform’s address decides', () => {
    expect(reasonsOf('https://shop.test/checkout')).toEqual(['platform address']);
  });

  it('all that was weighed, when structure and words decide', () => {
    expect(reasonsOf('https://shop.test/buy/checkout-page')).toEqual(
      expect.arrayContaining(['title checkout', 'address checkout', 'fields kinds4']),
    );
  });
});

describe('any features', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.webUrl(), fc.lorem());
  const list = fc.array(text, { maxLength: 20 });
  const features = fc.record({
    href: fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), text),
    framed: fc.boolean(),
    title: text,
    body: text,
    headings: list,
    fields: list,
    around: list,
    labels: list,
    forms: list,
    buttons: list,
    landmarks: fc.subarray(['checkout', 'cart'] as const),
    types: list,
  });

  it('get an answer with a confidence between a half and one, or less when in doubt of "other"', () => {
    fc.assert(
      fc.property(features, (given) => {
        const { kind, confidence } = classifyPage(given, undefined, wordsOf('de'));
        expect(['checkout', 'cart', 'product', 'other']).toContain(kind);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        if (kind !== 'other') expect(confidence).toBeGreaterThan(0.5);
      }),
    );
  });

  it('get the same answer twice', () => {
    fc.assert(
      fc.property(features, (given) => {
        expect(classifyPage(given, undefined, wordsOf('fr'))).toEqual(
          classifyPage(given, undefined, wordsOf('fr')),
        );
      }),
    );
  });
});

it.each(['-', 'a-', '/', '%', 'place ', 'p', '1', 'radio ', 'order ', 'prod'])(
  'is not slowed down by a page full of "%s"',
  (piece) => {
    const long = piece.repeat(6000);
    const list = Array.from({ length: 200 }, () => piece.repeat(60));
    const features = buildFeatures({
      href: `https://shop.test/${piece.repeat(1000)}!`,
      title: long.slice(0, 200),
      body: long,
      headings: list.slice(0, 20),
      fields: list,
      around: list,
      labels: list.slice(0, 40),
      forms: list.slice(0, 12),
      buttons: list,
    });
    const { kind, confidence } = classifyPage(features, undefined, wordsOf('en'));
    // A page that says "order" in every place may well be taken for one; no other piece may.
    expect(kind).toBe(piece === 'order ' ? 'checkout' : 'other');
    expect(confidence).toBeGreaterThan(0);
  },
);
