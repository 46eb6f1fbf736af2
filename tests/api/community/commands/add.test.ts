import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { add } from '../../../../api/community/commands/add.ts';
import { init } from '../../../../api/community/commands/init.ts';
import { publish } from '../../../../api/community/commands/publish.ts';
import { readCommunity } from '../../../../api/community/read-community.ts';
import { createFolder, goodFiles, writeCommunity } from '../community-folder.ts';
import { run, runWith } from './run-one.ts';

const read = (folder: string, file: string) => readFile(join(folder, file), 'utf8');

async function startFolder(): Promise<string> {
  const folder = join(await createFolder(), 'new');
  await run(init, folder);
  return folder;
}

const bakery = [
  ['--name', 'Corner Bakery'],
  ['--domain', 'corner-bakery.com'],
  ['--category', 'food-drink'],
  ['--country', 'US'],
  ['--shipsTo', ''],
  ['--values', 'local, independent'],
  ['--source', 'https://town.example/bakery'],
  ['--city', 'Brattleboro'],
].flat();

const named = ['--name', 'New', '--countries', 'US'];

describe('adding', () => {
  it('puts one of each kind into a new community’s lists, and it can be published', async () => {
    const folder = await startFolder();
    const shop = ['--name', 'Big, Shop', '--hosts', 'big-shop.com big-shop.ca'];
    await run(add, 'shop', folder, ...shop, '--category', 'general', '--countries', 'US CA');
    await run(add, 'business', folder, ...bakery);
    const nonprofit = ['--id', 'us-ein:010002847', '--name', 'Neighbors', '--city', 'Bar Harbor'];
    const place = ['--region', 'ME', '--country', 'US', '--cause', 'community'];
    await run(add, 'nonprofit', folder, ...nonprofit, ...place);
    const bread = ['--business', 'corner-bakery.com', '--name', 'Bread', '--gtin', ''];
    const page = ['--url', 'https://corner-bakery.com/bread', '--price', '4.50 USD'];
    await run(add, 'product', folder, ...bread, ...page);
    expect((await run(publish, folder)).warnings).toBe('');
    const source = await readCommunity(folder);
    expect(source.retailers.items[0]?.value).toMatchObject({
      name: 'Big, Shop',
      hosts: ['big-shop.com', 'big-shop.ca'],
    });
    expect(source.memberBusinesses.items[0]?.value).toMatchObject({
      url: 'https://corner-bakery.com/',
      values: ['local', 'independent'],
      checkedOn: '2026-11-24',
      city: 'Brattleboro',
    });
    expect(source.nonprofits.items).toHaveLength(1);
    expect(source.products.items[0]?.value.price).toEqual({ minor: 450, currency: 'USD' });
  });

  it('asks for what it was not told, with a proposal', async () => {
    const folder = await startFolder();
    const answers = {
      'What is the shop called?': 'Big Shop',
      'Its host names, without https:// (several apart by a space)?': 'big-shop.com',
      'In which countries (US GB …, * for all)?': '*',
    };
    const { code, questions } = await runWith(answers, add, ['shop', folder]);
    expect(code).toBe(0);
    expect(questions).toHaveLength(4);
    expect((await read(folder, 'retailers.csv')).trimEnd().split('\n').at(-1)).toBe(
      'Big Shop,big-shop.com,general,*,,',
    );
  });

  it('takes an address, a country and a category as people write them', async () => {
    const folder = await startFolder();
    const answers = {
      'What is the shop called?': 'Big Shop',
      'Its host names, without https:// (several apart by a space)?':
        'https://www.big-shop.com/en/',
      'What does it sell (books-media, apparel, general …)?': 'Books & Media',
      'In which countries (US GB …, * for all)?': 'USA, Germany',
    };
    expect(await runWith(answers, add, ['shop', folder])).toMatchObject({ code: 0, warnings: '' });
    expect((await read(folder, 'retailers.csv')).trimEnd().split('\n').at(-1)).toBe(
      'Big Shop,big-shop.com,books-media,US DE,,',
    );
  });

  it('asks again for what cannot be used, and for nothing else', async () => {
    const folder = await startFolder();
    const asked: string[] = [];
    const { code, warnings } = await runWith({}, add, ['shop', folder, '--countries', 'US'], {
      ask: async (question, proposal) => {
        asked.push(question);
        if (question.startsWith('What is')) return 'Big Shop';
        if (question.startsWith('What does')) return asked.length > 3 ? 'toys-games' : 'playthings';
        return question.startsWith('Its host') ? 'big-shop.com' : proposal;
      },
    });
    expect(code).toBe(0);
    expect(warnings).toContain('category: “playthings” cannot be used');
    expect(asked).toHaveLength(4);
    expect(await read(folder, 'retailers.csv')).toContain('Big Shop,big-shop.com,toys-games,US,,');
  });

  it('writes nothing when the answer stays one that cannot be used', async () => {
    const folder = await startFolder();
    const before = await read(folder, 'retailers.csv');
    const given = ['--name', 'Big', '--hosts', 'big.com', '--countries', 'Atlantis'];
    const { code, warnings } = await run(add, 'shop', folder, ...given, '--category', 'general');
    expect(code).toBe(1);
    expect(warnings).toContain('countries.0: “Atlantis” cannot be used');
    expect(warnings).toContain('Nothing was written.');
    expect(await read(folder, 'retailers.csv')).toBe(before);
  });

  it('does not leave out what was given with the command, where nobody can be asked', async () => {
    const folder = await startFolder();
    const { code } = await run(add, 'business', folder, ...bakery, '--shipsTo', 'unknown');
    expect(code).toBe(1);
  });

  it.each<[string, string[]]>([
    [
      'retailers.csv',
      ['shop', '--name', 'New', '--hosts', 'new.com', '--category', 'general', '--countries', 'US'],
    ],
    ['member-businesses.yaml', ['business', ...bakery]],
  ])('leaves every earlier line of %s as it was', async (file, [what = '', ...fields]) => {
    const folder = await writeCommunity();
    const before = goodFiles[file] ?? '';
    expect((await run(add, what, folder, ...fields)).code).toBe(0);
    expect((await read(folder, file)).startsWith(before)).toBe(true);
  });

  it('adds a program with its certificate of terms: the answer no stays no', async () => {
    const folder = await writeCommunity();
    const fields = {
      retailer: 'smith-jones.com',
      network: 'cj',
      advertiserId: '1',
      publisherId: '2',
      creativeId: '3',
      rate: '4 %',
      rateSource: 'https://members.cj.com/',
      countries: 'US',
    };
    const flags = Object.entries(fields).map(([name, value]) => `--${name}=${value}`);
    const { code, warnings } = await run(add, 'program', folder, ...flags);
    expect(code).toBe(0);
    expect(warnings).toContain('will never be offered');
    const { programs } = await readCommunity(folder);
    expect(programs.items.at(-1)?.value.program).toMatchObject({
      network: 'cj',
      extensionAllowed: false,
      offerOn: ['landing', 'product'],
    });
  });

  const terms = [
    ['--advertiserId', '1'],
    ['--publisherId', '2'],
    ['--rate', '4 %'],
    ['--rateSource', 'https://shop.example/terms'],
    ['--extensionAllowed', 'yes'],
    ['--offerOn', 'landing'],
    ['--countries', 'US'],
  ].flat();
  const creative = 'The number of the ad or link in the network’s own link (its creative)?';
  const host = 'The host of its links there (brand.sjv.io)?';

  it.each([
    ['impact', [host, creative]],
    ['flexoffers', [creative]],
    ['tradetracker', [creative]],
    ['daisycon', [creative]],
    ['cj', []],
    ['awin', []],
  ])('asks for the parts that no link of %s can do without', async (network, expected) => {
    const folder = await writeCommunity();
    const args = ['program', folder, '--retailer', 'smith-jones.com', '--network', network];
    const answers = { [creative]: '33', [host]: 'smith-jones.sjv.io' };
    const outcome = await runWith(answers, add, [...args, ...terms]);
    expect(outcome).toMatchObject({ code: 0, questions: expected });
    const { programs } = await readCommunity(folder);
    const written = programs.items.at(-1)?.value.program;
    expect(written?.creativeId).toBe(expected.includes(creative) ? '33' : undefined);
    expect(written?.trackingHost).toBe(expected.includes(host) ? 'smith-jones.sjv.io' : undefined);
  });

  it('names the part that is missing, and asks for it again', async () => {
    const folder = await writeCommunity();
    const args = ['program', folder, '--retailer', 'smith-jones.com', '--network', 'impact'];
    let times = 0;
    const outcome = await runWith({}, add, [...args, ...terms], {
      ask: async (question, proposal) => {
        if (question === host) return 'smith-jones.sjv.io';
        times += 1;
        return times > 1 ? '33' : proposal;
      },
    });
    expect(outcome.warnings).toContain('a link of impact needs creativeId');
    expect(outcome.code).toBe(0);
    expect(times).toBe(2);
  });

  it('asks again for a host that is not the network’s, and keeps all other answers', async () => {
    const folder = await writeCommunity();
    const args = ['program', folder, '--retailer', 'smith-jones.com', '--network', 'impact'];
    const asked: string[] = [];
    const outcome = await runWith({}, add, [...args, ...terms], {
      ask: async (question) => {
        asked.push(question);
        if (question === creative) return '33';
        return asked.length === 1 ? 'brand.sjvio.io' : 'smith-jones.sjv.io';
      },
    });
    expect(outcome.warnings).toContain('brand.sjvio.io is not a host of impact');
    expect(outcome.code).toBe(0);
    expect(asked).toEqual([host, creative, host]);
    const { programs } = await readCommunity(folder);
    expect(programs.items.at(-1)?.value.program).toMatchObject({
      trackingHost: 'smith-jones.sjv.io',
      creativeId: '33',
    });
  });

  it.each<[string, string[], string]>([
    ['a bank', ['shop', ...named, '--hosts', 'chase.com'], 'belongs to a bank'],
    [
      'a host that is there',
      ['shop', ...named, '--hosts', 'shop.com'],
      'is already in retailers.csv',
    ],
    ['a country by name', ['shop', '--hosts', 'x.com', '--countries', 'America'], 'two-letter'],
    ['a nonprofit without its zeros', ['nonprofit', '--id', 'us-ein:10002847'], 'register:number'],
    [
      'a business without a source',
      ['business', '--domain', 'x.com', '--source', 'a friend'],
      'full https',
    ],
    ['a program of no shop', ['program', '--retailer', 'nobody.com'], 'programs.yaml:'],
  ])('refuses %s and writes nothing', async (_what, [what = '', ...fields], message) => {
    const folder = await writeCommunity();
    const { code, warnings } = await run(add, what, folder, ...fields);
    expect(code).toBe(1);
    expect(warnings).toContain(message);
    expect(warnings).toContain('Nothing was written.');
    for (const [file, text] of Object.entries(goodFiles)) {
      expect(await read(folder, file)).toBe(text);
    }
  });

  it.each([[['bank']], [['shop', '.', '--certificate', 'x']], [[]]])(
    'explains itself when called with %j',
    async (args) => {
      await expect(run(add, ...args)).rejects.toMatchObject({ code: 'usage' });
    },
  );

  it('mends nothing that was wrong before, and is not stopped by it', async () => {
    const folder = await writeCommunity({ 'page-rules.yaml': 'nobody.com:\n  cart: ["/c"]\n' });
    expect(await run(add, 'business', folder, ...bakery)).toMatchObject({ code: 0, warnings: '' });
  });

  it('says so when a list is not UTF-8', async () => {
    const folder = await writeCommunity();
    await writeFile(join(folder, 'member-businesses.yaml'), Buffer.from('# K\xf6ln', 'latin1'));
    await expect(run(add, 'business', folder, ...bakery)).rejects.toThrow('not UTF-8');
  });
});
