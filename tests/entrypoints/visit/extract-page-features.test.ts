import { describe, expect, it } from 'vitest';
import { extractPageFeatures } from '../../../entrypoints/visit/extract-page-features.ts';
import { spotPage } from '../../../entrypoints/visit/spot-page.ts';
import { wordsOf } from '../../support/page-features.ts';

const at = { href: 'https://shop.test/kassa?step=2#pay' };

const extract = (document: Document) => extractPageFeatures(document, at, wordsOf('en'));

const show = (html: string) => extract(new DOMParser().parseFromString(html, 'text/html'));

it('gathers what the classifier reads, and nothing of what was typed', () => {
  const features = show(`
    <head><title>Kassa | Shop</title><meta property="og:type" content="product"></head>
    <body id="checkout" class="page checkout-index-index">
      <h1>Your <b>order</b></h1><h2>Delivery</h2>
      <form id="order" action="/order" class="co-form"><div class="shippingAddress">
        <label for="a">Postal code</label>
        <input id="a" name="zip" autocomplete="shipping postal-code" value="10115">
        <input type="hidden" name="token" value="secret">
        <select name="country"><option>FI</option></select>
        <input type="submit" value="Place order" class="primary">
      </div></form>
      <button id="pay">Pay now</button><a class="btn" href="/x">Continue</a><a href="/y">Help</a>
      <div itemscope itemtype="https://schema.org/Product"></div>
    </body>`);
  expect(features).toMatchObject({
    href: at.href,
    framed: false,
    title: 'Kassa | Shop',
    headings: ['Your order', 'Delivery'],
    labels: ['Postal code'],
  });
  expect(features.body).toContain('checkout-index-index');
  expect(features.fields).toHaveLength(2);
  expect(features.fields[0]).toContain('shipping postal-code');
  expect(features.around.join(' ')).toContain('shippingAddress');
  expect(features.forms[0]).toContain('/order');
  expect(features.buttons.join('\n')).toMatch(/Pay now[\s\S]*Place order[\s\S]*Continue/);
  expect(features.buttons.join('\n')).not.toContain('Help');
  expect(features.types).toEqual(['og:og:type product', 'product']);
  expect(JSON.stringify(features)).not.toMatch(/10115|secret/);
});

it('reads the types of JSON-LD without parsing it, so broken JSON is no obstacle', () => {
  const features = show(
    `<head><script type="application/ld+json">{"@type":"Product","offers":{"@type":"Offer",}</script></head>`,
  );
  expect(features.types).toEqual(['product', 'offer']);
});

describe('a page that shadows the document’s own members', () => {
  it.each([
    ['forms', '<form name="querySelectorAll"></form><form name="getElementsByTagName"></form>'],
    ['images', '<img name="title"><img name="body"><img name="documentElement">'],
    ['embeds', '<embed name="getElementById"><object name="forms"></object>'],
    [
      'fields',
      '<form><input name="getAttribute"><input name="firstChild"><input name="parentNode"></form>',
    ],
  ])('is read all the same: %s', (_, html) => {
    const features = show(
      `<head><title>Kassa</title></head><body class="shop">${html}<h1>Checkout</h1><form class="f"><input name="city"></form></body>`,
    );
    expect(features).toMatchObject({ framed: false, title: 'Kassa', headings: ['Checkout'] });
    expect(features.body).toContain('shop');
    expect(features.fields.at(-1)).toContain('city');
  });
});

it('cuts what is long', () => {
  const long = 'x'.repeat(100_000);
  const many = '<input name="city">'.repeat(1000) + '<button>Buy</button>'.repeat(1000);
  const features = show(
    `<head><title>${long}</title></head><body class="${long}"><h1>${long}</h1><input name="${long}">${many}</body>`,
  );
  expect(JSON.stringify(features).length).toBeLessThan(40_000);
});

it.each([
  ['XML', 'application/xml', '<feed><title>Checkout</title></feed>'],
  ['SVG', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><title>Checkout</title></svg>'],
] as const)('reads a document of %s as a page with nothing on it', (_, type, text) => {
  const features = extract(new DOMParser().parseFromString(text, type));
  expect(features).toMatchObject({
    headings: [],
    fields: [],
    buttons: [],
    landmarks: [],
  });
});

it('takes a document without an element', () => {
  const empty = new Document();
  expect(extract(empty)).toMatchObject({ title: '', body: ' ', fields: [] });
});

it('is other when the document cannot be read', () => {
  const broken = Object.create(null);
  expect(spotPage(broken, at, undefined, wordsOf('en')).kind).toBe('other');
});
