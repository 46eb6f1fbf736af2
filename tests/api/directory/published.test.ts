import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type DirectoryFolder,
  openDirectoryFolder,
} from '../../../api/directory/directory-folder.ts';
import { syncDirectory } from '../../../api/directory/sync-directory.ts';
import { DirectoryManifest } from '../../../lib/schema/directory.ts';
import { engines } from '../support/engines.ts';
import { publishNonprofits } from '../support/publish-items.ts';
import { createTestApi, habitat, redCross, type TestApi } from '../support/test-api.ts';

describe.each(engines)('the published directory on $name', (engine) => {
  let api: TestApi;
  let path: string;
  let folder: DirectoryFolder;

  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'support4good-directory-'));
    folder = openDirectoryFolder(path);
    api = await createTestApi(engine, folder);
  });
  afterEach(async () => {
    await api.close();
    await rm(path, { recursive: true, force: true });
  });

  const sync = () =>
    syncDirectory(api.context.db, api.context.nonprofitIndex, folder, '2026-11-23T10:00:00Z');

  it('is served with ETag, compressed, open to every origin', async () => {
    const { manifest, shard } = await publishNonprofits(path, 1, [redCross]);
    const plain = await api.app.request('/directory/directory.json');
    expect(plain.status).toBe(200);
    expect(plain.headers.get('access-control-allow-origin')).toBe('*');
    expect(DirectoryManifest.parse(await plain.json())).toEqual(manifest);
    const headers = { 'accept-encoding': 'gzip, br' };
    const shardPath = `/directory/shards/${shard}.json`;
    const compressed = await api.app.request(shardPath, { headers });
    expect(compressed.headers.get('content-encoding')).toBe('br');
    expect(compressed.headers.get('cache-control')).toContain('immutable');
    expect(compressed.headers.get('vary')).toContain('Accept-Encoding');
    const text = brotliDecompressSync(await compressed.arrayBuffer()).toString();
    expect(JSON.parse(text)).toEqual({ kind: 'nonprofits', items: [redCross] });
    const zipped = await api.app.request(shardPath, { headers: { 'accept-encoding': 'gzip' } });
    expect(gunzipSync(await zipped.arrayBuffer()).toString()).toBe(text);
    expect(zipped.headers.get('etag')).not.toBe(compressed.headers.get('etag'));
  });

  it('serves the parts of an index as the bytes they are, for ever', async () => {
    await publishNonprofits(path, 1, [redCross]);
    const name = `index/${'a'.repeat(64)}.bin`;
    await mkdir(join(path, 'index'));
    await writeFile(join(path, name), Buffer.from([1, 0, 255]));
    const headers = { 'accept-encoding': 'gzip, br' };
    const answer = await api.app.request(`/directory/${name}`, { headers });
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([1, 0, 255]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
    });
    expect(answer.headers.has('content-encoding')).toBe(false);
  });

  it('answers 304 for what the client has, and the new one after a publication', async () => {
    await publishNonprofits(path, 1, [redCross]);
    const ask = (etag: string) =>
      api.app.request('/directory/directory.json', { headers: { 'if-none-match': etag } });
    const etag = (await ask('"other"')).headers.get('etag') ?? '';
    const known = await ask(etag);
    expect(known.status).toBe(304);
    expect(await known.text()).toBe('');
    expect(known.headers.get('etag')).toBe(etag);
    await publishNonprofits(path, 2, [redCross, habitat]);
    const changed = await ask(etag);
    expect(changed.status).toBe(200);
    expect(DirectoryManifest.parse(await changed.json()).version).toBe(2);
  });

  it.each([
    '/directory/../package.json',
    '/directory/..%2fpackage.json',
    '/directory/%2e%2e/secret.txt',
    '/directory/shards/../secret.txt',
    '/directory/secret.txt',
    '/directory/shards/abc.json',
    '/directory/index/abc.bin',
    '/directory/directory.json%00.txt',
    '/directory//etc/passwd',
    '/directory/',
  ])('serves nothing but directory files: %s', async (address) => {
    await publishNonprofits(path, 1, [redCross]);
    await writeFile(join(path, 'secret.txt'), 'secret');
    const response = await api.app.request(address);
    expect(response.status).toBe(404);
  });

  it('lists its nonprofits for activation and search, and takes away those that left', async () => {
    const newcomer = { ...redCross, id: 'us-ein:131788491', name: 'American Cancer Society' };
    await publishNonprofits(path, 1, [redCross, newcomer]);
    expect(await sync()).toEqual({ state: 'synced', nonprofits: 2, unlisted: 0 });
    expect(await sync()).toEqual({ state: 'unchanged' });
    const search = async () => (await api.send('GET', '/v1/nonprofits?q=cancer')).json();
    expect(await search()).toEqual({ items: [newcomer] });
    await publishNonprofits(path, 2, [redCross]);
    expect(await sync()).toEqual({ state: 'synced', nonprofits: 1, unlisted: 1 });
    expect(await search()).toEqual({ items: [] });
    const body = { clickId: 'a'.repeat(26), nonprofit: newcomer.id };
    expect((await api.send('POST', '/v1/activations', body)).status).toBe(422);
  });

  it('keeps the last good list when a shard is damaged', async () => {
    await publishNonprofits(path, 1, [redCross]);
    await sync();
    const { shard } = await publishNonprofits(path, 2, [redCross, habitat]);
    await writeFile(join(path, 'shards', `${shard}.json`), '{"kind":"nonprofits","items":[]}');
    await expect(sync()).rejects.toThrow(/missing or damaged/);
    const listed = await api.context.db
      .selectFrom('nonprofit')
      .select('id')
      .where('in_directory', '=', 1)
      .execute();
    expect(listed).toEqual([{ id: redCross.id }]);
  });

  it('goes on with the last good manifest when the new one is damaged', async () => {
    await publishNonprofits(path, 1, [redCross]);
    await sync();
    await api.app.request('/');
    await writeFile(join(path, 'directory.json'), '{"formatVersion":1');
    await expect(sync()).rejects.toThrow(/last good one stays in use/);
    const body = { clickId: 'c'.repeat(26), nonprofit: redCross.id };
    const answer = await (await api.send('POST', '/v1/activations', body)).json();
    expect(answer).toEqual({ ...body, operatorShare: 250 });
    expect((await api.app.request('/')).status).toBe(200);
  });

  it('takes no activation at an unknown share', async () => {
    await writeFile(join(path, 'directory.json'), '<!doctype html>');
    const body = { clickId: 'c'.repeat(26), nonprofit: redCross.id };
    expect((await api.send('POST', '/v1/activations', body)).status).toBe(500);
    await publishNonprofits(path, 1, [redCross]);
    expect((await api.send('POST', '/v1/activations', body)).status).toBe(201);
  });

  it('says on the home page who answers for it and what it keeps', async () => {
    await publishNonprofits(path, 1, [redCross], { name: '<b>Town</b> & friends' });
    const page = await (await api.app.request('/')).text();
    expect(page).toContain('&lt;b&gt;Town&lt;/b&gt; &amp; friends');
    expect(page).toContain('2.5%');
    expect(page).not.toContain('<b>Town');
  });

  it('takes the operator’s share of the moment of the click', async () => {
    await publishNonprofits(path, 1, [redCross]);
    const clickId = 'b'.repeat(26);
    const body = { clickId, nonprofit: redCross.id };
    const answer = await (await api.send('POST', '/v1/activations', body)).json();
    expect(answer).toEqual({ ...body, operatorShare: 250 });
  });
});
