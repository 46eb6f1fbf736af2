import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../api/community/commands/check.ts';
import { keys } from '../../../api/community/commands/keys.ts';
import { publish } from '../../../api/community/commands/publish.ts';
import { run, runWith } from './commands/run-one.ts';
import { readPublished, writeCommunity } from './community-folder.ts';

const filesOf = (folder: string) => readdir(folder, { recursive: true });
const more = 'name,hosts,category,countries\nNew,new-shop.com,general,US\n';

async function published() {
  const folder = await writeCommunity({ 'programs.yaml': undefined, 'page-rules.yaml': undefined });
  await run(publish, folder);
  return { folder, site: join(folder, 'site') };
}

describe('a publication that cannot be finished', () => {
  it('leaves the published directory as it was when a shard cannot be written', async () => {
    const { folder, site } = await published();
    const before = await readFile(join(site, 'directory.json'), 'utf8');
    await writeFile(join(folder, 'retailers.csv'), more);
    const { manifest } = await readPublished(site);
    await chmod(join(site, 'shards'), 0o555);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) {
      // Root writes anywhere; a file in the folder's place stops it as a full disk does.
      await chmod(join(site, 'shards'), 0o755);
      await rm(join(site, 'shards'), { recursive: true });
      await writeFile(join(site, 'shards'), '');
    }
    await expect(run(publish, folder, '--next')).rejects.toThrow(/EACCES|EEXIST|ENOTDIR/);
    expect(await readFile(join(site, 'directory.json'), 'utf8')).toBe(before);
    expect(manifest.version).toBe(1);
    if (!isRoot) await chmod(join(site, 'shards'), 0o755);
    expect((await filesOf(site)).filter((file) => file.endsWith('.part'))).toEqual([]);
  });

  it('is finished by the next one, whatever half of a site it left', async () => {
    const { folder, site } = await published();
    await writeFile(join(site, 'shards', `${'0'.repeat(64)}.json.part`), 'half a sh');
    await writeFile(join(site, 'directory.json'), '{"formatVersion": 1, "commu');
    await writeFile(join(folder, 'retailers.csv'), more);
    expect((await run(publish, folder, '--next')).code).toBe(0);
    const { shards } = await readPublished(site);
    expect(shards.find(({ kind }) => kind === 'retailers')?.items).toHaveLength(1);
  });

  it('writes a shard again whose bytes were cut off', async () => {
    const { folder, site } = await published();
    const { manifest } = await readPublished(site);
    const shard = join(site, 'shards', `${manifest.shards[0]?.sha256}.json`);
    await writeFile(shard, (await readFile(shard, 'utf8')).slice(0, 20));
    await run(publish, folder);
    expect((await readPublished(site)).shards).toHaveLength(manifest.shards.length);
  });

  it('takes a file in the place of the site for what it is', async () => {
    const folder = await writeCommunity();
    await writeFile(join(folder, 'site'), 'my notes');
    await expect(run(publish, folder)).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(await readFile(join(folder, 'site'), 'utf8')).toBe('my notes');
  });
});

describe('a key that cannot be used', () => {
  it('is said when the passphrase is wrong, and nothing is published', async () => {
    const folder = await writeCommunity();
    const env = { S4G_SIGNING_KEY_PASSPHRASE: 'correct horse' };
    await runWith({}, keys, ['create', folder], { env });
    await expect(run(publish, folder)).rejects.toMatchObject({ code: 'passphrase' });
    await expect(filesOf(join(folder, 'site'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await runWith({}, publish, [folder], { env })).code).toBe(0);
  });

  it('is said when others can read it', async () => {
    const { folder } = await published();
    await chmod(join(folder, '.keys', 'community.pem'), 0o644);
    const { code, warnings } = await run(publish, folder);
    expect(code).toBe(0);
    expect(warnings).toContain('other users of this computer can read the key');
  });

  it('is not made anew in silence when a published one is gone', async () => {
    const { folder, site } = await published();
    const before = await readFile(join(site, 'directory.json'), 'utf8');
    await rm(join(folder, '.keys'), { recursive: true });
    await expect(run(publish, folder, '--next')).rejects.toThrow('not the key of the published');
    expect(await readFile(join(site, 'directory.json'), 'utf8')).toBe(before);
  });
});

describe('files that are large or odd', () => {
  it('of 20,000 rows are read whole, and the one wrong row is named', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `Shop ${at},shop-${at}.com,general,US`);
    const text = ['name,hosts,category,countries', ...rows.with(12_344, 'Bad,bad host,general,US')];
    const folder = await writeCommunity({
      'retailers.csv': text.join('\r\n'),
      'programs.yaml': undefined,
      'page-rules.yaml': undefined,
    });
    const { code, output, warnings } = await run(check, folder);
    expect(code).toBe(1);
    expect(output).toContain('19999 retailers');
    expect(warnings).toMatch(/^retailers\.csv:12346: error/);
  });

  it('that are folders are said to be so', async () => {
    const folder = await writeCommunity({ 'nonprofits.csv': undefined });
    await mkdir(join(folder, 'nonprofits.csv'));
    await expect(run(check, folder)).rejects.toThrow('EISDIR');
  });
});
