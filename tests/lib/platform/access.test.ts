import { describe, expect, it } from 'vitest';
import {
  coversHost,
  originOf,
  originsOf,
  redirectOriginOf,
  shopHostsOf,
} from '../../../lib/platform/access.ts';
import { Hostname } from '../../../lib/schema/primitives.ts';

describe('access', () => {
  it('asks for each host once, with its sub-domains, over https only', () => {
    const shop = Hostname.parse('shop.example');
    expect(originsOf([{ hosts: [shop] }, { hosts: [shop] }])).toEqual(['https://*.shop.example/*']);
  });

  it.each([
    ['https://*.shop.example/*', 'shop.example', true],
    ['https://*.shop.example/*', 'www.shop.example', true],
    ['*://*.shop.example/*', 'shop.example', true],
    ['https://shop.example/*', 'shop.example', true],
    ['https://shop.example/*', 'www.shop.example', false],
    ['https://*.www.shop.example/*', 'shop.example', false],
    ['https://*.op.example/*', 'shop.example', false],
    ['http://*.shop.example/*', 'shop.example', false],
    ['https://*/*', 'shop.example', true],
    ['<all_urls>', 'shop.example', true],
    ['*://*/*', 'shop.example', true],
  ])('%s covers %s: %s', (pattern, host, covers) => {
    expect(coversHost([pattern], host)).toBe(covers);
  });

  it('names the shops’ hosts of what was granted, and none that only redirects', () => {
    const granted = [
      originOf('shop.example'),
      redirectOriginOf('go.network.example'),
      'https://alone.example/*',
      '<all_urls>',
      'https://*/*',
      'https://*.com.*/*',
    ];
    expect(shopHostsOf(granted)).toEqual(['shop.example', 'alone.example']);
  });

  it('covers with the pattern that it asks for', () => {
    expect(coversHost([originOf('shop.example')], 'shop.example')).toBe(true);
  });
});
