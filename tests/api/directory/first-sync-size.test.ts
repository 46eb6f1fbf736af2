import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishCommunity } from '../../../api/community/publish.ts';
import { openDirectoryFolder } from '../../../api/directory/directory-folder.ts';
import { listPacks } from '../../../lib/domain/directory/shard-packs.ts';
import { DirectoryManifest } from '../../../lib/schema/directory.ts';
import { writeMadeCommunity } from '../../../scripts/bench-directory/made-community.ts';
import { createFolder } from '../community/community-folder.ts';
import { sqlite } from '../support/engines.ts';
import { createTestApi, type TestApi } from '../support/test-api.ts';

/** As many as are mirrored whole, so that their first pack is as large as one may be. */
const shops = 20_000;
/** Ten thousand shops are to come in 100 KB. */
const bytesPerShop = 10;

let api: TestApi;
let site: string;
beforeAll(async () => {
  const sourceFolder = await createFolder();
  site = join(sourceFolder, 'site');
  writeMadeCommunity(sourceFolder, { id: 'made', shops, version: 1, changed: 0 });
  const keyFile = join(sourceFolder, 'key.pem');
  await publishCommunity({ sourceFolder, outputFolder: site, keyFile });
  api = await createTestApi(sqlite, openDirectoryFolder(site));
});
afterAll(() => api?.close());

async function fetchCompressed(path: string): Promise<Buffer> {
  const headers = { 'accept-encoding': 'gzip, br' };
  const response = await api.app.request(`/directory/${path}`, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-encoding')).toBe('br');
  return Buffer.from(await response.arrayBuffer());
}

it('sends whoever joins a large directory ten bytes for a shop', async () => {
  const manifest = await fetchCompressed('directory.json');
  const packs = listPacks(
    DirectoryManifest.parse(JSON.parse(brotliDecompressSync(manifest).toString())),
  );
  let sent = manifest.length;
  for (const { path } of packs) {
    const answer = await fetchCompressed(path);
    expect(brotliDecompressSync(answer).equals(await readFile(join(site, path)))).toBe(true);
    sent += answer.length;
  }
  expect(packs.length).toBeGreaterThan(1);
  expect(sent).toBeLessThan(shops * bytesPerShop);
});
