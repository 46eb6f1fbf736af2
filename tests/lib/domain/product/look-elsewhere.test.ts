import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isbnOf, lookElsewhere } from '../../../../lib/domain/product/look-elsewhere.ts';
import { ListedProduct } from '../../../../lib/schema/listed-product.ts';
import { Product } from '../../../../lib/schema/product.ts';
import { Alternative } from '../../../../lib/schema/shop-state.ts';

const shop = (domain: string, search?: string): Alternative =>
  Alternative.parse({
    business: {
      domain,
      name: domain,
      url: `https://${domain}/`,
      category: 'books-media',
      country: 'US',
      shipsTo: [],
      values: [],
      certifications: [],
      ...(search !== undefined && { search: `https://${domain}/${search}` }),
      source: `https://${domain}/`,
      checkedOn: '2026-11-01',
    },
    reason: { kind: 'sameCategory', category: 'books-media' },
    community: { id: 'here', name: 'Here' },
  });
const listed = (business: string, changes: object): ListedProduct =>
  ListedProduct.parse({ business, name: 'x', url: `https://${business}/p/1`, ...changes });
const product = (changes: object) => Product.parse({ name: 'A thing', ...changes });
const urls = (...given: Parameters<typeof lookElsewhere>) =>
  lookElsewhere(...given).map(({ url, by }) => `${by} ${url}`);

const words = shop('words.example', 'search?q={query}');
const numbers = shop('numbers.example', 'gtin/{gtin}');
const books = shop('books.example', 'book/{isbn}');
const silent = shop('silent.example');
const everybody = [words, numbers, books, silent];

describe('lookElsewhere', () => {
  it.each([
    [
      'a book by its ISBN',
      { gtin: '9780306406157' },
      [
        'name https://words.example/search?q=A%20thing',
        'gtin https://numbers.example/gtin/9780306406157',
        'isbn https://books.example/book/9780306406157',
      ],
    ],
    [
      'another product by its number, and never as a book',
      { gtin: '4006381333931' },
      [
        'name https://words.example/search?q=A%20thing',
        'gtin https://numbers.example/gtin/4006381333931',
      ],
    ],
    [
      'a product without a number by its name',
      {},
      ['name https://words.example/search?q=A%20thing'],
    ],
    [
      'the brand before the name',
      { brand: 'Acme' },
      ['name https://words.example/search?q=Acme%20A%20thing'],
    ],
    [
      'a brand that the name has already only once',
      { name: 'ACME thing', brand: 'Acme' },
      ['name https://words.example/search?q=ACME%20thing'],
    ],
  ])('searches for %s', (_, changes, expected) => {
    expect(urls(product(changes), everybody, [])).toEqual(expected);
  });

  it('writes what a page calls its product as one value, whatever is in it', () => {
    const name = 'a&b=c#d /../ {gtin} $& “ü” 🌱 https://evil.example/?x=1';
    const [found] = lookElsewhere(product({ name }), [words], []);
    const url = new URL(found?.url ?? '');
    expect(url.host).toBe('words.example');
    expect([...url.searchParams]).toEqual([['q', name]]);
    expect(url.hash).toBe('');
  });

  it('stays at the shop’s own search for any name', () => {
    const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(names, (name) => {
        const parsed = Product.safeParse({ name });
        if (!parsed.success) return;
        for (const { url } of lookElsewhere(parsed.data, everybody, [])) {
          expect(new URL(url).hostname).toBe('words.example');
          expect(new URL(url).pathname).toBe('/search');
        }
      }),
    );
  });

  it('cuts a long title at a word and never inside a character', () => {
    const [found] = lookElsewhere(product({ name: 'words '.repeat(33).trim() }), [words], []);
    const query = new URL(found?.url ?? '').searchParams.get('q') ?? '';
    expect(query.length).toBeLessThanOrEqual(120);
    expect(query.endsWith('words')).toBe(true);
    const [emoji] = lookElsewhere(product({ name: `x${'🌱'.repeat(90)}` }), [words], []);
    expect(emoji?.url).toMatch(/^https:\/\/words\.example\/search\?q=x%F0/);
  });

  it('names the very product where a community lists it, before any search, with its price', () => {
    const found = lookElsewhere(
      product({ gtin: '4006381333931' }),
      [words, silent],
      [
        listed('silent.example', {
          gtin: '04006381333931',
          price: { minor: 250, currency: 'EUR' },
        }),
      ],
    );
    expect(found.map(({ by }) => by)).toEqual(['listing', 'name']);
    expect(found[0]).toMatchObject({
      url: 'https://silent.example/p/1',
      price: { minor: 250, currency: 'EUR' },
    });
  });

  it.each([
    ['the same words in another order', { name: 'Shirt, linen' }, { name: 'Linen Shirt' }, true],
    ['the same name without accents', { name: 'Café noir' }, { name: 'cafe noir' }, true],
    ['a name of one word, which says too little', { name: 'Shirt' }, { name: 'Shirt' }, false],
    ['part of the name', { name: 'Linen shirt blue' }, { name: 'Linen shirt' }, false],
    [
      'the same name with another number',
      { name: 'Linen shirt', gtin: '4006381333931' },
      { name: 'Linen shirt', gtin: '9780306406157' },
      false,
    ],
  ])('takes %s for the same product: %s', (_, looked, offered, same) => {
    const found = lookElsewhere(product(looked), [silent], [listed('silent.example', offered)]);
    expect(found).toHaveLength(same ? 1 : 0);
  });

  it('keeps the order in which the businesses were ranked', () => {
    const ranked = ['c.example', 'a.example', 'b.example'].map((each) => shop(each, '?q={query}'));
    const found = lookElsewhere(product({}), ranked, []);
    expect(found.map(({ alternative }) => alternative.business.domain)).toEqual([
      'c.example',
      'a.example',
      'b.example',
    ]);
  });

  it('leaves out a business of no list: a listed product alone makes nobody an alternative', () => {
    expect(lookElsewhere(product({}), [], [listed('silent.example', { name: 'A thing' })])).toEqual(
      [],
    );
  });
});

describe('isbnOf', () => {
  it.each([
    ['9780306406157', true],
    ['9791032305690', true],
    ['9790060115615', false],
    ['4006381333931', false],
    ['09780306406157', false],
  ])('%s: %s', (gtin, isBook) => {
    expect(isbnOf({ gtin })).toBe(isBook ? gtin : undefined);
  });
});
