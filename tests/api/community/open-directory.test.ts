import { readFile, unlink, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { openDirectory } from '../../../api/community/open-directory.ts';
import { publishCommunity } from '../../../api/community/publish.ts';
import { verifyDirectory } from '../../../api/community/verify-directory.ts';
import { writeCommunity } from './community-folder.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server on this machine only. */
async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}/`;
}

async function publish(): Promise<string> {
  const sourceFolder = await writeCommunity();
  const outputFolder = join(sourceFolder, 'site');
  await publishCommunity({ sourceFolder, outputFolder, keyFile: join(sourceFolder, 'key.pem') });
  return outputFolder;
}

const serve =
  (folder: string): RequestListener =>
  (request, response) => {
    readFile(join(folder, request.url ?? '')).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end('<h1>Not found</h1>'),
    );
  };

const codeOf = async (location: string): Promise<string> => {
  try {
    const result = await verifyDirectory(openDirectory(location));
    return result.ok ? 'ok' : `${result.file.split('/')[0]} ${result.code}`;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause
      ? `thrown ${String(cause.code)}`
      : String(cause);
  }
};

describe('a published directory', () => {
  it('verifies over HTTP by the address of its folder or of its manifest', async () => {
    const address = await listen(serve(await publish()));
    expect(await codeOf(address)).toBe('ok');
    expect(await codeOf(address.slice(0, -1))).toBe('ok');
    expect(await codeOf(`${address}directory.json`)).toBe('ok');
  });

  it('is refused half uploaded: new manifest, a shard missing', async () => {
    const folder = await publish();
    const manifest = await readFile(join(folder, 'directory.json'), 'utf8');
    await unlink(join(folder, 'shards', `${/"sha256": "(\w+)"/.exec(manifest)?.[1]}.json`));
    expect(await codeOf(await listen(serve(folder)))).toBe('thrown badStatus');
    expect(await codeOf(folder)).toBe('thrown missing');
  });

  it('is refused with another shard’s bytes, or a tampered manifest', async () => {
    const folder = await publish();
    const path = join(folder, 'directory.json');
    const manifest = await readFile(path, 'utf8');
    const shard = join(folder, 'shards', `${/"sha256": "(\w+)"/.exec(manifest)?.[1]}.json`);
    const bytes = await readFile(shard, 'utf8');
    await writeFile(shard, bytes.replace('Shop', 'Shap'));
    expect(await codeOf(folder)).toBe('shards wrongHash');
    await writeFile(shard, bytes.slice(1));
    expect(await codeOf(folder)).toBe('shards wrongSize');
    await writeFile(path, manifest.replace('"operatorShare": 250', '"operatorShare": 999'));
    expect(await codeOf(folder)).toBe('directory.json badSignature');
  });

  it.each<[string, RequestListener, string]>([
    ['HTML with status 200', (_, response) => response.end('<html>'), 'directory.json notJson'],
    ['an error', (_, response) => response.writeHead(500).end(), 'thrown badStatus'],
    [
      'redirects in a circle',
      (request, response) => response.writeHead(302, { location: request.url }).end(),
      'thrown unreachable',
    ],
    [
      'an answer that unfolds to far more than its size',
      (_, response) => {
        const packed = gzipSync(Buffer.alloc(64 * 1024 * 1024));
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
      },
      'thrown tooLarge',
    ],
    [
      'an answer that breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('{"form');
        setImmediate(() => response.destroy());
      },
      'thrown unreachable',
    ],
  ])('is refused when its server answers with %s', async (_name, listener, code) => {
    expect(await codeOf(await listen(listener))).toBe(code);
  });

  it('is refused when nobody answers', async () => {
    expect(await codeOf('http://127.0.0.1:1/')).toBe('thrown unreachable');
  });
});
