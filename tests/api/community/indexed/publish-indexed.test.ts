import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diff } from '../../../../api/community/commands/diff.ts';
import { verify } from '../../../../api/community/commands/verify.ts';
import { withCommunity } from '../../../../api/community/indexed/with-community.ts';
import { openDirectory } from '../../../../api/community/open-directory.ts';
import { publishCommunity } from '../../../../api/community/publish.ts';
import { eachRetailer } from '../../../../api/community/retailer-source.ts';
import { loadPublished, writeSite } from '../../../../api/community/site/write-site.ts';
import { verifyDirectory } from '../../../../api/community/verify-directory.ts';
import type { Retailer } from '../../../../lib/schema/directory.ts';
import { edit, run } from '../commands/run-one.ts';
import { goodFiles, writeCommunity } from '../community-folder.ts';

const header = 'id,name,hosts,category,countries,except,paths\n';
const rowsOf = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `,Shop ${at},shop-${at}.com shop-${at}.co.uk,general,US,,\n`,
  );
const shops = `${header},Shop,shop.com shop.co.uk,general,US GB,jobs.shop.com,\nportal-men,Portal Men,portal.com,apparel,*,,/men\nportal-women,Portal Women,portal.com,apparel,*,,/women\n`;
const listOf = (count = 1_000) => shops + rowsOf(count).join('');

const folderOf = (retailers = listOf(), change: Record<string, string> = {}) =>
  writeCommunity({ 'retailers.csv': retailers, ...change });

const publishIn = (folder: string, mirroredAtMost = 500) =>
  publishCommunity({
    sourceFolder: folder,
    outputFolder: join(folder, 'site'),
    keyFile: join(folder, 'key.pem'),
    mirroredAtMost,
  });

async function verified(folder: string) {
  const result = await verifyDirectory(openDirectory(join(folder, 'site')));
  if (!result.ok) throw new Error(`${result.file}: ${result.code}`);
  return result.directory;
}

async function listed(folder: string): Promise<Retailer[]> {
  const found: Retailer[] = [];
  for await (const each of eachRetailer((await verified(folder)).retailers)) found.push(each);
  return found.sort((one, other) => (one.id < other.id ? -1 : 1));
}

const checkIn = (folder: string) =>
  withCommunity(
    folder,
    async (opened) => opened.check().map(({ line, message }) => `${line} ${message}`),
    500,
  );

describe('a directory of more shops than are mirrored', () => {
  it('lets a shop of the folder stand where an included list has it too', async () => {
    const include = 'include:\n  - from: other\n    files: [retailers.csv]\n';
    const change = {
      'community.yaml': (goodFiles['community.yaml'] ?? '') + include,
      'other/retailers.csv': `${header},Theirs,shop-7.com,general,US,,\n,Theirs,other-8.com shop-8.com,general,US,,\n,More,more.com,general,US,,\n`,
    };
    const folder = await folderOf(listOf(), change);
    expect((await publishIn(folder)).counts.retailers).toBe(1_004);
    const names = new Map((await listed(folder)).map(({ id, name }) => [id, name]));
    expect(names.get('shop-7.com' as never)).toBe('Shop 7');
    expect(names.get('more.com' as never)).toBe('More');
  });

  it('holds the same as one that mirrors them, programs and page rules put in', async () => {
    const indexed = await folderOf();
    const report = await publishIn(indexed);
    expect(report.counts).toMatchObject({ retailers: 1_003, memberBusinesses: 1 });
    const { manifest } = await verified(indexed);
    expect(manifest).toMatchObject({ formatVersion: 2, retailerIndex: { bits: 2, items: 1_003 } });
    expect(manifest.shards.map(({ kind }) => kind)).not.toContain('retailers');
    const mirrored = await folderOf();
    await publishIn(mirrored, 5_000);
    expect((await verified(mirrored)).manifest.formatVersion).toBe(1);
    const retailers = await listed(indexed);
    expect(retailers).toEqual(await listed(mirrored));
    const shop = retailers.find(({ id }) => id === 'shop.com');
    expect(shop?.programs).toHaveLength(1);
    expect(shop?.pageRules?.checkout).toEqual(['/kasse*']);
  });

  it('leaves no shard of fewer than 200 shops and hosts', async () => {
    const folder = await folderOf(listOf(3_000));
    await publishIn(folder);
    const { retailers } = await verified(folder);
    expect(retailers.bits).toBeGreaterThan(2);
    for (let prefix = 0; prefix < 2 ** retailers.bits; prefix += 1)
      expect((await retailers.at(prefix, retailers.bits)).length).toBeGreaterThanOrEqual(200);
  });

  it('is the same bytes from the same sources, and changes only what a change touches', async () => {
    const folder = await folderOf();
    await publishIn(folder);
    const before = (await readdir(join(folder, 'site'), { recursive: true })).sort();
    expect((await publishIn(folder)).shardsWritten).toBe(0);
    expect((await readdir(join(folder, 'site'), { recursive: true })).sort()).toEqual(before);
    await edit(folder, 'retailers.csv', 'Portal Men', 'Portal for Men');
    await edit(folder, 'community.yaml', 'version: 1', 'version: 2');
    // The shard of portal.com, and the part of the index that names it.
    expect((await publishIn(folder)).shardsWritten).toBe(2);
  });

  it('is read from files in UTF-16 and from included folders', async () => {
    const folder = await folderOf();
    await publishIn(folder);
    const half = shops + rowsOf(600).join('');
    const rest = header + rowsOf(1_000).slice(600).join('');
    const including = await writeCommunity({
      'retailers.csv': half,
      'more/retailers.csv': rest,
      'community.yaml': `${goodFiles['community.yaml']}include: [{ from: more, files: [retailers.csv] }]\n`,
    });
    await writeFile(
      join(including, 'retailers.csv'),
      Buffer.from(`\ufeff${half.replaceAll(',', ';')}`, 'utf16le'),
    );
    await publishIn(including);
    expect(await listed(including)).toEqual(await listed(folder));
  });
});

describe('what is wrong with a list of many shops', () => {
  it.each([
    [
      'a host that comes twice',
      ',Again,shop-7.com,general,US,,\n',
      '1004 the host shop-7.com is already in retailers.csv:12',
    ],
    [
      'an id that comes twice',
      'shop-7.com,Again,again.com,general,US,,\n',
      '1004 the id shop-7.com is already in retailers.csv:12',
    ],
    [
      'a bank',
      ',Bank,chase.com,general,US,,\n',
      '1004 chase.com belongs to a bank, a mail service or another place that is no shop; the extension would leave this entry out',
    ],
    [
      'a host that looks like another',
      ',Trick,xn--shp-7-kye.com,general,US,,\n',
      '1004 xn--shp-7-kye.com (shоp-7.com) mixes alphabets',
    ],
    [
      'a category that is none',
      ',Shop,new.com,shoes,US,,\n',
      '1004 category: “shoes” cannot be used',
    ],
    [
      'too many cells',
      ',Smith, Jones,new.com,general,US,,,\n',
      '1004 9 cells where the first row has 7',
    ],
  ])('is told with its line: %s', async (_what, row, message) => {
    const folder = await folderOf(shops + rowsOf(999).join('') + row);
    expect((await checkIn(folder)).find((each) => each.startsWith(message))).toBeDefined();
  });

  it('is nothing for the good list', async () => {
    const folder = await folderOf();
    expect(await checkIn(folder)).toEqual([]);
  });

  it('is told of bytes that are no text, and of a first row without its columns', async () => {
    const folder = await folderOf();
    const text = await readFile(join(folder, 'retailers.csv'));
    await writeFile(join(folder, 'retailers.csv'), Buffer.concat([text, Buffer.from([0xff])]));
    expect(await checkIn(folder)).toContain('1005 this is not UTF-8 text');
    await writeFile(join(folder, 'retailers.csv'), `name,hosts\n${rowsOf(600).join('')}`);
    expect(await checkIn(folder)).toContain('1 the column “category” is missing');
  });

  it('keeps everything from being written', async () => {
    const folder = await folderOf(`${listOf()},Bank,chase.com,general,US,,\n`);
    await expect(publishIn(folder)).rejects.toThrow('belongs to a bank');
    await expect(readdir(join(folder, 'site'))).rejects.toThrow('ENOENT');
  });

  it('refuses a thousand shops on one host, among which each would stand out', async () => {
    const portal = Array.from(
      { length: 1_000 },
      (_, at) => `s${at},Shop,portal.com,general,US,,/${at}-\n`,
    );
    const folder = await folderOf(header + portal.join(''), {
      'programs.yaml': '',
      'page-rules.yaml': '',
    });
    await expect(publishIn(folder)).rejects.toThrow('without telling which is meant');
  });

  it('refuses shops of so many hosts that no device would look at them', async () => {
    const chains = Array.from({ length: 1_001 }, (_, at) => {
      const hosts = Array.from({ length: 50 }, (_host, place) => `s${at}-${place}.com`);
      return `,Shop,${hosts.join(' ')},general,US,,\n`;
    });
    const folder = await folderOf(header + chains.join(''), {
      'programs.yaml': '',
      'page-rules.yaml': '',
    });
    await expect(publishIn(folder)).rejects.toThrow('more than 50000 hosts');
  });
});

describe('the commands on a directory with an index', () => {
  it('verify it as a whole, and find the one file that is not as signed', async () => {
    const folder = await folderOf();
    await publishIn(folder);
    const site = join(folder, 'site');
    const { output } = await run(verify, site);
    expect(output).toContain('1003 retailers');
    expect(output).toContain('4 parts of an index');
    const { manifest } = await verified(folder);
    const known = new Set(manifest.shards.map(({ sha256 }) => `${sha256}.json`));
    const [shard = ''] = (await readdir(join(site, 'shards'))).filter((name) => !known.has(name));
    const path = join(site, 'shards', shard);
    await writeFile(path, (await readFile(path, 'utf8')).replace('Shop', 'Shap'));
    const outcome = await run(verify, site);
    expect(outcome).toMatchObject({ code: 1 });
    expect(outcome.warnings).toContain(`shards/${shard} is refused: wrongHash`);
  });

  it.each([
    ['small to large', 5_000, 500],
    ['large to large', 500, 500],
    ['large to small', 500, 5_000],
  ])('say in the feed what changed from %s', async (_what, first, second) => {
    const folder = await folderOf();
    const site = join(folder, 'site');
    await publishIn(folder, first);
    await writeSite(site, undefined);
    const before = await loadPublished(site);
    await edit(folder, 'retailers.csv', 'Portal Men', 'Portal for Men');
    await edit(folder, 'retailers.csv', ',Shop 5,shop-5.com', ',Shop five,five.com shop-5.com');
    await edit(folder, 'retailers.csv', rowsOf(7).at(-1) ?? '', '');
    await edit(folder, 'community.yaml', 'version: 1', 'version: 2');
    await publishIn(folder, second);
    await writeSite(site, before);
    const log = JSON.parse(await readFile(join(site, 'changes.json'), 'utf8'));
    expect(log.releases[1]).toMatchObject({ version: 1, added: { count: 1_006 } });
    expect(log.releases[0]).toMatchObject({
      version: 2,
      removed: { count: 2, first: expect.arrayContaining(['Shop 5', 'Shop 6']) },
      added: { count: 1, first: ['Shop five'] },
      changed: { count: 1, first: ['Portal for Men'] },
      newHosts: { count: 1, first: ['five.com'] },
    });
    const page = await readFile(join(site, 'index.html'), 'utf8');
    expect(page).toContain('<dt>Shops it knows</dt><dd>1002</dd>');
  });

  it('show what changes among more than twenty thousand shops', { timeout: 120_000 }, async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `,Shop,shop-${at}.com,general,US,,\n`);
    const folder = await folderOf(shops + many.join(''));
    await publishIn(folder, 20_000);
    await edit(folder, 'retailers.csv', 'Portal Men', 'Portal for Men');
    expect((await run(diff, folder)).output).toBe('~ retailers portal-men: name\n1 change\n');
  });
});
