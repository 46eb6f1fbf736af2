import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishCommunity } from '../../../api/community/publish.ts';
import { DirectoryManifest } from '../../../lib/schema/directory.ts';

/** A version of a town's directory with a shop for each of these hosts, published into `site` of its folder. */
export async function publishShops(
  folder: string,
  version: number,
  hosts: readonly string[],
  replace = false,
): Promise<DirectoryManifest> {
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
  const rows = hosts.map((host) => `${host},${host},general,US`);
  const lines = ['name,hosts,category,countries', ...rows];
  await writeFile(join(folder, 'retailers.csv'), `${lines.join('\n')}\n`);
  const outputFolder = join(folder, 'site');
  const keyFile = join(folder, 'key.pem');
  await publishCommunity({ sourceFolder: folder, outputFolder, keyFile, replace });
  const text = await readFile(join(outputFolder, 'directory.json'), 'utf8');
  return DirectoryManifest.parse(JSON.parse(text));
}
