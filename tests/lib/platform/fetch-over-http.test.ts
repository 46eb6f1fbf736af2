import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fetchManifest } from '../../../lib/platform/directory/fetch-directory.ts';
import { fetchShards } from '../../../lib/platform/directory/fetch-shards.ts';
import {
  createManifest,
  createTestKey,
  encode,
  referenceTo,
  sign,
} from '../domain/directory/signed-directory.ts';

let server: Server;
let answer: RequestListener;
let base: string;

beforeEach(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const now = new Date('2026-11-23T12:00:00Z');
const look = () => fetchManifest(base, undefined, now, fetch);

const packed = gzipSync(Buffer.alloc(64 * 1024 * 1024));
const bomb: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
};

it.each<[string, RequestListener, string]>([
  ['unfolds to a thousand times its size', bomb, 'tooLarge'],
  [
    'leads in a circle',
    (request, response) => response.writeHead(302, { location: request.url }).end(),
    'offline',
  ],
  [
    'leads on without end',
    ({ url }, response) => response.writeHead(302, { location: `${url}x` }).end(),
    'offline',
  ],
  [
    'is a page for people with status 200',
    (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>Hi'),
    'html',
  ],
  [
    'is no gzip although it says so',
    (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('{"formatVersion":1'),
    'offline',
  ],
])('a manifest that %s is refused', async (_what, listener, code) => {
  answer = listener;
  expect(await look()).toEqual({ status: 'failed', code });
});

it('stops unpacking a shard at the size that the manifest promises', async () => {
  answer = bomb;
  const shard = encode({ kind: 'retailers', items: [] });
  const reference = await referenceTo(shard, { kind: 'retailers', items: 0 });
  const kept: unknown[] = [];
  const keep = async (files: unknown) => {
    kept.push(files);
  };
  expect(await fetchShards({ baseUrl: base, references: [reference], keep, fetch })).toEqual({
    ok: false,
    code: 'tooLarge',
  });
  expect(kept).toEqual([]);
});

it('goes by what was signed and not by the type that a host guesses', async () => {
  const key = await createTestKey();
  const manifest = encode(createManifest(key.publicKey));
  const signature = await sign(key, manifest);
  answer = ({ url = '' }, response) => {
    response.setHeader(
      'content-type',
      url.endsWith('.sig') ? 'application/pgp-signature' : 'image/png',
    );
    response.end(url.endsWith('.sig') ? signature : manifest);
  };
  expect(await look()).toMatchObject({ status: 'new', manifest: { version: 3 } });
});
