import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PageEvidence, readPageSignals } from '../../../lib/domain/attribution-signals.ts';
import { AttributionSignal } from '../../../lib/schema/network.ts';
import { ruleCookies, ruleLandings } from '../../fixtures/stand-down-rules.ts';

const pageAt = (address: string, changes: Partial<PageEvidence> = {}): PageEvidence => {
  const { hash, hostname, search } = new URL(address);
  return { host: hostname, search, hash, cookieNames: [], referrerHost: undefined, ...changes };
};

const shop = 'https://shop.example/';
const networksOf = (page: PageEvidence) =>
  readPageSignals(page).map(({ kind, network }) => `${kind} ${network}`);

/** Generated cases on a busy machine: slow is no fault. */
const patience = { timeout: 60_000 };

describe('landing parameters', () => {
  it.each(ruleLandings)('%s is %s', (address, network) => {
    expect(networksOf(pageAt(address))).toContain(`landingParameter ${network}`);
  });

  it.each([
    `${shop}?AFSRC=1`,
    `${shop}?a=1&amp;afsrc=1`,
    `${shop}#afsrc=1`,
    `${shop}#/cart?afsrc=1`,
    `${shop}?%61fsrc=1`,
    `${shop}?afsrc`,
  ])('are found however %s writes them', (address) => {
    expect(networksOf(pageAt(address))).toEqual(['landingParameter any']);
  });

  it.each([
    `${shop}?tag=sale&ref=home&sid=1&u1=a&source=newsletter`,
    `${shop}?siteID=main`,
    `${shop}?siteID=TnL5HPStwNw`,
    `${shop}?source=awards`,
    `${shop}?utm_source=cjones&utm_medium=email`,
    `${shop}?tt=1`,
    `${shop}?aid=1&acampID=2&rffrid=3`,
    `${shop}?mkevt=1&campid=2&customid=3`,
    'https://amazon.com.shop.example/?tag=x',
    'https://notamazon.com/?tag=x',
    'https://ebay.shop.example/?campid=1',
    `${shop}?q=afsrc%3D1`,
    `${shop}?=x&&`,
    shop,
  ])('that are ordinary say nothing: %s', (address) => {
    expect(readPageSignals(pageAt(address))).toEqual([]);
  });

  it('are not seen in 2,000 ordinary addresses with look-alike names', patience, () => {
    const names = fc.constantFrom(
      ...[
        'sid',
        'SID',
        'ref',
        'tag',
        'u1',
        'source',
        'siteID',
        'q',
        'page',
        'color',
        'size',
        'sort',
      ],
      ...[
        'utm_source',
        'utm_medium',
        'utm_campaign',
        'gclid',
        'fbclid',
        'msclkid',
        'id',
        'cat',
        'aid',
      ],
      ...[
        'campid',
        'a',
        'c',
        'm',
        'r',
        'p',
        'url',
        'offer',
        'subid',
        'click',
        'affiliate_note',
        'tt',
      ],
    );
    const values = fc.oneof(
      fc.constantFrom('1', 'google', 'newsletter', 'email', 'cpc', 'home', 'red', 'a-b', 'awesome'),
      fc.stringMatching(/^[a-z0-9-]{0,10}$/).filter((text) => !['aw', 'awin', 'cj'].includes(text)),
    );
    const query = fc
      .array(fc.tuple(names, values), { maxLength: 8 })
      .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`);
    fc.assert(
      fc.property(query, (search) => {
        expect(readPageSignals(pageAt(`${shop}${search}`))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('carry no value, and a mark of at most 8 characters only where the value is one click’s own', () => {
    const [unique, plain] = readPageSignals(pageAt(`${shop}?irgwc=1&irclickid=Abc9Def0Ghi1Jkl2`));
    expect(unique).toEqual({
      kind: 'landingParameter',
      network: 'impact',
      mark: expect.any(String),
    });
    expect(plain).toEqual({ kind: 'landingParameter', network: 'impact' });
    for (const search of [
      '?mkrid=711-53200-19255-0',
      '?utm_medium=affiliate',
      '?campid=5338000000001',
    ]) {
      const [signal] = readPageSignals(pageAt(`https://www.ebay.com/${search}`));
      expect(signal).toBeDefined();
      expect(signal?.mark).toBeUndefined();
    }
  });

  it('have a mark for each of our own clickIds, also for one without a digit', () => {
    const marksOf = (value: string) =>
      readPageSignals(pageAt(`${shop}?s4g=${value}`)).map(({ mark }) => mark);
    expect(marksOf('abcdefghijklmnopqrstuvwxyz')).toEqual([expect.any(String)]);
    expect(marksOf('z2345672345672345672345aaa')).toEqual([expect.any(String)]);
    expect(marksOf('a-name-that-has-no-figures')).toEqual([undefined]);
  });

  it('have the same mark for the same click and another for another', () => {
    const markOf = (value: string) => readPageSignals(pageAt(`${shop}?awc=${value}`))[0]?.mark;
    expect(markOf('1234_1700000000_abcdef')).toBe(markOf('1234_1700000000_abcdef'));
    expect(markOf('1234_1700000000_abcdef')).not.toBe(markOf('1234_1700000001_abcdef'));
  });

  it('of a page that was reloaded say so', () => {
    const page = pageAt(`${shop}?afsrc=1`, { revisited: true });
    expect(readPageSignals(page)[0]?.revisited).toBe(true);
  });
});

describe('cookie names', () => {
  it.each(ruleCookies)('%s is %s', (name, network) => {
    const page = pageAt(shop, { cookieNames: ['session', name, '_ga'] });
    expect(networksOf(page)).toEqual([`cookieName ${network}`]);
  });

  it.each([
    'session',
    '_ga',
    'cart',
    'IR_gbd',
    'IR_PI',
    'ref',
    'tag',
    'sid',
    '',
    'undefined',
    'aid',
  ])('%s says nothing', (name) => {
    expect(readPageSignals(pageAt(shop, { cookieNames: [name] }))).toEqual([]);
    const beside = pageAt(`${shop}?afsrc=1`, { cookieNames: [name] });
    expect(networksOf(beside)).toEqual(['landingParameter any']);
  });
});

describe('referrers', () => {
  it.each(['www.awin1.com', 'go.skimresources.com', 'redirect.viglink.com', 'prf.hn'])(
    '%s handed the shopper on',
    (referrerHost) => {
      expect(networksOf(pageAt(shop, { referrerHost }))).toEqual(['referrer any']);
    },
  );

  it.each(['www.google.com', 'shop.example', 'blog.example', 'notprf.hn'])(
    '%s says nothing',
    (referrerHost) => {
      expect(readPageSignals(pageAt(shop, { referrerHost }))).toEqual([]);
    },
  );

  it.each([
    ['blog.example', ['referrer ebay']],
    ['www.google.de', []],
    ['www.ebay.com', []],
    ['signin.ebay.co.uk', []],
    [undefined, []],
  ])('on eBay: %s', (referrerHost, expected) => {
    expect(networksOf(pageAt('https://www.ebay.com/itm/1', { referrerHost }))).toEqual(expected);
  });
});

it('tells of no more than 20 signals', () => {
  const cookieNames = Array.from({ length: 60 }, (_, index) => `cje${index}`);
  expect(readPageSignals(pageAt(`${shop}?afsrc=1`, { cookieNames }))).toHaveLength(20);
});

it(
  'answers whatever the page is like, with at most 20 signals that fit the message',
  patience,
  () => {
    const evidence = fc.record({
      host: fc.domain(),
      search: fc.oneof(
        fc.string(),
        fc.webQueryParameters().map((query) => `?${query}`),
      ),
      hash: fc.string(),
      cookieNames: fc.array(fc.oneof(fc.string(), fc.constantFrom('cje', 'im_ref', 'rfsn')), {
        maxLength: 60,
      }),
      referrerHost: fc.option(fc.string(), { nil: undefined }),
    });
    fc.assert(
      fc.property(evidence, (page) => {
        const signals = readPageSignals(page);
        expect(signals.length).toBeLessThanOrEqual(20);
        for (const signal of signals) expect(AttributionSignal.parse(signal)).toEqual(signal);
      }),
    );
  },
);
