import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCommand } from '../../../../api/community/commands/import.ts';
import { readCommunity } from '../../../../api/community/read-community.ts';
import { goodFiles, writeCommunity } from '../community-folder.ts';
import { runWith } from './run-one.ts';

async function importText(
  text: string | Uint8Array,
  args: readonly string[],
  answers: Readonly<Record<string, string>> = {},
) {
  const folder = await writeCommunity();
  const sheet = join(folder, 'from-somebody.csv');
  await writeFile(sheet, text);
  const outcome = await runWith(answers, importCommand, [sheet, folder, ...args]);
  return { ...outcome, folder, sheet, source: await readCommunity(folder) };
}

describe('a sheet of businesses', () => {
  const sheet = `Business Name;Web site;Town;State;Country;Evidence;Remarks
Corner Bakery;http://www.Corner-Bakery.com/shop;Brattleboro;VT;United States;https://town.example/bakery;warm
Käserei;kaeserei.de;Köln;NRW;Deutschland;https://town.example/kaese;
`;
  const rest = ['--as', 'business', '--set', 'category=food-drink,values=local'];

  it('is understood by its headings, and told before it is taken', async () => {
    const { code, output, source, questions } = await importText(sheet, rest);
    expect(code).toBe(0);
    expect(output).toContain('name           from the column “Business Name”');
    expect(output).toContain('not used: Remarks');
    expect(output).toContain('2 added to member-businesses.yaml, 0 were there already, 0 left out');
    expect(questions).toContain('Is this right (yes or no)?');
    const businesses = source.memberBusinesses.items.slice(1).map(({ value }) => value);
    expect(businesses).toMatchObject([
      {
        name: 'Corner Bakery',
        domain: 'corner-bakery.com',
        url: 'https://www.Corner-Bakery.com/shop',
        category: 'food-drink',
        country: 'US',
        region: 'VT',
        city: 'Brattleboro',
        values: ['local'],
        source: 'https://town.example/bakery',
        checkedOn: '2026-11-24',
      },
      { name: 'Käserei', domain: 'kaeserei.de', url: 'https://kaeserei.de', country: 'DE' },
    ]);
  });

  it('takes nothing when the steward says no', async () => {
    const { code, folder, warnings } = await importText(sheet, rest, {
      'Is this right (yes or no)?': 'no',
    });
    expect(code).toBe(1);
    expect(warnings).toContain('--map');
    const kept = await readFile(join(folder, 'member-businesses.yaml'), 'utf8');
    expect(kept).toBe(goodFiles['member-businesses.yaml']);
  });

  it('takes the good rows and names the line of each other one', async () => {
    const bad = `${sheet}A bank;chase.com;;;US;https://town.example/bank;
No source;no-source.com;;;US;;
Again;corner-bakery.com;;;US;https://town.example/again;
Here already;good-books.com;;;US;https://town.example/books;
`;
    const { code, output, warnings } = await importText(bad, [...rest, '--yes'], {});
    expect(code).toBe(1);
    expect(output).toContain('2 added to member-businesses.yaml, 2 were there already, 2 left out');
    expect(warnings).toMatch(/from-somebody\.csv:4: error: chase\.com belongs to a bank/);
    expect(warnings).toMatch(/from-somebody\.csv:5: error: source: /);
  });

  it('can be mapped by hand, whatever its columns are called', async () => {
    const odd = 'A,B,C\nCorner Bakery,corner-bakery.com,https://town.example/\n';
    const map = ['--map', 'name=A,domain=B', '--map', 'source=C', '--set', 'country=US', '--yes'];
    const { code, source } = await importText(odd, [...rest, ...map]);
    expect(code).toBe(0);
    expect(source.memberBusinesses.items.at(-1)?.value.url).toBe('https://corner-bakery.com/');
  });
});

describe('other sheets', () => {
  it('of nonprofits get their zeros and causes back', async () => {
    const text = 'EIN,NAME,CITY,STATE,NTEE_CD\n10-002848,Tool Library,Bar Harbor,ME,C27\n';
    const { code, source } = await importText(text, ['--as', 'nonprofit', '--set', 'country=US']);
    expect(code).toBe(0);
    expect(source.nonprofits.items.at(-1)?.value).toEqual({
      id: 'us-ein:010002848',
      name: 'Tool Library',
      city: 'Bar Harbor',
      region: 'ME',
      country: 'US',
      causeArea: 'environment',
    });
  });

  it.each([
    ['Name,EIN,Country\nOurs,10-002848,', 'us-ein:010002848'],
    ['Name,Charity number,Country\nOurs,1089464,', 'gb-chc:1089464'],
    ['Name,Number,Country\nOurs,1089464,United Kingdom', 'gb-chc:1089464'],
    ['Name,Number,Country\nOurs,SC038262,UK', 'gb-sc:SC038262'],
    ['Name,Number,Country\nOurs,nic 101763,UK', 'gb-nic:NIC101763'],
    ['Name,Number,Country\nOurs,10002848,USA', 'us-ein:010002848'],
  ])('of nonprofits find the register of a bare number: %j', async (text, id) => {
    const set = 'country=US,city=Town,cause=other';
    const { source } = await importText(`${text}\n`, ['--as', 'nonprofit', '--set', set, '--yes']);
    expect(source.nonprofits.items.at(-1)?.value.id).toBe(id);
  });

  it('of nonprofits never guess the register of a bare number', async () => {
    const text = 'Name,Number,Country\nOurs,1089464,France\n';
    const args = ['--as', 'nonprofit', '--set', 'city=Town,cause=other', '--yes'];
    const { code, warnings } = await importText(text, args);
    expect(code).toBe(1);
    expect(warnings).toMatch(/from-somebody\.csv:2: error: id/);
  });

  it.each([
    ['United Kingdom', 'GB'],
    ['France', 'FR'],
    ['Deutschland', 'DE'],
    ['Estados Unidos', 'US'],
    ['Germany', 'DE'],
    ['Yemen', 'YE'],
    ['Serbia', 'RS'],
    ['Myanmar (Burma)', 'MM'],
  ])('name countries as people do: %s', async (name, code) => {
    const text = `Shop,Website,Country\nNew,new.com,${name}\n`;
    const { source } = await importText(text, ['--as', 'shop', '--set', 'category=general']);
    expect(source.retailers.items.at(-1)?.value.countries).toEqual([code]);
  });

  it('of shops take several hosts in a cell', async () => {
    const text = 'Shop,Websites,Country\nNew,"https://new.com, www.new.co.uk",us; gb\n';
    const map = ['--as', 'shop', '--map', 'hosts=Websites', '--set', 'category=general'];
    const { source } = await importText(text, map);
    expect(source.retailers.items.at(-1)?.value).toMatchObject({
      id: 'new.com',
      hosts: ['new.com', 'new.co.uk'],
      countries: ['US', 'GB'],
    });
  });

  it('of a network’s programs go to the shops they belong to, never allowed by themselves', async () => {
    const text = `Advertiser Name,Advertiser ID,Display URL,Commission,Primary Region
Smith,77,https://www.smith-jones.com/,"3% - 7.5%",US
Unknown,78,https://unknown.com/,5%,US
By agreement,79,https://portal-women.com/,negotiable,US
`;
    const all = 'network=awin,publisherId=2002,rateSource=https://ui.awin.com/';
    const { code, output, warnings, source } = await importText(text, [
      '--as',
      'program',
      '--set',
      all,
    ]);
    expect(code).toBe(1);
    expect(output).toContain('1 added to programs.yaml, 0 were there already, 2 left out');
    expect(warnings).toMatch(/csv:3: error: no retailer has the id unknown\.com/);
    expect(warnings).toMatch(/csv:4: error: rate: “negotiable” is no rate/);
    expect(source.programs.items.at(-1)?.value).toMatchObject({
      retailer: 'smith-jones.com',
      program: {
        network: 'awin',
        advertiserId: '77',
        rate: { kind: 'share', basisPoints: 300 },
        extensionAllowed: false,
      },
    });
  });

  it.each([
    ['10.050%', 1005],
    ['2.075 %', 207],
    ['5.000%', 500],
    ['up to 12,5 %', 1250],
    ['3% - 7.5%', 300],
  ])('of programs keep a rate of %s', async (rate, basisPoints) => {
    const text = `Advertiser ID,Display URL,Commission,Region\n77,smith-jones.com,"${rate}",US\n`;
    const set = 'network=awin,publisherId=2002,rateSource=https://ui.awin.com/,countries=US';
    const { source } = await importText(text, ['--as', 'program', '--set', set, '--yes']);
    expect(source.programs.items.at(-1)?.value).toMatchObject({
      retailer: 'smith-jones.com',
      program: { rate: { kind: 'share', basisPoints } },
    });
  });

  it('of products go to the businesses they belong to', async () => {
    const text = `Title,ISBN,Link,Price,Shop
A book,978-0-14-032872-1,https://good-books.com/a,12.50 USD,https://www.good-books.com
Elsewhere,,https://elsewhere.com/a,1 USD,elsewhere.com
`;
    const { output, warnings, source } = await importText(text, ['--as', 'product']);
    expect(output).toContain('1 added to products.csv, 0 were there already, 1 left out');
    expect(warnings).toContain('no member business has the domain elsewhere.com');
    expect(source.products.items[0]?.value.gtin).toBe('9780140328721');
  });
});

describe('a sheet that cannot be used', () => {
  it.each<[string, string | Uint8Array, string[], RegExp]>([
    ['in another encoding', Buffer.from('Name\nK\xf6ln', 'latin1'), ['--as', 'shop'], /not UTF-8/],
    ['with an open quote', 'Name,Website\n"A,b.com\n', ['--as', 'shop'], /Check the quotes/],
    ['without a kind', 'Name\nA\n', [], /--as says/],
    ['of an unknown kind', 'Name\nA\n', ['--as', 'bank'], /^import/],
    [
      'with a map to no column',
      'Name\nA\n',
      ['--as', 'shop', '--map', 'name=Title'],
      /no column Title/,
    ],
    [
      'with a map to no field',
      'Name\nA\n',
      ['--as', 'shop', '--map', 'colour=Name'],
      /no field colour/,
    ],
    ['with a choice', 'Name\nA\n', ['--as', 'shop', '--country', 'US'], /choose from a community/],
    ['with half a map', 'Name\nA\n', ['--as', 'shop', '--map', 'name'], /--map takes field=…/],
  ])('%s is refused', async (_what, text, args, message) => {
    await expect(importText(text, args)).rejects.toThrow(message);
  });

  it('that is empty adds nothing', async () => {
    const { code, output } = await importText('', ['--as', 'nonprofit', '--yes']);
    expect(code).toBe(0);
    expect(output).toContain('0 added to nonprofits.csv');
  });
});
