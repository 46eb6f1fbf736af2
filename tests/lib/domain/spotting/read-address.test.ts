import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildMatcher } from '../../../../lib/domain/spotting/match-words.ts';
import { readAddress } from '../../../../lib/domain/spotting/read-address.ts';
import { wordsOf } from '../../../support/page-features.ts';

const matches = buildMatcher(wordsOf('en'));
const shapesOf = (path: string) =>
  (['slug', 'productPath', 'listQuery'] as const).filter((shape) => matches(`/${shape}`, path));

it.each([
  ['https://checkout.shop.test/de/kasse', '/de/kasse', []],
  ['https://shop.test/', '/', []],
  ['https://shop.test/?utm_source=x', '/', []],
  ['https://shop.test/a-fine-copper-kettle', '/a-fine-copper-kettle', ['slug']],
  ['https://shop.test/product/kettle', '/product/kettle', ['productPath']],
  ['https://shop.test/kettle-p-12.html', '/kettle-p-12.html', ['productPath']],
  ['https://shop.test/kettles?sort=price', '/kettles', ['listQuery']],
  ['https://shop.test/index.php?route=checkout/cart&id=5', 'checkout/cart', []],
  ['https://shop.test/app#/payment', '#/payment', []],
  ['https://shop.test/panier%C3%A9', 'panieré', []],
  ['https://shop.test/%E4%F6', '%E4%F6', []],
])('reads %s', (href, text, shapes) => {
  const address = readAddress(href, matches);
  expect(address.text).toContain(text);
  expect(shapesOf(address.path)).toEqual(shapes);
});

it('leaves other parameters alone, so a way back is no page', () => {
  expect(readAddress('https://shop.test/login?return=/checkout', matches).text).not.toContain(
    'checkout',
  );
});

it.each(['', 'about:blank', 'data:text/html,checkout', 'file:///checkout', 'https://'])(
  'says nothing of "%s"',
  (href) => {
    expect(readAddress(href, matches)).toEqual({ path: '', text: '' });
    expect(shapesOf('')).toEqual([]);
  },
);

it('reads any address', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.string().map((s) => `https://a.b/${s}`),
      ),
      (href) => {
        expect(readAddress(href, matches).text.length).toBeLessThanOrEqual(400);
      },
    ),
  );
});

it.each([
  '/p/1',
  '/products/1',
  '/dp/1',
  '/ip/1',
  '/itm/1',
  '/items/1',
  '/pd/1',
  '/pdp/1',
  '/listing/1',
  '/artikel/1',
  '/tovar/1',
  '/kettle/p',
  '/kettle-p12',
  '/kettle-p-12',
  '/prod.aspx',
  '/showproductbyid',
  '/productdetail',
  '/item-detail',
])('knows the path of a product by what its expression needs: %s', (path) => {
  expect(shapesOf(path)).toContain('productPath');
});
