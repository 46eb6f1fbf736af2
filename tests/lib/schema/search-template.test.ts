import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnDomain } from '../../../lib/schema/on-domain.ts';
import { SearchTemplate } from '../../../lib/schema/search-template.ts';

const places = ['{query}', '{gtin}', '{isbn}'] as const;

describe('a search template', () => {
  it.each([
    ['https://shop.com/search?q={query}', true],
    ['https://shop.com/{isbn}', true],
    ['https://shop.com/#/find/{gtin}', true],
    ['https://shop.com?q={query}', false],
    ['https://shop.com/search', false],
    ['https://shop.com/{query}{query}', false],
    ['https://shop.com/{query', false],
    ['https://shop.com\\@evil.com/{query}', false],
    ['https://shop.com:8443/{query}', false],
    ['https://Shop.com/{query}', false],
    ['https:///shop.com/{query}', false],
    ['javascript:alert({query})', false],
    [`https://shop.com/${'a'.repeat(500)}{query}`, false],
  ])('%s: %s', (text, accepted) => {
    expect(SearchTemplate.safeParse(text).success).toBe(accepted);
  });

  it('stays on its host whatever is filled in', () => {
    const templates = fc.tuple(
      fc.constantFrom('https://shop.com/', 'https://a.shop.com/s?', 'https://shop.com/x/'),
      fc.constantFrom(...places),
      fc.constantFrom('', '/', '&a=b', '#c'),
    );
    fc.assert(
      fc.property(templates, fc.string({ unit: 'grapheme' }), ([head, place, tail], words) => {
        const template = SearchTemplate.parse(`${head}${place}${tail}`);
        const filled = template.replace(place, () => encodeURIComponent(words));
        expect(isOnDomain(filled, 'shop.com')).toBe(true);
      }),
    );
  });

  it('that is accepted names its host literally, whatever surrounds the place', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (head, tail) => {
        const parsed = SearchTemplate.safeParse(`https://${head}{query}${tail}`);
        if (!parsed.success) return;
        const host = (words: string) => new URL(parsed.data.replace('{query}', words)).hostname;
        expect(host('a')).toBe(host('b'));
      }),
    );
  });
});

describe('a domain', () => {
  it.each([
    ['https://shop.com/', true],
    ['https://www.shop.com/x', true],
    ['https://notshop.com/', false],
    ['https://shop.com.evil.com/', false],
    ['shop.com', false],
  ])('holds %s: %s', (url, expected) => {
    expect(isOnDomain(url, 'shop.com')).toBe(expected);
  });
});
