import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { type Listener, type ListenLimits, listen, usualLimits } from '../../api/listen.ts';

const listeners: Listener[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const listener of listeners.splice(0)) await listener.stop();
});

/** Answers `/quick` at once; `/slow` when `release` is called, and tells when it was asked. */
async function start(limits: Partial<ListenLimits> = {}) {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  const app = new Hono()
    .get('/quick', (context) => context.text('quick'))
    .get('/large', (context) => context.text('x'.repeat(4_000_000)))
    .get('/slow', async (context) => {
      asked.resolve();
      await answer.promise;
      return context.text('slow');
    });
  const place = { hostname: '127.0.0.1', port: 0 };
  const listener = await listen(app, place, { ...usualLimits, ...limits });
  listeners.push(listener);
  return { ...listener, asked: asked.promise, release: answer.resolve };
}

async function open(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
}

async function read(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (chunk) => {
    text += String(chunk);
  });
  socket.on('error', () => undefined);
  await once(socket, 'close');
  return text;
}

describe('listen', () => {
  it('cuts off who never finishes a request, and goes on for others', async () => {
    const { url } = await start({
      headersTimeout: 200,
      requestTimeout: 200,
      connectionsCheckingInterval: 50,
    });
    const slow = await open(url);
    slow.write('GET /quick HTTP/1.1\r\nHost: a\r\nX-Slow: ');
    expect(await read(slow)).toMatch(/^HTTP\/1\.1 408 /);
    expect(await (await fetch(`${url}quick`)).text()).toBe('quick');
  });

  it('cuts off who asks and never reads the answer', async () => {
    const { url } = await start({ idle: 200, connections: 1 });
    const deaf = await open(url);
    const closed = once(deaf, 'close');
    deaf.on('error', () => undefined);
    deaf.pause();
    deaf.write('GET /large HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(20));
    await expect
      .poll(async () => (await fetch(`${url}quick`).catch(() => undefined))?.status, {
        timeout: 10_000,
      })
      .toBe(200);
    deaf.resume();
    await closed;
  });

  it('takes no more connections than it may hold, and others again when some have gone', async () => {
    const { url } = await start({ connections: 3 });
    const held = await Promise.all([open(url), open(url), open(url)]);
    const refused = await open(url);
    expect(await read(refused)).toBe('');
    const [first] = held;
    first?.destroy();
    await expect
      .poll(async () => (await fetch(`${url}quick`).catch(() => undefined))?.status)
      .toBe(200);
  });

  it('refuses headers that are too long', async () => {
    const { url } = await start();
    const response = await fetch(`${url}quick`, { headers: { 'x-long': 'x'.repeat(17_000) } });
    expect(response.status).toBe(431);
  });

  it('lets a running request end before it stops', async () => {
    const { url, stop, asked, release } = await start();
    const answer = fetch(`${url}slow`);
    await asked;
    const stopped = stop();
    release();
    expect(await (await answer).text()).toBe('slow');
    await stopped;
    await expect(fetch(`${url}quick`)).rejects.toThrow();
  });

  it('does not wait for ever for a request that hangs', async () => {
    const { url, stop, asked } = await start({ patience: 50 });
    const answer = fetch(`${url}slow`).then(
      () => 'answered',
      () => 'cut off',
    );
    await asked;
    await stop();
    expect(await answer).toBe('cut off');
  });

  it('says when the port is taken', async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    const taken = listen(new Hono(), { hostname: '127.0.0.1', port }, usualLimits);
    await expect(taken).rejects.toThrow('EADDRINUSE');
  });
});
