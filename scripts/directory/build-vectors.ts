import { createHash } from 'node:crypto';
import { rotationStatement } from '../../lib/domain/directory/verify-signature.ts';
import type { DirectoryManifest } from '../../lib/schema/directory.ts';
import { CommunityId } from '../../lib/schema/primitives.ts';
import { type VectorKey, vectorKey } from './vector-keys.ts';

interface ManifestVector {
  readonly name: string;
  /** The exact text of directory.json, and of directory.json.sig. */
  readonly manifest: string;
  readonly signature: string;
  readonly pinnedKey?: string;
  /** `accepted`, `rotated`, or the code of the refusal. */
  readonly expected: string;
}

interface ShardVector {
  readonly name: string;
  readonly shard: string;
  readonly reference: { kind: string; sha256: string; size: number; items: number };
  /** `accepted`, or the code of the refusal. */
  readonly expected: string;
  readonly refusedHosts?: readonly string[];
}

const id = CommunityId.parse('vectors');
const first = vectorKey(1);
const second = vectorKey(2);
const third = vectorKey(3);

const manifestOf = (key: VectorKey, change: object = {}): object =>
  ({
    formatVersion: 1,
    community: {
      id,
      name: 'Test vectors',
      description: 'For those who implement the format.',
      steward: { name: 'Nobody', contact: 'nobody@vectors.example' },
      operatorShare: 250,
    },
    publicKey: key.publicKey,
    version: 7,
    publishedAt: '2026-11-01T00:00:00Z',
    expiresAt: '2027-11-01T00:00:00Z',
    shards: [],
    ...change,
  }) satisfies Partial<DirectoryManifest>;

const rotation = (from: VectorKey, to: VectorKey) => {
  const keys = { from: from.publicKey, to: to.publicKey };
  return { ...keys, signature: from.sign(rotationStatement(id, keys)) };
};

function signed(
  name: string,
  content: object | string,
  key: VectorKey,
  expected: string,
  pinned?: VectorKey,
): ManifestVector {
  const manifest = typeof content === 'string' ? content : JSON.stringify(content);
  const signature = key.sign(Buffer.from(manifest));
  const pin = pinned === undefined ? {} : { pinnedKey: pinned.publicKey };
  return { name, manifest, signature, ...pin, expected };
}

const plain = manifestOf(first);
const chain = { keyRotations: [rotation(first, second), rotation(second, third)] };
const good = signed('a plain manifest', plain, first, 'accepted');
const spaced = JSON.stringify(plain, undefined, 2);

const manifests: readonly ManifestVector[] = [
  good,
  signed('white space is part of what is signed', `${spaced}\n`, first, 'accepted'),
  signed('unknown fields are ignored', { ...plain, later: true }, first, 'accepted'),
  signed('the pinned key', plain, first, 'accepted', first),
  signed('another key', manifestOf(second), second, 'keyChanged', first),
  signed('two rotations, pinned before both', manifestOf(third, chain), third, 'rotated', first),
  signed('two rotations, pinned between them', manifestOf(third, chain), third, 'rotated', second),
  signed(
    'a rotation that the new key signed itself',
    manifestOf(second, {
      keyRotations: [{ ...rotation(first, second), signature: rotation(second, first).signature }],
    }),
    second,
    'keyChanged',
    first,
  ),
  signed('signed by another key than it names', plain, second, 'badSignature'),
  {
    ...good,
    name: 'one byte changed',
    manifest: good.manifest.replace('250', '251'),
    expected: 'badSignature',
  },
  { ...good, name: 'a line break added', manifest: `${good.manifest}\n`, expected: 'badSignature' },
  {
    ...good,
    name: 'a signature with padding',
    signature: `${good.signature}==`,
    expected: 'badSignature',
  },
  {
    ...good,
    name: 'a signature with another spelling of its last bits',
    signature: respell(good.signature),
    expected: 'badSignature',
  },
  signed('cut short', good.manifest.slice(0, -1), first, 'notJson'),
  signed('a web page', '<!doctype html>', first, 'notJson'),
  signed('a later format', { ...plain, formatVersion: 2 }, first, 'newerFormat'),
  signed(
    'values with their meaning, and other communities',
    manifestOf(first, {
      community: {
        ...Object(plain).community,
        values: [{ value: 'local', meaning: 'Owned by somebody who lives here.' }],
        lists: [{ name: 'Next town', url: 'https://next.town.example/', why: 'Our neighbours.' }],
      },
    }),
    first,
    'accepted',
  ),
  signed(
    'a name that turns the direction of what follows',
    manifestOf(first, { community: { ...Object(plain).community, name: 'Town \u202emoc.live' } }),
    first,
    'badSchema',
  ),
  signed('no steward', { ...plain, community: { id } }, first, 'badSchema'),
  signed(
    'a share over 100 %',
    manifestOf(first, { community: { ...Object(plain).community, operatorShare: 10_001 } }),
    first,
    'badSchema',
  ),
];

/** 86 characters hold 516 bits; the last four are none of the signature's, and must be zero. */
function respell(signature: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return signature.slice(0, -1) + alphabet.charAt(alphabet.indexOf(signature.slice(-1)) + 1);
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

const shards: readonly ShardVector[] = [
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

/** Test vectors for whoever implements the format elsewhere: texts, keys that everybody knows, and what comes of them. */
export function buildVectors(): string {
  const keys = [first, second, third].map(({ seed, publicKey }) => ({ seed, publicKey }));
  return `${JSON.stringify({ keys, manifests, shards }, undefined, 1)}\n`;
}
