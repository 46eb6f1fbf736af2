import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readEnvironment } from '../../api/env.ts';
import { createLog } from '../../api/log.ts';
import { type RunningServer, startServer } from '../../api/server.ts';

const folder = join(tmpdir(), `support4good-server-${randomUUID()}`);
const silent = createLog(
  () => undefined,
  () => new Date(),
);

describe('the server over HTTP', () => {
  const running: RunningServer[] = [];
  const start = async () => {
    const server = await startServer(
      readEnvironment({ PORT: '0', DATABASE_FILE: join(folder, 'new/folder/data.sqlite') }),
      silent,
    );
    running.push(server);
    return server;
  };
  afterEach(async () => {
    for (const server of running.splice(0)) await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('creates its database on first start and opens it again later', async () => {
    const first = await start();
    expect(await (await fetch(`${first.url}healthz`)).json()).toEqual({ status: 'ok' });
    expect((await fetch(`${first.url}readyz`)).status).toBe(200);
    await running.pop()?.close();
    const second = await start();
    expect((await fetch(`${second.url}v1/totals`)).status).toBe(200);
  });

  it('has a home page that says where it stands', async () => {
    const { url } = await start();
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('no directory is published here yet');
  });

  it('answers an unknown address with a problem', async () => {
    const { url } = await start();
    const response = await fetch(`${url}nothing/here`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  it('says that it is not ready when its database is gone', async () => {
    const { url, context } = await start();
    await context.db.destroy();
    expect((await fetch(`${url}readyz`)).status).toBe(503);
    expect((await fetch(`${url}healthz`)).status).toBe(200);
  });
});
