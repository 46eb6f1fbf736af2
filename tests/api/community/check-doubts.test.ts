import { describe, expect, it } from 'vitest';
import { alone, checkFiles, replaced, retailers } from './check-files.ts';

const inProfile = (text: string) => replaced('community.yaml', 'version: 1', `version: 1\n${text}`);
const inBusiness = (from: string, to: string) => replaced('member-businesses.yaml', from, to);
const twice = (text: string) => `[${text}, ${text}]`;

describe('what a person should look at', () => {
  it.each<[string, string, string]>([
    ['a name with a hidden character', 'Sho\u200bp,shop.com,general,US', 'cannot be seen'],
    [
      'a host of two alphabets',
      'Shop,xn--shp-ted.com,general,US',
      'xn--shp-ted.com (shоp.com) mixes alphabets',
    ],
    [
      'a host that is drawn like another',
      'Shop,xn--80ak6aa92e.com,general,US',
      'xn--80ak6aa92e.com is shown as apple.com, which is another host',
    ],
    [
      'a host that looks like one that is listed',
      'Epic,epic.com,general,US\nEpic,xn--e1awd7f.com,general,US',
      'xn--e1awd7f.com looks like epic.com, which is listed too',
    ],
  ])('in retailers.csv: %s', async (_what, rows, message) => {
    const found = await checkFiles({ ...alone, 'retailers.csv': retailers(rows) });
    expect(found.join('\n')).toMatch(/^retailers\.csv:[23]: warning: /);
    expect(found.join('\n')).toContain(message);
  });

  it.each([
    ['a name in Greek letters alone', 'Βιβλιοπωλείο,shop.gr,general,GR'],
    ['a name in Arabic', 'مكتبة المدينة,shop.com,general,EG'],
    ['a name of Latin and Chinese', 'Uniqlo 优衣库,shop.com,general,CN'],
    ['a host with an umlaut', 'Müller,xn--mller-kva.de,general,DE'],
    ['a Chinese host', '书店,xn--5kvu1k.com,general,CN'],
    ['a Russian host', 'Почта,xn--80a1acny.com,general,RU'],
  ])('is not %s', async (_what, row) => {
    expect(await checkFiles({ ...alone, 'retailers.csv': retailers(row) })).toEqual([]);
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'a platform as a business',
      inBusiness('good-books.com\n', 'etsy.com\n'),
      'etsy.com is where many businesses sell',
    ],
    [
      'a B Corp without a certificate',
      inBusiness('id: b-corp', 'id: other'),
      'is called a B Corp without its certificate',
    ],
    [
      'a value that products alone bear out',
      inBusiness('scope: company', 'scope: product'),
      'is called b-corp for a certificate of products only',
    ],
    [
      'a check that is older than a year',
      inBusiness('checkedOn: 2026-08-01', 'checkedOn: 2025-11-01'),
      'was checked on 2025-11-01, more than a year before',
    ],
    [
      'a search on another host',
      inBusiness('  shipsTo', '  search: https://other.com/?q={query}\n  shipsTo'),
      'search: must be on the business’s own domain',
    ],
    [
      'a search without a place to fill',
      inBusiness('  shipsTo', '  search: https://good-books.com/?q=\n  shipsTo'),
      'with {query}, {gtin} or {isbn} once',
    ],
    [
      'a value explained twice',
      inProfile(`values: ${twice('{ value: local, meaning: Ours }')}`),
      'the value local is explained twice',
    ],
    [
      'a value that does not exist',
      inProfile('values: [{ value: nice, meaning: Ours }]'),
      'Choose among: b-corp',
    ],
    [
      'a community listed twice',
      inProfile(`lists: ${twice('{ name: Next, url: "https://next.example/" }')}`),
      'the community at https://next.example/ is listed twice',
    ],
    [
      'a community’s name of two alphabets',
      inProfile('lists: [{ name: Nеxt, url: "https://next.example/" }]'),
      '“Nеxt” mixes alphabets (Latin, Cyrillic)',
    ],
    [
      'a directory that is old at once',
      inProfile('expiresAfterDays: 3'),
      'expires 3 days after its publication',
    ],
  ])('elsewhere: %s', async (_what, change, message) => {
    const found = (await checkFiles(change)).join('\n');
    expect(found).toMatch(/^(?:community|member-businesses)\.yaml/);
    expect(found).toContain(message);
  });
});
