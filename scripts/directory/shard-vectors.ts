import { createHash } from 'node:crypto';

interface ShardVector {
  readonly name: string;
  readonly shard: string;
  readonly reference: { kind: string; sha256: string; size: number; items: number };
  /** `accepted`, or the code of the refusal. */
  readonly expected: string;
  readonly refusedHosts?: readonly string[];
}

const retailer = (host: string) => ({
  id: host,
  name: 'A shop',
  hosts: [host],
  category: 'general',
  countries: ['US'],
});

function shardVector(
  name: string,
  content: object | string,
  expected: string,
  change: object = {},
): ShardVector {
  const shard = typeof content === 'string' ? content : JSON.stringify(content);
  const bytes = Buffer.from(shard);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const reference = { kind: 'retailers', sha256, size: bytes.length, items: 1, ...change };
  return { name, shard, reference, expected };
}

const shop = { kind: 'retailers', items: [retailer('shop.com')] };
const bank = { kind: 'retailers', items: [retailer('shop.com'), retailer('chase.com')] };

const business = (change: object = {}) => ({
  domain: 'books.com',
  name: 'Books',
  url: 'https://www.books.com/',
  category: 'books-media',
  country: 'US',
  region: 'VT',
  city: 'Montpelier',
  shipsTo: ['US'],
  values: ['independent', 'local', 'repair'],
  certifications: [],
  source: 'https://www.books.com/about',
  checkedOn: '2026-11-01',
  ...change,
});

const product = (change: object = {}) => ({
  business: 'books.com',
  name: 'A book',
  gtin: '9780140328721',
  url: 'https://www.books.com/a-book',
  price: { minor: 1250, currency: 'USD' },
  ...change,
});

const searchVector = (name: string, search: string, expected: string) =>
  shardVector(name, { kind: 'memberBusinesses', items: [business({ search })] }, expected, {
    kind: 'memberBusinesses',
  });

const productVector = (name: string, expected: string, change: object = {}) =>
  shardVector(name, { kind: 'products', items: [product(change)] }, expected, { kind: 'products' });

/** What a reader answers to a shard and the reference that led to it. */
export const shards: readonly ShardVector[] = [
  shardVector('one shop', shop, 'accepted'),
  {
    ...shardVector('a bank among the shops is left out', bank, 'accepted', { items: 2 }),
    refusedHosts: ['chase.com'],
  },
  shardVector('another hash', shop, 'wrongHash', { sha256: '0'.repeat(64) }),
  shardVector('another size', shop, 'wrongSize', { size: 5 }),
  shardVector('another count', shop, 'wrongContent', { items: 2 }),
  shardVector('another kind', shop, 'wrongContent', { kind: 'nonprofits' }),
  shardVector('a host with a port', { ...shop, items: [retailer('shop.com:80')] }, 'badSchema'),
  shardVector('a web page', '<!doctype html>', 'notJson'),
  searchVector('a search by words', 'https://books.com/find?q={query}&in=all', 'accepted'),
  searchVector('a search by ISBN below the domain', 'https://shop.books.com/b/{isbn}', 'accepted'),
  searchVector('a search elsewhere', 'https://other.com/?q={query}', 'badSchema'),
  searchVector('a search that fills the host', 'https://{query}.books.com/', 'badSchema'),
  searchVector('a search that ends the host', 'https://books.com{query}', 'badSchema'),
  searchVector('a search with two places', 'https://books.com/{query}/{gtin}', 'badSchema'),
  searchVector('a search with an unknown place', 'https://books.com/?q={name}', 'badSchema'),
  searchVector('a search with a user name', 'https://books.com:x@evil.com/{query}', 'badSchema'),
  searchVector('a search over plain http', 'http://books.com/?q={query}', 'badSchema'),
  productVector('a product', 'accepted'),
  productVector('a product on another host', 'badSchema', { url: 'https://other.com/a-book' }),
  productVector('a product by a number of seven digits', 'badSchema', { gtin: '1234567' }),
  {
    ...productVector('a product of a bank is left out', 'accepted', {
      business: 'chase.com',
      url: 'https://www.chase.com/',
    }),
    refusedHosts: ['chase.com'],
  },
];
