import { describe, expect, it } from 'vitest';
import { readCommunity } from '../../../api/community/read-community.ts';
import { alone, checkFiles, replaced, retailers } from './check-files.ts';
import { goodFiles, profile, writeCommunity } from './community-folder.ts';

describe('check', () => {
  it('has nothing to say about good files', async () => {
    expect(await checkFiles({})).toEqual([]);
  });

  it('has nothing to say about a folder with community.yaml alone', async () => {
    const empty = Object.fromEntries(Object.keys(goodFiles).map((file) => [file, undefined]));
    expect(await checkFiles({ ...empty, 'community.yaml': profile })).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['a bank', 'Bank,chase.com,general,US', ['chase.com belongs to a bank']],
    ['a mailbox', 'Mail,mail.google.com,general,US', ['mail.google.com belongs to']],
    ['a government', 'Taxes,irs.gov,general,US', ['irs.gov belongs to a government']],
    ['a public suffix', 'All of Britain,co.uk,general,GB', ['co.uk is a suffix']],
    ['a suffix that only the list knows', 'City,k12.ca.us,general,US', ['k12.ca.us is a suffix']],
    ['a platform', 'Shops,myshopify.com,general,US', ['myshopify.com is a suffix']],
    ['an address', 'Home,192.168.0.1,general,US', ['192.168.0.1 is an IP address']],
    ['an unknown ending', 'Typo,shop.comm,general,US', ['shop.comm does not end in a known']],
    [
      'an upper-case host',
      'Shop,Shop.com,general,US',
      ['hosts.0: “Shop.com” cannot be used', 'id: “Shop.com” cannot be used'],
    ],
    ['a category of its own', 'Shop,shop.com,stuff,US', ['Choose one of: animals-pets']],
    ['a country by name', 'Shop,shop.com,general,England', ['two-letter country codes']],
    ['too many cells', 'Shop,shop.com,general,US,,,,x', ['8 cells where the first row has 6']],
    ['markup', '<b>Shop</b>,shop.com,general,US', ['looks like markup']],
    ['mixed alphabets', 'Аmazon,shop.com,general,US', ['mixes alphabets']],
    ['a bidirectional override', 'Shop\u202ex,shop.com,general,US', ['name: Invalid string']],
  ])('names the line of %s', async (_name, row, messages) => {
    const found = await checkFiles({
      ...alone,
      'retailers.csv': retailers('Ok,ok-shop.com,general,US', row),
    });
    const text = found.join('\n');
    expect(text.startsWith('retailers.csv:3: ')).toBe(true);
    for (const message of messages) expect(text).toContain(message);
  });

  it('names both places of a host that two shops claim', async () => {
    const rows = retailers('One,shop.com,general,US', 'Two,two.com shop.com,general,US');
    expect(await checkFiles({ ...alone, 'retailers.csv': rows })).toEqual([
      'retailers.csv:3: error: the host shop.com is already in retailers.csv:2\n    Keep one of the two.',
    ]);
  });

  it('lets an entry of the folder stand where an included list has it too', async () => {
    const include = 'include:\n  - from: other\n    files: [retailers.csv, nonprofits.csv]\n';
    const nonprofit = 'id,name,country,cause\nus-ein:010002847,Another name,US,other\n';
    const files = {
      ...alone,
      'community.yaml': profile + include,
      'retailers.csv': retailers('Ours,shop.com,general,US'),
      'nonprofits.csv': goodFiles['nonprofits.csv'],
      'other/retailers.csv': retailers(
        'Theirs,shop.com shop.de,general,*',
        'More,more.com,general,US',
      ),
      'other/nonprofits.csv': nonprofit,
    };
    expect(await checkFiles(files)).toEqual([]);
    const { retailers: read, nonprofits } = await readCommunity(await writeCommunity(files));
    expect(read.items.map(({ value }) => value.name)).toEqual(['Ours', 'More']);
    expect(nonprofits.items.map(({ file }) => file)).toEqual(['nonprofits.csv']);
  });

  it('lets it stand also where the included list begins with another of its hosts', async () => {
    const include = 'include:\n  - from: other\n    files: [retailers.csv]\n';
    const files = {
      ...alone,
      'community.yaml': profile + include,
      'retailers.csv': retailers(
        'Ours,shop.de shop.com,general,US',
        'Men,hall.com,general,US,,/men',
      ),
      'other/retailers.csv': retailers(
        'Theirs,shop.com shop.de,general,*',
        'Women,hall-women.com hall.com,general,US,,/women',
      ),
    };
    expect(await checkFiles(files)).toEqual([]);
    const { retailers: read } = await readCommunity(await writeCommunity(files));
    expect(read.items.map(({ value }) => value.name)).toEqual(['Ours', 'Men', 'Women']);
  });

  it('still says of an entry that one list has twice', async () => {
    const include = 'include:\n  - from: other\n    files: [retailers.csv]\n';
    const found = await checkFiles({
      ...alone,
      'community.yaml': profile + include,
      'retailers.csv': retailers('Ours,ours.com,general,US'),
      'other/retailers.csv': retailers('One,shop.com,general,US', 'Two,shop.com,general,US'),
    });
    expect(found.join('\n')).toContain('the id shop.com is already in other/retailers.csv:2');
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    [
      'an unclosed quote',
      { 'retailers.csv': 'name,hosts,category,countries\n"Shop,shop.com\n' },
      'Check the quotes',
    ],
    [
      'a missing column',
      { 'retailers.csv': 'name,hosts,category\n' },
      'the column “countries” is missing',
    ],
    [
      'an unknown column',
      { 'retailers.csv': 'name,hosts,category,countries,tags\n' },
      'unknown column “tags”',
    ],
    [
      'an EIN without its zeros',
      replaced('nonprofits.csv', '010002847', '10002847'),
      'register:number',
    ],
    ['broken YAML', { 'programs.yaml': '- retailer: shop.com\n  rate: [\n' }, 'programs.yaml:'],
    [
      'a mapping instead of a list',
      { 'member-businesses.yaml': 'domain: x\n' },
      'this is not a list',
    ],
    ['aliases without end', { 'member-businesses.yaml': bomb() }, 'Write the repeated part out'],
    [
      'a rate without a unit',
      replaced('programs.yaml', 'rate: 5 %', 'rate: "5"'),
      '“5” is no rate',
    ],
    [
      'an account that is a number',
      replaced('programs.yaml', '"1001"', '1001'),
      'Put the number in quotes',
    ],
    [
      'a program of no shop',
      replaced('programs.yaml', 'shop.com', 'other.com'),
      'no retailer has the id other.com',
    ],
    [
      'Awin in the basket',
      replaced('programs.yaml', '[landing, product]', '[checkout]'),
      'awin forbids activation',
    ],
    [
      'a program never offered',
      replaced('programs.yaml', 'extensionAllowed: true', 'extensionAllowed: false'),
      'will never be offered',
    ],
    [
      'impact without its host',
      replaced('programs.yaml', 'network: awin', 'network: impact'),
      'a link of impact needs trackingHost',
    ],
    [
      'programs without a server',
      replaced('community.yaml', 'api: https://town.example/api/\n', ''),
      'need a server',
    ],
    [
      'a real program in a sandbox',
      replaced('community.yaml', 'version: 1', 'version: 1\nsandbox: true'),
      'test programs only',
    ],
    [
      'Amazon',
      {
        'retailers.csv': retailers('Amazon,amazon.com,general,US'),
        ...replaced('programs.yaml', 'shop.com', 'amazon.com'),
        'page-rules.yaml': undefined,
      },
      'Amazon forbids',
    ],
    [
      'page rules of no shop',
      { 'page-rules.yaml': 'nobody.com:\n  cart: ["/c*"]\n' },
      'no retailer has the id nobody.com',
    ],
    [
      'a product’s certificate alone',
      { 'member-businesses.yaml': onlyProduct() },
      'certificates for products only',
    ],
    [
      'a link that leads elsewhere',
      replaced('member-businesses.yaml', 'https://www.good-books.com/\n', 'https://linktr.ee/x\n'),
      'is not on good-books.com',
    ],
    [
      'an old check',
      replaced('member-businesses.yaml', '2026-08-01', '2024-01-01'),
      'was checked on 2024-01-01',
    ],
    [
      'a check to come',
      replaced('member-businesses.yaml', '2026-08-01', '2027-01-01'),
      'later than the publication',
    ],
    [
      'a plain http link',
      replaced(
        'member-businesses.yaml',
        'https://www.good-books.com/about',
        'http://good-books.com',
      ),
      'must be an https URL',
    ],
    ['no share', replaced('community.yaml', '2.5 %', '0.025'), 'operatorShare: 2.5 %'],
    [
      'no steward',
      replaced('community.yaml', 'steward:', 'someone:'),
      'Write name and contact of the person',
    ],
    [
      'an include of nothing',
      replaced(
        'community.yaml',
        'version: 1',
        'version: 1\ninclude:\n  - from: nowhere\n    files: [nonprofits.csv]',
      ),
      'nowhere/nonprofits.csv: error: there is no such file',
    ],
    ['no community.yaml', { 'community.yaml': undefined }, '“community init” makes one'],
  ])('speaks of %s', async (_name, change, message) => {
    expect((await checkFiles(change)).join('\n')).toContain(message);
  });

  it('names the line inside a YAML file', async () => {
    const change = replaced(
      'programs.yaml',
      'rateCheckedOn: 2026-11-01',
      'rateCheckedOn: yesterday',
    );
    expect((await checkFiles(change))[0]).toContain('programs.yaml:7: error: rateCheckedOn: ');
  });
});

function bomb(): string {
  const lines = ['- &a [x, x, x, x, x, x, x, x, x, x]'];
  for (const [from, to] of ['ab', 'bc', 'cd'].map((pair) => [pair[0], pair[1]])) {
    lines.push(`- &${to} [${Array.from({ length: 10 }, () => `*${from}`).join(', ')}]`);
  }
  return `${lines.join('\n')}\n`;
}

function onlyProduct(): string {
  const file = goodFiles['member-businesses.yaml'] ?? '';
  return file.replace('scope: company', 'scope: product').replace('[b-corp, independent]', '[]');
}
