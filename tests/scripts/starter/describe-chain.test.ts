import { describe, expect, it } from 'vitest';
import { countriesOf, describeChain } from '../../../scripts/starter/describe-chain.ts';
import { categoryOfTag } from '../../../scripts/starter/nsi-category.ts';
import type { NsiBrand } from '../../../scripts/starter/nsi-source.ts';

const brand = (change: Partial<NsiBrand> = {}): NsiBrand => ({
  tag: 'shop/books',
  name: 'Corner Books',
  label: 'Corner Books',
  places: ['us'],
  wikidata: 'Q1',
  dissolved: false,
  ...change,
});

describe('countriesOf', () => {
  it.each([
    ['shop.com', ['us', 'ca'], ['CA', 'US']],
    ['shop.com', ['fx'], ['FR']],
    ['shop.com', ['conus', 'us-hi.geojson'], ['US']],
    ['shop.com', ['gb-eng'], ['GB']],
    ['shop.com', ['001'], ['*']],
    ['shop.com', ['us', '001'], ['*']],
    ['shop.com', ['150', 'somewhere.geojson'], ['*']],
    ['shop.com', 'at be ch de dk es fr gb it nl no pl se'.split(' '), ['*']],
    ['shop.co.uk', ['us', 'de'], ['GB']],
    ['shop.de', ['001'], ['DE']],
    ['shop.io', ['us'], ['US']],
    ['shop.eu', ['it'], ['IT']],
  ])('%s with branches in %s', (host, places, expected) => {
    expect(countriesOf(host, [brand({ places })])).toEqual(expected);
  });
});

describe('describeChain', () => {
  it('takes the brand that the host spells before its departments', () => {
    const brands = [
      brand({ name: 'Corner Café', tag: 'amenity/cafe', wikidata: 'Q2' }),
      brand({ name: 'Corner Books Express', wikidata: 'Q3' }),
      brand({ name: 'Corner-Books', wikidata: 'Q4' }),
    ];
    expect(describeChain('cornerbooks.com', brands, {})).toEqual({
      name: 'Corner-Books',
      host: 'cornerbooks.com',
      category: 'books-media',
      countries: ['US'],
      wikidata: 'Q4',
    });
  });

  it('takes Wikidata’s label where the brand is written in another script', () => {
    const brands = [brand({ name: '无印良品', label: 'Muji' })];
    expect(describeChain('muji.com', brands, {})?.name).toBe('Muji');
  });

  it('takes what a person corrected', () => {
    const corrected = { name: 'Corner', category: 'gifts-flowers', countries: ['GB'] } as const;
    expect(describeChain('corner.com', [brand()], corrected)).toMatchObject(corrected);
  });

  it.each([
    ['nothing is known of the host', []],
    ['the brand is dissolved', [brand({ dissolved: true })]],
    ['the brand is no shop', [brand({ tag: 'amenity/bank' })]],
  ])('gives nothing where %s', (_name, brands) => {
    expect(describeChain('corner.com', brands, {})).toBeUndefined();
  });
});

describe('categoryOfTag', () => {
  it.each([
    ['shop/clothes', 'apparel'],
    ['shop/charity', 'secondhand-charity'],
    ['amenity/pharmacy', 'health-beauty'],
    ['shop/lottery', undefined],
    ['amenity/bank', undefined],
  ])('%s → %s', (tag, category) => {
    expect(categoryOfTag(tag)).toBe(category);
  });
});
