import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProductSources, readProduct } from '../../../../lib/domain/product/read-product.ts';
import { Product } from '../../../../lib/schema/product.ts';

const sources = (changes: Partial<ProductSources>): ProductSources => ({
  jsonLd: [],
  microdata: {},
  openGraph: {},
  ...changes,
});

const fromJsonLd = (value: unknown) => readProduct(sources({ jsonLd: [JSON.stringify(value)] }));

describe('JSON-LD', () => {
  it('reads name, brand, GTIN and price', () => {
    const product = fromJsonLd({
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: 'Kettle',
      brand: { '@type': 'Brand', name: 'Hearth' },
      gtin13: '4006381333931',
      offers: { '@type': 'Offer', price: '39.90', priceCurrency: 'EUR' },
    });
    expect(product).toEqual({
      name: 'Kettle',
      brand: 'Hearth',
      gtin: '4006381333931',
      price: { minor: 3990, currency: 'EUR' },
    });
  });

  it.each([
    ['in a graph', { '@graph': [{ '@type': 'WebPage' }, { '@type': 'Product', name: 'Kettle' }] }],
    [
      'in a list',
      [{ '@type': 'BreadcrumbList' }, { '@type': ['Thing', 'Product'], name: 'Kettle' }],
    ],
    [
      'as a page’s main entity',
      { '@type': 'ItemPage', mainEntity: { '@type': 'schema:Product', name: 'Kettle' } },
    ],
    ['as a full address', { '@type': 'http://schema.org/Product', name: 'Kettle' }],
  ])('finds the product %s', (_, value) => {
    expect(fromJsonLd(value)).toEqual({ name: 'Kettle' });
  });

  it('takes the first of several offers, and the lowest price of an aggregate', () => {
    expect(
      fromJsonLd({ '@type': 'Product', name: 'A', offers: [{ price: 5, priceCurrency: 'EUR' }] }),
    ).toEqual({ name: 'A', price: { minor: 500, currency: 'EUR' } });
    expect(
      fromJsonLd({
        '@type': 'Product',
        name: 'A',
        offers: { '@type': 'AggregateOffer', lowPrice: '7.5', priceCurrency: 'EUR' },
      }),
    ).toEqual({ name: 'A', price: { minor: 750, currency: 'EUR' } });
  });

  it('finds a book’s ISBN', () => {
    expect(fromJsonLd({ '@type': 'Book', name: 'A', isbn: '0-306-40615-2' })).toEqual({
      name: 'A',
      gtin: '9780306406157',
    });
  });

  it('skips a broken script and reads the next', () => {
    const jsonLd = ['{"@type":"Product","name":', '{"@type":"Product","name":"Kettle"}'];
    expect(readProduct(sources({ jsonLd }))).toEqual({ name: 'Kettle' });
  });

  it('does not follow references, so a cycle ends', () => {
    const cyclic = [
      { '@id': '#a', '@type': 'WebPage', about: { '@id': '#b' } },
      { '@id': '#b', '@type': 'WebSite', about: { '@id': '#a' } },
    ];
    expect(fromJsonLd(cyclic)).toBeUndefined();
  });
});

it('reads microdata when there is no JSON-LD', () => {
  const microdata = {
    name: 'Kettle',
    'brand.name': 'Hearth',
    gtin8: '96385074',
    'offers.price': '1.299,00',
    'offers.priceCurrency': 'EUR',
    'review.name': 'Great',
  };
  expect(readProduct(sources({ microdata }))).toEqual({
    name: 'Kettle',
    brand: 'Hearth',
    gtin: '96385074',
    price: { minor: 129_900, currency: 'EUR' },
  });
});

it('reads Open Graph last, and only when it says product', () => {
  const openGraph = {
    'og:type': 'og:product',
    'og:title': 'Kettle',
    'product:price:amount': '12',
    'product:price:currency': 'GBP',
  };
  expect(readProduct(sources({ openGraph }))).toEqual({
    name: 'Kettle',
    price: { minor: 1200, currency: 'GBP' },
  });
  expect(
    readProduct(sources({ openGraph: { ...openGraph, 'og:type': 'article' } })),
  ).toBeUndefined();
});

it('takes what one source does not say from the next', () => {
  const given = sources({
    jsonLd: ['{"@type":"Product","name":"Kettle"}'],
    microdata: { name: 'Another name', 'brand.name': 'Hearth' },
    openGraph: {
      'og:type': 'product',
      'og:title': 'Kettle | Shop',
      'product:price:amount': '20',
      'product:price:currency': 'EUR',
    },
  });
  expect(readProduct(given)).toEqual({
    name: 'Kettle',
    brand: 'Hearth',
    price: { minor: 2000, currency: 'EUR' },
  });
});

it('takes control and direction characters out of names', () => {
  expect(fromJsonLd({ '@type': 'Product', name: ' Ket\u202etle\u0000\n 2 ' })).toEqual({
    name: 'Ket tle 2',
  });
});

it('never throws, and what it gives is a Product', () => {
  const json = fc.oneof(fc.json(), fc.string());
  const record = fc.dictionary(
    fc.constantFrom('name', 'brand', 'price', 'gtin', 'og:type', 'og:title'),
    fc.string(),
  );
  fc.assert(
    fc.property(
      fc.array(json),
      record,
      record,
      fc.string(),
      (jsonLd, microdata, openGraph, name) => {
        const ours = JSON.stringify({ '@type': 'Product', name, brand: name, isbn: name });
        const product = readProduct({ jsonLd: [...jsonLd, ours], microdata, openGraph });
        if (product !== undefined) expect(Product.safeParse(product).success).toBe(true);
      },
    ),
  );
});
