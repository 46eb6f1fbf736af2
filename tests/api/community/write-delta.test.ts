import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openShard } from '../../../lib/domain/directory/open-shard.ts';
import { applyDelta } from '../../../lib/domain/directory/shard-delta.ts';
import { DirectoryDelta } from '../../../lib/schema/directory-delta.ts';
import { createFolder } from './community-folder.ts';
import { publishShops } from './publish-shops.ts';

const shops = Array.from({ length: 1_500 }, (_, number) => `shop-${number}-example.com`);

async function publish(folder: string, version: number, names: readonly string[]) {
  const manifest = await publishShops(folder, version, names);
  const read = async (name: string) => readFile(join(folder, 'site', name));
  return { read, manifest };
}

it('says what a publication changed, and leads to exactly the published shards', async () => {
  const folder = await createFolder();
  const first = await publish(folder, 1, shops);
  const changed = ['new-example.com', ...shops.slice(3)];
  const second = await publish(folder, 2, changed);
  const text = String(await second.read('deltas/1-2.json'));
  const delta = DirectoryDelta.parse(JSON.parse(text));
  const missing = second.manifest.shards.filter(
    ({ sha256 }) => !first.manifest.shards.some((held) => held.sha256 === sha256),
  );
  expect(delta.shards.map(({ to }) => to)).toEqual(missing.map(({ sha256 }) => sha256));
  for (const { from, to, parts } of delta.shards) {
    const earlier = first.manifest.shards.find(({ sha256 }) => sha256 === from);
    if (earlier === undefined) throw new Error('the delta starts from nowhere');
    const opening = openShard(await first.read(`shards/${from}.json`), earlier);
    const bytes = applyDelta('retailers', opening.ok ? opening.items : [], parts, 20_000);
    expect(Buffer.from(bytes ?? []).equals(await second.read(`shards/${to}.json`))).toBe(true);
  }
  expect(text.length).toBeLessThan(2_000);
});

it('is left out where the earlier shards were tidied away, and changes nothing that is signed', async () => {
  const folder = await createFolder();
  await publish(folder, 1, shops);
  const second = await publish(folder, 2, shops.slice(1));
  const other = await createFolder();
  const key = await readFile(join(folder, 'key.pem'));
  await writeFile(join(other, 'key.pem'), key, { mode: 0o600 });
  const alone = await publish(other, 2, shops.slice(1));
  expect(await alone.read('directory.json')).toEqual(await second.read('directory.json'));
  await expect(alone.read('deltas/1-2.json')).rejects.toThrow('ENOENT');
});
