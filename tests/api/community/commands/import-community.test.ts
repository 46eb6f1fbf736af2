import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCommand } from '../../../../api/community/commands/import.ts';
import { publish } from '../../../../api/community/commands/publish.ts';
import { readCommunity } from '../../../../api/community/read-community.ts';
import { goodFiles, profile, writeCommunity } from '../community-folder.ts';
import { edit, run } from './run-one.ts';

const empty = Object.fromEntries(Object.keys(goodFiles).map((file) => [file, undefined]));

/** Our own folder, with nothing in it yet, and the published site of another community. */
async function setUp(ours: Record<string, string> = {}) {
  const other = await writeCommunity();
  await run(publish, other);
  const folder = await writeCommunity({
    ...empty,
    'community.yaml': profile.replace('id: town', 'id: ours'),
    ...ours,
  });
  return { folder, site: join(other, 'site') };
}

describe('another community’s directory', () => {
  it('is taken over verified, with its name and key beside what came from it', async () => {
    const { folder, site } = await setUp();
    const { code, output } = await run(importCommand, site, folder);
    expect(code).toBe(0);
    expect(output).toContain('4 added to retailers.csv');
    const source = await readCommunity(folder);
    expect(source.memberBusinesses.items[0]?.value).toMatchObject({
      domain: 'good-books.com',
      certifications: [{ id: 'b-corp', source: 'https://www.bcorporation.net/good-books' }],
      source: 'https://www.good-books.com/about',
    });
    expect(source.retailers.items.map(({ value }) => value.id).sort()).toEqual(
      ['portal.com', 'portal-women.com', 'shop.com', 'smith-jones.com'].sort(),
    );
    expect(
      source.retailers.items.find(({ value }) => value.id === 'shop.com')?.value,
    ).toMatchObject({ exceptHosts: ['jobs.shop.com'], countries: ['US', 'GB'] });
    for (const file of ['retailers.csv', 'member-businesses.yaml', 'nonprofits.csv']) {
      expect(await readFile(join(folder, file), 'utf8')).toMatch(
        /^# From “Our town” \(town\), .*, version 1, key (?:[0-9a-f]{4} ){9}[0-9a-f]{4}, read on 2026-11-24\.$/m,
      );
    }
    expect(source.programs.items).toEqual([]);
  });

  it.each([
    [['--country', 'UK'], '--country takes two letters'],
    [['--country', 'France'], '--country takes two letters'],
    [['--category', 'book'], '--category takes one of '],
  ])('is not chosen from by what there is not: %j', async (choice, message) => {
    const { folder, site } = await setUp();
    await expect(run(importCommand, site, folder, ...choice)).rejects.toThrow(message);
  });

  it('is taken over once', async () => {
    const { folder, site } = await setUp();
    await run(importCommand, site, folder);
    const before = await readFile(join(folder, 'nonprofits.csv'), 'utf8');
    const { output } = await run(importCommand, site, folder);
    expect(output).toContain('0 added to nonprofits.csv, 1 were there already');
    expect(await readFile(join(folder, 'nonprofits.csv'), 'utf8')).toBe(before);
  });

  it.each([
    [
      ['--as', 'shop', '--country', 'GB'],
      ['portal-women.com', 'portal.com', 'shop.com'],
    ],
    [
      ['--as', 'shop', '--category', 'apparel', '--country', 'US'],
      ['portal-women.com', 'portal.com', 'smith-jones.com'],
    ],
    [['--as', 'nonprofit'], []],
  ])('can be taken over in part: %j', async (args, shops) => {
    const { folder, site } = await setUp();
    expect((await run(importCommand, site, folder, ...args)).code).toBe(0);
    const { retailers } = await readCommunity(folder);
    expect(retailers.items.map(({ value }) => value.id).sort()).toEqual(shops);
  });

  it('keeps what we have, and our comments', async () => {
    const mine = '# Our own\nname,hosts,category,countries\nOurs,shop.com,general,US\n';
    const { folder, site } = await setUp({ 'retailers.csv': mine });
    await run(importCommand, site, folder);
    expect((await readFile(join(folder, 'retailers.csv'), 'utf8')).startsWith('# Our own\n')).toBe(
      true,
    );
    const { retailers } = await readCommunity(folder);
    expect(retailers.items.find(({ value }) => value.id === 'shop.com')?.value.name).toBe('Ours');
  });

  it('is refused when a byte of it is not what was signed', async () => {
    const { folder, site } = await setUp();
    await edit(site, 'directory.json', '"operatorShare": 250', '"operatorShare": 0');
    await expect(run(importCommand, site, folder)).rejects.toThrow(
      'directory.json is refused: badSignature; nothing was taken over',
    );
  });

  it('is refused when it is not there', async () => {
    const { folder } = await setUp();
    await expect(run(importCommand, join(folder, 'nowhere'), folder)).rejects.toMatchObject({
      code: 'missing',
    });
  });

  it.each(['program', 'product'])('keeps its own %ss', async (kind) => {
    const { folder, site } = await setUp();
    await expect(run(importCommand, site, folder, '--as', kind)).rejects.toThrow('stays there');
  });

  it('is not taken over into a list that cannot be read', async () => {
    const { folder, site } = await setUp();
    await writeFile(join(folder, 'nonprofits.csv'), Buffer.from('# K\xf6ln', 'latin1'));
    await expect(run(importCommand, site, folder, '--as', 'nonprofit')).rejects.toThrow(
      'not UTF-8',
    );
  });
});
