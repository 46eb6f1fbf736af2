import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../../api/community/commands/check.ts';
import { diff } from '../../../../api/community/commands/diff.ts';
import { init } from '../../../../api/community/commands/init.ts';
import { keys } from '../../../../api/community/commands/keys.ts';
import { publish } from '../../../../api/community/commands/publish.ts';
import { verify } from '../../../../api/community/commands/verify.ts';
import { createFolder, readPublished, writeCommunity } from '../community-folder.ts';
import { edit, publicKeyIn, run, runWith } from './run-one.ts';

describe('the community command', () => {
  it('leads from nothing to a directory that verifies', async () => {
    const folder = join(await createFolder(), 'our-town');
    const answers = {
      'What is your community called?': 'Köln Süd',
      'What does it keep of each commission?': '3',
    };
    expect((await runWith(answers, init, [folder])).code).toBe(0);
    expect(await readFile(join(folder, '.gitignore'), 'utf8')).toContain('.keys/');
    expect(await run(check, folder)).toMatchObject({ code: 0, warnings: '' });
    await writeFile(
      join(folder, 'retailers.csv'),
      'name,hosts,category,countries\nShop,shop.com,general,US\n',
    );
    expect(await run(publish, folder)).toMatchObject({ code: 0, warnings: '' });
    const { code, output } = await run(verify, join(folder, 'site'));
    expect(code).toBe(0);
    expect(output).toContain('Köln Süd (koln-sud), version 1');
    expect(output).toContain('operator’s share: 3 %');
    expect(output).toContain('1 retailers');
  });

  it('never starts in a folder that holds something', async () => {
    const folder = await writeCommunity();
    const before = await readFile(join(folder, 'community.yaml'), 'utf8');
    expect(await run(init, folder)).toMatchObject({ code: 1, output: '' });
    expect(await readFile(join(folder, 'community.yaml'), 'utf8')).toBe(before);
  });

  it('counts what is wrong', async () => {
    const folder = await writeCommunity({ 'page-rules.yaml': 'nobody.com:\n  cart: ["/c"]\n' });
    const { code, output, warnings } = await run(check, folder);
    expect(code).toBe(1);
    expect(output).toContain('1 errors, 0 warnings');
    expect(warnings).toContain('page-rules.yaml:2: error');
  });

  it('shows what subscribers will see change', async () => {
    const folder = await writeCommunity();
    await run(publish, folder);
    expect(await run(diff, folder)).toMatchObject({ code: 0, output: 'Nothing changes.\n' });
    await edit(folder, 'community.yaml', '2.5 %', '5 %');
    await edit(folder, 'retailers.csv', 'Portal Men', 'Portal for Men');
    await edit(
      folder,
      'retailers.csv',
      'Shop,shop.com',
      'New,new-shop.com,books-media,US,,\nShop,shop.com',
    );
    await edit(folder, 'member-businesses.yaml', 'good-books.com', 'better-books.com');
    await edit(folder, 'member-businesses.yaml', 'www.good-books.com', 'www.better-books.com');
    await edit(folder, 'programs.yaml', '5 %', '6 %');
    expect((await run(diff, folder)).output).toBe(
      [
        '~ community town: operatorShare',
        '+ retailers new-shop.com',
        '~ retailers portal.com: name',
        '~ retailers shop.com: programs',
        '+ memberBusinesses better-books.com',
        '- memberBusinesses good-books.com',
        'Subscribers are asked before these are read: new-shop.com',
        '6 changes',
        '',
      ].join('\n'),
    );
  });

  it('says when nothing is published to compare with', async () => {
    const { code, warnings } = await run(diff, await writeCommunity());
    expect(code).toBe(1);
    expect(warnings).toContain('cannot be read');
  });

  it('hands over from key to key, and subscribers of any of them follow', async () => {
    const folder = await writeCommunity();
    const pinned = [publicKeyIn((await run(keys, 'create', folder)).output)];
    await run(publish, folder);
    for (const version of [2, 3]) {
      pinned.push(publicKeyIn((await run(keys, 'rotate', folder)).output));
      await edit(folder, 'community.yaml', `version: ${version - 1}`, `version: ${version}`);
      expect(await run(publish, folder)).toMatchObject({ code: 0 });
    }
    for (const key of pinned) {
      const { manifest } = await readPublished(join(folder, 'site'), key);
      expect(manifest.publicKey).toBe(pinned.at(-1));
      expect(manifest.keyRotations).toHaveLength(2);
    }
    expect(await readFile(join(folder, 'community.yaml'), 'utf8')).toContain('# ');
  });

  it('refuses to publish with a key that subscribers do not know', async () => {
    const folder = await writeCommunity();
    await run(publish, folder);
    await edit(folder, 'community.yaml', 'version: 1', 'version: 2');
    const other = join(folder, '.keys', 'other.pem');
    await expect(run(publish, folder, '--key', other)).rejects.toThrow(
      'subscribers would refuse it',
    );
  });

  it('refuses a directory under another key than the one expected', async () => {
    const folder = await writeCommunity();
    await run(publish, folder);
    const { code, warnings } = await run(verify, join(folder, 'site'), '--key', 'A'.repeat(43));
    expect(code).toBe(1);
    expect(warnings).toContain('directory.json is refused: keyChanged');
  });

  it.each([
    [verify, []],
    [verify, ['x', '--key', 'short']],
    [keys, ['destroy']],
  ])('explains itself when called wrongly', async (command, args) => {
    await expect(run(command, ...args)).rejects.toMatchObject({ code: 'usage' });
  });
});
