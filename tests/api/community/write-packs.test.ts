import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listPacks } from '../../../lib/domain/directory/shard-packs.ts';
import { createFolder } from './community-folder.ts';
import { publishShops } from './publish-shops.ts';

const shops = Array.from(
  { length: 10_000 },
  (_, at) => `shop-${at}-whose-name-is-almost-as-long-as-may-be.example`,
);
const publish = (folder: string, version: number, replace = false) =>
  publishShops(folder, version, shops, replace);

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
