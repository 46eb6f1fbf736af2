import { describe, expect, it } from 'vitest';
import { chooseRetailer } from '../../../../lib/domain/directory/match-retailer.ts';
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

describe('chooseRetailer', () => {
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
    expect(chooseRetailer(retailers, hostname, path)?.id).toBe(expected);
  });

  it('has nothing to say with no retailers', () => {
    expect(chooseRetailer([], 'shop.com', '/')).toBeUndefined();
  });
});
