import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseDestination } from '../../../lib/domain/choose-destination.ts';
import { Hostname } from '../../../lib/schema/primitives.ts';

const shop = { hosts: [Hostname.parse('shop.example')] };
const token = 'Z2NwLWV1cm9wZS13ZXN0MTow';
const hash = '9f86d081884c7d659a2feaa0c55ad015';
const id = '550e8400-e29b-41d4-a716-446655440000';

describe('the destination of a link', () => {
  it.each([
    ['https://shop.example/p/42', 'https://shop.example/p/42'],
    ['https://shop.example/p/42#reviews', 'https://shop.example/p/42'],
    [
      'https://shop.example/i.php?route=product/product&product_id=40',
      'https://shop.example/i.php?route=product%2Fproduct&product_id=40',
    ],
    ['https://shop.example/sale?session=abc&colour=red', 'https://shop.example/sale?colour=red'],
    ['https://shop.example/sale?email=a@b.example', 'https://shop.example/sale'],
    ['https://shop.example/c?x=0123456789012345678901234', 'https://shop.example/c'],
    [`https://shop.example/c?x=${token}&${token}&y=${hash.slice(0, 24)}`, 'https://shop.example/c'],
    ['https://shop.example/i.php?route=account/login', 'https://shop.example/i.php'],
    ['https://shop.example/c?q=caf%C3%A9', 'https://shop.example/c'],
    ['https://user:word@shop.example/c', 'https://shop.example/c'],
    [`https://shop.example/p/42;jsessionid=${hash}`, 'https://shop.example/p/42'],
  ])('is the page without what is not its name: %s → %s', (page, destination) => {
    expect(chooseDestination(page, 'landing', shop)).toBe(destination);
  });

  it.each([
    '/products/mens-better-sweater/25523.html',
    '/Mens-Better-Sweater-1-4-Zip-25523/dp/B08N5WRWNW',
    '/p/Sony-WH1000XM4-Black',
    '/item/1005006123456789.html',
    '/p/order-of-the-phoenix',
    '/accounting-basics/basketball-cartier',
    `/listing/${hash.slice(0, 24)}`,
    `/products/${id}`,
    '/%D9%82%D9%85%D9%8A%D8%B5/42',
  ])('is the product’s own page, so that the shopper stays where they are: %s', (path) => {
    const page = `https://www.shop.example${path}`;
    expect(chooseDestination(page, 'product', shop)).toBe(page);
  });

  it.each([
    ['cart', '/cart'],
    ['checkout', '/checkout'],
    ['landing', '/checkout/cart/'],
    ['cart', '/de/Warenkorb.html'],
    ['cart', '/en-gb/shopping-bag'],
    ['checkout', '/kasse'],
  ] as const)('is everybody’s cart or checkout itself, as %s: %s', (place, path) => {
    const page = `https://www.shop.example${path}?step=2&colour=red`;
    expect(chooseDestination(page, place, shop)).toBe(`https://www.shop.example${path}`);
  });

  it.each([
    ['cart', '/basket-of-anna?colour=red'],
    ['cart', '/cart/42'],
    ['cart', '/cart2'],
    ['cart', '/cart-%D8%A2%D9%86%D8%A7'],
    ['cart', '/anna/cart'],
    ['checkout', '/checkout/information'],
    ['checkout', `/checkouts/cn/${token}/information`],
    ['landing', `/account/recover/${token}`],
    ['landing', '/my-account/'],
    ['landing', '/orders/1001'],
    ['landing', '/order-status/1001'],
    ['landing', '/thank-you'],
    ['landing', `/a/${token}`],
    ['landing', `/a/${hash}`],
    ['landing', `/a/${id}`],
    ['landing', '/a/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0'],
    ['landing', '/hello/anna%40home.example'],
    ['other', `/%E0%A4%A/${token}`],
    ['product', `/p/${token}`],
    ['product', '/account/p/42'],
    [undefined, `/products/${id}`],
  ] as const)('is the front page, as %s, of %s', (place, path) => {
    const page = `https://www.shop.example${path}`;
    expect(chooseDestination(page, place, shop)).toBe('https://www.shop.example/');
  });

  it.each([
    ['https://checkout.shop.example/pay', 'https://shop.example/'],
    ['https://secure2.shop.example/pay', 'https://shop.example/'],
    ['https://de.shop.example/kasse', 'https://de.shop.example/kasse'],
    ['https://shop.example/kasse/7', 'https://shop.example/'],
  ])('is a page of the host that sells: %s → %s', (page, destination) => {
    expect(chooseDestination(page, 'checkout', shop)).toBe(destination);
  });

  it('stays among the paths of a shop that shares its host', () => {
    const men = { ...shop, pathPrefixes: ['/women/', '/men/'] };
    expect(chooseDestination('https://shop.example/men/cart', 'cart', men)).toBe(
      'https://shop.example/men/cart',
    );
    expect(chooseDestination('https://shop.example/men/cart/7', 'cart', men)).toBe(
      'https://shop.example/men/',
    );
  });

  it('stays on the host and never carries a long value, a fragment or credentials', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (page) => {
        const destination = new URL(chooseDestination(page, 'landing', shop));
        expect(destination.origin).toBe(new URL(page).origin);
        expect(['/', new URL(page).pathname.replace(/;[^/]*/g, '')]).toContain(
          destination.pathname,
        );
        expect(destination.hash + destination.username + destination.password).toBe('');
        for (const value of destination.searchParams.values())
          expect(value.length).toBeLessThanOrEqual(24);
      }),
    );
  });

  it('never carries a token, wherever it stands', () => {
    const tokens = fc
      .uint8Array({ minLength: 12, maxLength: 48 })
      .map((bytes) => Buffer.from(bytes).toString('base64url').replace(/[-_]/g, ''))
      .filter((text) => text.length >= 16 && /\d/.test(text) && /[a-z].*[A-Z]/.test(text));
    const place = fc.constantFrom('landing', 'product', 'other', undefined);
    fc.assert(
      fc.property(tokens, place, fc.nat(4), (secret, where, at) => {
        const parts = ['https://shop.example', 'a', 'b', 'c'];
        const page = at === 4 ? 'https://shop.example/a?b=' : parts.slice(0, at + 1).join('/');
        const link = chooseDestination(
          at === 4 ? page + secret : `${page}/${secret}/z`,
          where,
          shop,
        );
        expect(link).not.toContain(secret);
      }),
    );
  });
});
