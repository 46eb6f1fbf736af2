import { describe, expect, it } from 'vitest';
import {
  buildHostIndex,
  findPositions,
  hashHost,
} from '../../../../lib/domain/directory/host-index.ts';
import { matchRetailer } from '../../../../lib/domain/directory/match-retailer.ts';
import { Retailer } from '../../../../lib/schema/directory.ts';

const retailer = (id: string, hosts: string[], rules: object = {}) =>
  Retailer.parse({ id, name: id, hosts, category: 'general', countries: [], ...rules });

const retailers = [
  retailer('example-shop', ['shop.com']),
  retailer('outlet', ['outlet.shop.com']),
  retailer('uk', ['shop.co.uk', 'shop-uk.com'], { exceptHosts: ['jobs.shop.co.uk'] }),
  retailer('gap', ['gap.com'], { exceptHosts: ['athleta.gap.com'] }),
  retailer('gap-athleta', ['athleta.gap.com']),
  retailer('portal', ['portal.com']),
  retailer('portal-men', ['portal.com'], { pathPrefixes: ['/men'] }),
  retailer('portal-men-shoes', ['portal.com'], { pathPrefixes: ['/men/shoes/', '/boots-'] }),
  retailer('only-shop-path', ['maker.com'], { pathPrefixes: ['/shop'] }),
];
const index = buildHostIndex(retailers);

describe('matchRetailer', () => {
  it.each([
    ['shop.com', '/', 'example-shop'],
    ['www.shop.com', '/', 'example-shop'],
    ['www.shop.com.', '/', 'example-shop'],
    ['a.b.c.shop.com', '/', 'example-shop'],
    ['outlet.shop.com', '/', 'outlet'],
    ['www.outlet.shop.com', '/', 'outlet'],
    ['notshop.com', '/', undefined],
    ['shop.com.evil.net', '/', undefined],
    ['shop.de', '/', undefined],
    ['com', '/', undefined],
    ['', '/', undefined],
    ['localhost', '/', undefined],
    ['shop.co.uk', '/', 'uk'],
    ['m.shop-uk.com', '/', 'uk'],
    ['jobs.shop.co.uk', '/', undefined],
    ['eu.jobs.shop.co.uk', '/', undefined],
    ['oldjobs.shop.co.uk', '/', 'uk'],
    ['co.uk', '/', undefined],
    ['www.gap.com', '/', 'gap'],
    ['athleta.gap.com', '/', 'gap-athleta'],
    ['www.athleta.gap.com', '/', 'gap-athleta'],
    ['portal.com', '/', 'portal'],
    ['portal.com', '/menu', 'portal'],
    ['portal.com', '/men', 'portal-men'],
    ['portal.com', '/men/shirts', 'portal-men'],
    ['portal.com', '/men/shoes/1', 'portal-men-shoes'],
    ['portal.com', '/boots-brown', 'portal-men-shoes'],
    ['maker.com', '/about', undefined],
    ['www.maker.com', '/shop/1', 'only-shop-path'],
  ])('%s%s → %s', (hostname, path, expected) => {
    expect(matchRetailer(index, retailers, hostname, path)?.id).toBe(expected);
  });

  it('finds every host of 20,000 retailers and nothing else, exactly as a Map would', {
    timeout: 60_000,
  }, () => {
    const many = Array.from({ length: 20_000 }, (_, number) =>
      retailer(`r${number}`, [`store-${number}.com`, `store-${number}.co.uk`]),
    );
    const large = buildHostIndex(many);
    for (let number = 0; number < 20_000; number += 1) {
      expect(matchRetailer(large, many, `www.store-${number}.co.uk`, '/')).toBe(many[number]);
      expect(matchRetailer(large, many, `www.stor-${number}.com`, '/')).toBeUndefined();
    }
  });

  it('is not misled by two hosts with one hash', { timeout: 60_000 }, () => {
    const seen = new Map<number, string>();
    let pair: [string, string] | undefined;
    for (let number = 0; pair === undefined; number += 1) {
      const host = `h${number}.com`;
      const twin = seen.get(hashHost(host));
      if (twin !== undefined) pair = [twin, host];
      seen.set(hashHost(host), host);
    }
    const twins = pair.map((host) => retailer(host, [host]));
    const both = buildHostIndex(twins);
    expect(findPositions(both, pair[0])).toHaveLength(2);
    expect(matchRetailer(both, twins, pair[0], '/')?.id).toBe(pair[0]);
    expect(matchRetailer(both, twins, pair[1], '/')?.id).toBe(pair[1]);
    const alone = buildHostIndex(twins.slice(0, 1));
    expect(matchRetailer(alone, twins.slice(0, 1), pair[1], '/')).toBeUndefined();
  });

  it('has nothing to say with no retailers', () => {
    expect(matchRetailer(buildHostIndex([]), [], 'shop.com', '/')).toBeUndefined();
  });
});
