import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../api/db/open-database.ts';
import { saveNonprofits } from '../../api/repositories/save-nonprofits.ts';
import { nonprofitIndexes } from '../../api/search/nonprofit-index.ts';
import { createClickSecret, deriveClickId } from '../../lib/domain/click-id.ts';
import { CreditBucket } from '../../lib/schema/api.ts';
import { DirectoryManifest } from '../../lib/schema/directory.ts';
import {
  type AwinReports,
  awinTransaction,
  startAwinReports,
} from '../support/network-reports/awin-reports.ts';
import { engines, type TestLocation } from './support/engines.ts';
import {
  runCli,
  type ServerProcess,
  startServerProcess,
  type Variables,
} from './support/run-cli.ts';
import { redCross } from './support/test-api.ts';

const nonprofit = redCross.id;

describe('the command line', () => {
  it('imports a register', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'support4good-cli-'));
    const register = join(folder, 'register.csv');
    await writeFile(register, `id,name\n${nonprofit},American National Red Cross\n`);
    const variables = { DATABASE_FILE: join(folder, 'data.sqlite') };
    const imported = await runCli(['import', 'nonprofits', register], variables);
    expect(imported).toMatchObject({ code: 0, errors: '' });
    expect(imported.output).toContain('1 records: 1 nonprofits');
    const unread = await runCli(['import', 'nonprofits', '--all', register], variables);
    expect(unread.code).toBe(2);
    await rm(folder, { recursive: true, force: true });
  });

  it('lists its commands when none is named', async () => {
    const { code, errors } = await runCli([], {});
    expect(code).toBe(2);
    expect(errors).toContain('import network awin|cj|ebay|impact|partnerize|rakuten|skimlinks');
  });

  it('lists them on standard output when asked to', async () => {
    const { code, output } = await runCli(['--help'], {});
    expect(code).toBe(0);
    expect(output).toMatch(/^ {2}backup FILE +write everything/m);
    // A command that leaves no room beside it has its words below.
    expect(output).toMatch(/^ {2}import nonprofits .*\n {46}read a register/m);
  });

  it('says which setting is wrong, without a stack', async () => {
    const { code, errors } = await runCli(['serve'], { PORT: 'http' });
    expect(code).toBe(1);
    expect(errors).toContain('PORT: must be a whole number');
    expect(errors).not.toContain('    at ');
  });

  it('says that its port is taken, without a stack, and ends', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'support4good-cli-'));
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const variables = { PORT: port, DATABASE_FILE: join(folder, 'data.sqlite') };
    const { code, errors } = await runCli(['serve'], variables);
    other.close();
    expect(code).toBe(1);
    expect(errors).toMatch(/^listen EADDRINUSE: .*\n$/);
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['backup', join(tmpdir(), 'never-written.gz')],
    ['ledger', 'verify'],
    ['payout', 'prepare', join(tmpdir(), 'never-written.csv')],
    ['import', 'rejected'],
  ])('%s %s makes no new database of a wrong setting', async (...words) => {
    const missing = join(tmpdir(), 'never-made', 'data.sqlite');
    const { code, errors } = await runCli(words, { DATABASE_FILE: missing });
    expect(code).toBe(1);
    expect(errors).toBe(
      `There is no database at ${missing}. Set DATABASE_FILE (or DATABASE_URL) as the server has it: docs/stewards.md says how.\n`,
    );
    expect(existsSync(dirname(missing))).toBe(false);
  });

  it.each([['restore'], ['import', 'nonprofits']])(
    '%s %s names a file that is not there',
    async (...words) => {
      const folder = await mkdtemp(join(tmpdir(), 'support4good-cli-'));
      const missing = join(folder, 'missing.gz');
      const variables = { DATABASE_FILE: join(folder, 'data.sqlite') };
      const { code, errors } = await runCli([...words, missing], variables);
      expect(code).not.toBe(0);
      expect(errors).toContain('missing.gz');
      expect(errors).not.toContain('    at ');
      await rm(folder, { recursive: true, force: true });
    },
  );

  it('publishes a community’s folder to where the server serves it from', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'support4good-cli-'));
    const source = join(folder, 'town');
    const community = join(import.meta.dirname, '../../api/community/cli.ts');
    await promisify(execFile)(process.execPath, [community, 'init', source]);
    const served = join(folder, 'served');
    const words = ['publish', source];
    expect(await runCli(words, {})).toMatchObject({ code: 2, output: '' });
    const published = await runCli(words, { DIRECTORY_FOLDER: served });
    expect(published).toMatchObject({ code: 0 });
    expect(
      DirectoryManifest.parse(JSON.parse(await readFile(join(served, 'directory.json'), 'utf8'))),
    ).toMatchObject({ version: 1 });
    await rm(folder, { recursive: true, force: true });
  });

  it('says by its exit code that an account is missing, or that the network refuses it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'support4good-cli-'));
    const awin = await startAwinReports();
    const variables = {
      DATABASE_FILE: join(folder, 'data.sqlite'),
      AWIN_BASE_URL: awin.url,
    };
    const unset = await runCli(['import', 'network', 'awin'], variables);
    expect(unset).toMatchObject({ code: 2, output: '' });
    const wrong = { ...variables, AWIN_PUBLISHER_ID: awin.publisherId, AWIN_TOKEN: 'wrong' };
    const refused = await runCli(['import', 'network', 'awin'], wrong);
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('"outcome":"refused"');
    await awin.close();
    await rm(folder, { recursive: true, force: true });
  });
});

// Each command is a process of its own, which takes seconds when the machine is busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe.each(engines)('the server as a process on $name', (engine) => {
  let folder: string;
  let place: TestLocation;
  let awin: AwinReports;
  let variables: Variables;
  const servers: ServerProcess[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'support4good-cli-'));
    place = await engine.create();
    awin = await startAwinReports();
    variables = {
      DATABASE_FILE: place.location.file,
      DATABASE_URL: place.location.url ?? '',
      AWIN_BASE_URL: awin.url,
      AWIN_PUBLISHER_ID: awin.publisherId,
      AWIN_TOKEN: awin.token,
      IMPORT_INTERVAL_MINUTES: '0',
    };
    const { db, engine: kind } = await openDatabase(place.location);
    const listed = [{ nonprofit: redCross }];
    const index = nonprofitIndexes[kind];
    await saveNonprofits(db, index, listed, { source: 'register' }, '2026-11-23T10:00:00Z');
    await db.destroy();
  });
  afterEach(async () => {
    for (const { process: child } of servers.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await awin.close();
    await place.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const serve = async () => {
    const server = await startServerProcess(variables);
    servers.push(server);
    return server;
  };
  const activate = async (url: string) => {
    const clickId = await deriveClickId(createClickSecret());
    const response = await fetch(`${url}v1/activations`, {
      method: 'POST',
      body: JSON.stringify({ clickId, nonprofit }),
      headers: { 'content-type': 'application/json' },
    });
    if (response.status !== 201) throw new Error(`Status ${response.status}`);
    return clickId;
  };
  const today = () => new Date().toISOString().slice(0, 19);

  it('takes a click to a payout, importer and server being two processes', async () => {
    const { url, process: child } = await serve();
    const clickId = await activate(url);
    awin.transactions.push(
      awinTransaction(clickId, {
        commissionStatus: 'approved',
        paidToPublisher: true,
        transactionDate: today(),
      }),
      awinTransaction(clickId, { commissionStatus: 'mystery', transactionDate: today() }),
    );
    const imported = await runCli(['import', 'network', 'awin'], variables);
    expect(imported.code).toBe(0);
    expect(imported.output).toContain('"booked":1');
    expect(imported.output).not.toContain(awin.token);
    const rejected = await runCli(['import', 'rejected', 'awin'], variables);
    expect(rejected.output).toContain('commissionStatus: ');
    expect(rejected.output).toContain('"mystery"');
    const file = join(folder, 'payouts.csv');
    expect(await runCli(['payout', 'prepare', file], variables)).toMatchObject({ code: 0 });
    const [heading, line = ''] = (await readFile(file, 'utf8')).split('\r\n');
    expect(heading).toBe('payout,nonprofit,name,currency,amount,sales');
    const [id = '', ...fields] = line.split(',');
    expect(fields).toEqual([nonprofit, 'American National Red Cross', 'USD', '4.00', '1']);
    expect(await runCli(['payout', 'prepare', file], variables)).toMatchObject({ code: 1 });
    expect(await runCli(['payout', 'record', id, 'bank-7'], variables)).toMatchObject({ code: 0 });
    const bucket = CreditBucket.parse(await (await fetch(`${url}v1/credits/all`)).json());
    expect(bucket.entries.map(({ status }) => status)).toEqual(['paid']);
    const verified = await runCli(['ledger', 'verify'], variables);
    expect(verified).toMatchObject({ code: 0, output: '1 sales, 2 events: the books balance\n' });
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  });

  it('loses no answered activation when it is killed in the middle', async () => {
    const first = await serve();
    const answered: string[] = [];
    const senders = Array.from({ length: 8 }, async () => {
      for (;;) answered.push(await activate(first.url));
    });
    const ended = Promise.allSettled(senders);
    while (answered.length < 60)
      await activate(first.url).then((clickId) => answered.push(clickId));
    first.process.kill('SIGKILL');
    await ended;
    const second = await serve();
    for (const clickId of answered) {
      const response = await fetch(`${second.url}v1/activations`, {
        method: 'POST',
        body: JSON.stringify({ clickId, nonprofit }),
        headers: { 'content-type': 'application/json' },
      });
      // 200: it was known; 201 would mean that it had been lost.
      expect(response.status).toBe(200);
    }
    expect(answered.length).toBeGreaterThanOrEqual(60);
  });
});
