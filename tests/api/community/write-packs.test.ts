import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { publishCommunity } from '../../../api/community/publish.ts';
import { listPacks } from '../../../lib/domain/directory/shard-packs.ts';
import { DirectoryManifest } from '../../../lib/schema/directory.ts';
import { createFolder } from './community-folder.ts';

async function publish(folder: string, version: number, replace = false) {
  const profile = [
    'id: town',
    'name: Our town',
    'description: Shops.',
    'steward: { name: A, contact: a@town.example }',
    'operatorShare: 0 %',
    `version: ${version}`,
    'publishedAt: 2026-11-20T12:00:00Z',
  ];
  await writeFile(join(folder, 'community.yaml'), `${profile.join('\n')}\n`);
  const rows = Array.from({ length: 3_000 }, (_, at) => `A shop,shop-${at}-example.com,general,US`);
  const lines = ['name,hosts,category,countries', ...rows];
  await writeFile(join(folder, 'retailers.csv'), `${lines.join('\n')}\n`);
  const outputFolder = join(folder, 'site');
  const keyFile = join(folder, 'key.pem');
  await publishCommunity({ sourceFolder: folder, outputFolder, keyFile, replace });
  const text = await readFile(join(outputFolder, 'directory.json'), 'utf8');
  return DirectoryManifest.parse(JSON.parse(text));
}

it('puts the very shards together, for the present version only', async () => {
  const folder = await createFolder();
  const site = join(folder, 'site');
  for (const version of [1, 2]) {
    const manifest = await publish(folder, version);
    const packs = listPacks(manifest);
    expect(packs.length).toBeGreaterThan(1);
    const names = (await readdir(join(site, 'packs'))).map((name) => `packs/${name}`);
    expect(names.sort()).toEqual(packs.map(({ path }) => path).sort());
    for (const { path, shards } of packs) {
      const files = shards.map(({ sha256 }) =>
        readFile(join(site, `shards/${sha256}.json`), 'utf8'),
      );
      expect(await readFile(join(site, path), 'utf8')).toBe(
        `[${(await Promise.all(files)).join()}]`,
      );
    }
  }
});

it('keeps the packs of what is published until the next version is', async () => {
  const folder = await createFolder();
  const packs = listPacks(await publish(folder, 1)).map(({ path }) => path);
  // Nothing can be moved onto a folder, so the new manifest cannot be put into its place.
  const manifest = join(folder, 'site', 'directory.json.sig');
  await rm(manifest);
  await mkdir(join(manifest, 'in the way'), { recursive: true });
  await expect(publish(folder, 2)).rejects.toThrow();
  const present = (await readdir(join(folder, 'site', 'packs'))).map((name) => `packs/${name}`);
  expect(present).toEqual(expect.arrayContaining(packs));
});

it('puts none together in a copy that nobody subscribes to', async () => {
  const folder = await createFolder();
  await mkdir(join(folder, 'site'));
  await publish(folder, 1, true);
  expect(await readdir(join(folder, 'site'))).not.toContain('packs');
});
