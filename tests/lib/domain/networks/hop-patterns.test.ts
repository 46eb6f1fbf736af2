import { describe, expect, it } from 'vitest';
import { hopPatterns, redirectHosts } from '../../../../lib/domain/networks/hop-patterns.ts';
import { Hostname } from '../../../../lib/schema/primitives.ts';
import { programOf } from '../../../fixtures/programs.ts';
import { brandNetRules, ruleHosts, rulePaths } from '../../../fixtures/stand-down-rules.ts';

/** As Chromium and Firefox read match patterns: `*` in the path is any run, `*.` before the host any host below it. */
const covers = (pattern: string, address: string): boolean => {
  const [, host = '', path = ''] = /^\*:\/\/\*\.([^/*]+)(\/.*)$/.exec(pattern) ?? [];
  const { hostname, pathname, search } = new URL(address);
  const expression = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return (
    `.${hostname}`.endsWith(`.${host}`) && new RegExp(`^${expression}$`).test(pathname + search)
  );
};

const retailers = [
  {
    hosts: [Hostname.parse('shop.example')],
    programs: [programOf('impact', { trackingHost: 'go.shop.example' })],
  },
];
const policies = [{ network: 'goodnet', redirectHosts: [Hostname.parse('go.goodnet.example')] }];
const patterns = hopPatterns(policies, retailers);
const isCovered = (address: string) => patterns.some((pattern) => covers(pattern, address));

/** Names that change: a match pattern holds none of them, so landing parameters and cookies must do there. */
const unlisted = ['i123456.net', 'pzapi-ab.com', 'lenovo.abcd.net', 'linkto.shop.com'];

describe('hopPatterns', () => {
  it('are match patterns for https and http on named hosts', () => {
    for (const pattern of patterns)
      expect(pattern).toMatch(/^\*:\/\/\*\.[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S*$/);
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  it.each(
    Object.values(ruleHosts)
      .flatMap((hosts) => hosts.split(' '))
      .filter((host) => !unlisted.includes(host)),
  )('cover %s', (host) => {
    expect(isCovered(`https://www.${host}/x`)).toBe(true);
  });

  it.each(brandNetRules.split(' '))('cover %s.net', (name) => {
    expect(isCovered(`https://shop.${name}.net/c/1/2/3`)).toBe(true);
  });

  it.each(rulePaths)('cover %s', (address) => expect(isCovered(address)).toBe(true));

  it.each([
    'https://x.go.goodnet.example/1',
    'https://go.shop.example/c/1/2/3?u=x',
    'https://www.shop.example/c/1/2/3',
    'https://www.shop.example/tradetracker/?tt=1_2_3',
  ])('cover %s of the directory', (address) => expect(isCovered(address)).toBe(true));

  it.each([
    'https://www.shop.example/product/1',
    'https://www.shop.example/cart',
    'https://www.youtube.com/watch?v=1',
    'https://www.bing.com/search?q=x',
    'https://www.hotels.com/checkout',
    'https://news.example/',
  ])('do not cover %s', (address) => expect(isCovered(address)).toBe(false));
});

describe('redirectHosts', () => {
  it('are hosts that do nothing but redirect, so that access to them reads nobody’s pages', () => {
    const hosts = redirectHosts();
    for (const host of ['youtube.com', 'bing.com', 'hotels.com', 'mcafee.com', 'disneyplus.com']) {
      expect(hosts).not.toContain(host);
    }
  });

  it.each(['google.com', 'co.uk', 'myshopify.com', 'paypal.com', 'irs.gov'])(
    'do not hold %s, whatever a policy says',
    (host) => {
      const hostile = [{ network: 'awin', redirectHosts: [Hostname.parse(host)] }];
      expect(redirectHosts(hostile)).toEqual(redirectHosts());
    },
  );

  it('hold the tracking hosts of programs and the hosts of policies', () => {
    expect(redirectHosts(policies, retailers)).toEqual(
      expect.arrayContaining(['awin1.com', 'go.goodnet.example', 'go.shop.example']),
    );
  });
});
