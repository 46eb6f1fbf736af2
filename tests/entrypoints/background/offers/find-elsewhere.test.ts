import { beforeEach, describe, expect, it } from 'vitest';
import { MemberBusiness, Retailer, type Shard } from '../../../../lib/schema/directory.ts';
import { ListedProduct } from '../../../../lib/schema/listed-product.ts';
import {
  FakeWeb,
  packagedUrl,
  serveDirectory,
  setUpBrowser,
  wakeWorker,
  wipeDevice,
} from '../../../support/worker.ts';

const business = (domain: string, changes: object = {}) =>
  MemberBusiness.parse({
    domain,
    name: domain,
    url: `https://${domain}/`,
    category: 'apparel',
    country: 'US',
    shipsTo: [],
    values: [],
    certifications: [],
    source: `https://${domain}/`,
    checkedOn: '2026-11-01',
    ...changes,
  });

const shards: readonly Shard[] = [
  {
    kind: 'retailers',
    items: [
      Retailer.parse({
        id: 'bigshop.com',
        name: 'Big Shop',
        hosts: ['bigshop.com'],
        category: 'apparel',
        countries: ['US'],
      }),
    ],
  },
  {
    kind: 'memberBusinesses',
    items: [
      business('coop.com', { search: 'https://coop.com/find?q={query}', values: ['co-op'] }),
      business('weaver.com'),
      business('books.com', { category: 'books-media', search: 'https://books.com/{isbn}' }),
    ],
  },
  {
    kind: 'products',
    items: [
      ListedProduct.parse({
        business: 'weaver.com',
        name: 'Linen shirt',
        url: 'https://weaver.com/linen-shirt',
      }),
      ListedProduct.parse({
        business: 'weaver.com',
        name: 'The weaver’s book',
        url: 'https://weaver.com/book',
        gtin: '9780201038019',
      }),
      ListedProduct.parse({
        business: 'weaver.com',
        name: 'A book shirt',
        url: 'https://weaver.com/book-shirt',
      }),
    ],
  },
];

let browser: ReturnType<typeof setUpBrowser>;
let web: FakeWeb;
let worker: Awaited<ReturnType<typeof wakeWorker>>;
const clock = { now: Date.UTC(2026, 10, 23, 12) };

beforeEach(async () => {
  await wipeDevice();
  browser = setUpBrowser();
  web = new FakeWeb();
  await serveDirectory(web, packagedUrl, shards);
  worker = await wakeWorker(web, clock);
  await worker.upkeep.start();
  web.requests.length = 0;
});

function ask(url: string, product: unknown) {
  browser.openTab(7, url).product = product;
  return worker.handlers.findElsewhere({ tabId: 7 }, {});
}

describe('find this elsewhere', () => {
  it('answers from the device alone: the listed product first, then the shop’s own search', async () => {
    const found = await ask('https://www.bigshop.com/p/1', { name: 'Linen shirt' });
    expect(found).toMatchObject({
      state: 'searched',
      product: { name: 'Linen shirt' },
      findings: [
        { by: 'listing', url: 'https://weaver.com/linen-shirt' },
        { by: 'name', url: 'https://coop.com/find?q=Linen%20shirt' },
      ],
    });
    expect(web.requests).toEqual([]);
  });

  it('answers the same after the worker was killed', async () => {
    await worker.sleep();
    worker = await wakeWorker(web, clock);
    const found = await ask('https://www.bigshop.com/p/1', { name: 'Linen shirt' });
    expect(found.state === 'searched' && found.findings).toHaveLength(2);
  });

  it.each([
    ['a shop that no community lists', 'https://www.unknown-shop.com/p/1'],
    ['a shop of clothes', 'https://www.bigshop.com/p/1'],
  ])('looks for a book at %s where books are sold, and nowhere else', async (_, url) => {
    const found = await ask(url, { name: 'A book', gtin: '9780306406157' });
    const urls = found.state === 'searched' ? found.findings.map(({ url: each }) => each) : [];
    expect(urls).toEqual(['https://books.com/9780306406157']);
  });

  it.each([
    ['a shop that no community lists', 'https://www.unknown-shop.com/p/1'],
    ['a shop of clothes', 'https://www.bigshop.com/p/1'],
  ])('at %s, names first who lists the very book, whatever else they sell', async (_, url) => {
    const found = await ask(url, { name: 'Weaving', gtin: '9780201038019' });
    const urls = found.state === 'searched' ? found.findings.map(({ url: each }) => each) : [];
    expect(urls).toEqual(['https://weaver.com/book', 'https://books.com/9780201038019']);
  });

  it('takes nothing for a book because it bears its title', async () => {
    const found = await ask('https://www.bigshop.com/p/1', {
      name: 'A book shirt',
      gtin: '9780306406157',
    });
    const urls = found.state === 'searched' ? found.findings.map(({ url }) => url) : [];
    expect(urls).toEqual(['https://books.com/9780306406157']);
  });

  it('looks for anything else of a shop that no community lists in all of them', async () => {
    const found = await ask('https://www.unknown-shop.com/p/1', { name: 'Linen shirt' });
    const urls = found.state === 'searched' ? found.findings.map(({ url }) => url) : [];
    expect(urls).toEqual([
      'https://weaver.com/linen-shirt',
      'https://coop.com/find?q=Linen%20shirt',
    ]);
  });

  it('never names the shop that the shopper is at', async () => {
    const found = await ask('https://www.coop.com/p/1', { name: 'Linen shirt' });
    const domains =
      found.state === 'searched'
        ? found.findings.map(({ alternative }) => alternative.business.domain)
        : [];
    expect(domains).toEqual(['weaver.com']);
  });

  it.each([
    ['nothing', null],
    ['something that is no product', { name: '', price: 'free' }],
    ['a name with a direction override', { name: 'shirt \u202egnp.exe' }],
    ['a page that throws its own shape at us', [{ name: 'x' }]],
  ])('says that there is no product when the page gives %s', async (_, product) => {
    expect(await ask('https://www.bigshop.com/p/1', product)).toEqual({ state: 'noProduct' });
  });

  it('says so when the browser keeps the page from us, and when the tab is gone', async () => {
    expect(await ask('https://www.bigshop.com/p/1', 'unreadable')).toEqual({ state: 'unreadable' });
    expect(await worker.handlers.findElsewhere({ tabId: 99 }, {})).toEqual({ state: 'unreadable' });
  });
});

it.each([
  ['apparel', ['coop.com', 'weaver.com']],
  ['books-media', ['books.com']],
  ['general', ['coop.com', 'weaver.com', 'books.com']],
] as const)(
  'the member businesses for a shop of the category %s are those that suit it',
  async (category, domains) => {
    for (const _again of ['read', 'kept']) {
      const [community] = await worker.parts.store.loadBusinesses(category);
      expect(community?.memberBusinesses.map(({ domain }) => domain)).toEqual(domains);
    }
  },
);
