import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../api/env.ts';
import { replaceSecret } from '../../../api/repositories/member-secrets.ts';
import { saveMember } from '../../../api/repositories/members.ts';
import { type RunningServer, startServer } from '../../../api/server.ts';
import { books, secret } from './member-api.ts';

const run = promisify(execFile);

/** The examples in docs/member-shops.md are run as they stand there. */
async function example(language: 'sh' | 'js', nearly: string): Promise<string> {
  const page = await readFile('docs/member-shops.md', 'utf8');
  const blocks = page.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'));
  const found = [...blocks].map(([, text = '']) => text).find((text) => text.includes(nearly));
  if (found === undefined) throw new Error(`No ${language} example with ${nearly}`);
  return found;
}

/** Neither comes with Node: on a machine without them the example is for somebody else. */
const hasCurl = await run('sh', ['-c', 'command -v curl && command -v openssl']).then(
  () => true,
  () => false,
);

describe('the examples for an own shop', () => {
  let server: RunningServer;
  let folder: string;
  let variables: Record<string, string>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'support4good-example-'));
    const environment = { PORT: '0', DATABASE_FILE: join(folder, 'data.sqlite') };
    const silent = { info: () => undefined, error: () => undefined };
    server = await startServer(readEnvironment(environment), silent);
    const { db, now } = server.context;
    const time = now().toISOString();
    await saveMember(db, books, time);
    await replaceSecret(db, books.id, secret, { now: time, overlapUntil: time });
    const { PATH = '' } = process.env;
    variables = { PATH, ADDRESS: `${server.url}v1/members/${books.id}`, SECRET: secret };
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  const sales = () =>
    server.context.db.selectFrom('sale').select(['transaction_id', 'commission']).execute();

  it.runIf(hasCurl)('sends an order with openssl and curl', async () => {
    const script = await example('sh', 'openssl');
    const { stdout } = await run('sh', ['-euc', script], { env: variables });
    expect(JSON.parse(stdout)).toEqual({ result: 'booked' });
    expect(await sales()).toContainEqual({ transaction_id: 'A-17', commission: 300 });
  });

  it('sends an order with Node', async () => {
    const module = join(folder, 'report-order.mjs');
    await writeFile(module, await example('js', 'reportOrder'));
    const order = {
      orderId: 'A-18',
      clickId: 'abcdefghijklmnopqrstuvwxy2',
      currency: 'USD',
      total: '10.00',
      goods: '10.00',
      orderedAt: '2026-11-22T15:30:00Z',
      updatedAt: '2026-11-22T15:30:00Z',
    };
    const call = `import { reportOrder } from ${JSON.stringify(pathToFileURL(module).href)};
      console.log(JSON.stringify(await reportOrder(${JSON.stringify(order)})));`;
    const words = ['--input-type=module', '--eval', call];
    const { stdout } = await run(process.execPath, words, { env: variables });
    expect(JSON.parse(stdout)).toEqual({ result: 'booked' });
    expect(await sales()).toContainEqual({ transaction_id: 'A-18', commission: 50 });
  });
});
