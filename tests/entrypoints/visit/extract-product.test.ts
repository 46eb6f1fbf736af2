import { expect, it } from 'vitest';
import { extractProduct } from '../../../entrypoints/visit/extract-product.ts';

const show = (html: string) => extractProduct(new DOMParser().parseFromString(html, 'text/html'));

it('reads JSON-LD', () => {
  const json = '{"@type":"Product","name":"Kettle","offers":{"price":"39","priceCurrency":"EUR"}}';
  expect(show(`<head><script type="application/ld+json">${json}</script></head>`)).toEqual({
    name: 'Kettle',
    price: { minor: 3900, currency: 'EUR' },
  });
});

it('reads microdata, and keeps the product’s name apart from the names of its parts', () => {
  const product = show(`<body><div itemscope itemtype="http://schema.org/Product">
      <span itemprop="brand" itemscope itemtype="http://schema.org/Brand"><i itemprop="name">Hearth</i></span>
      <div itemprop="review" itemscope><i itemprop="name">Great</i></div>
      <h1 itemprop="name">Kettle <small>1 l</small></h1>
      <div itemprop="offers" itemscope>
        <meta itemprop="priceCurrency" content="EUR"><span itemprop="price" content="39.90">39,90 €</span>
      </div></div></body>`);
  expect(product).toEqual({
    name: 'Kettle 1 l',
    brand: 'Hearth',
    price: { minor: 3990, currency: 'EUR' },
  });
});

it('reads Open Graph', () => {
  const product = show(
    '<head><meta property="og:type" content="product"><meta property="og:title" content="Kettle"></head>',
  );
  expect(product).toEqual({ name: 'Kettle' });
});

it('finds no product on a page without one, nor in what is no document', () => {
  expect(show('<body><h1>About us</h1></body>')).toBeUndefined();
  expect(extractProduct(Object.create(null))).toBeUndefined();
});
