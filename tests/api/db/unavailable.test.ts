import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bookReport } from '../../../api/ledger/book-report.ts';
import { verifyLedger } from '../../../api/ledger/verify-ledger.ts';
import { createClickSecret, deriveClickId } from '../../../lib/domain/click-id.ts';
import { Problem } from '../../../lib/schema/api.ts';
import { reportLine } from '../support/book-sale.ts';
import { engines, type TestEngine } from '../support/engines.ts';
import {
  createDatabase,
  findPostgres,
  removeCluster,
  restartCluster,
} from '../support/postgres-cluster.ts';
import { createTestApi, redCross, type TestApi } from '../support/test-api.ts';

vi.setConfig({ testTimeout: 120_000 });

const [sqlite] = engines;
if (sqlite === undefined) throw new Error('No engine');
const programs = findPostgres();

const activate = async (api: TestApi) => {
  const clickId = await deriveClickId(createClickSecret());
  const body = { clickId, nonprofit: redCross.id };
  return { clickId, response: await api.send('POST', '/v1/activations', body) };
};

async function expectRetryable(response: Response): Promise<void> {
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('10');
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const { type, status } = Problem.parse(await response.json());
  expect({ type, status }).toEqual({ type: 'urn:support4good:problem:unavailable', status: 503 });
}

const count = async (api: TestApi, table: 'activation' | 'sale' | 'ledger_event') => {
  const rows = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`;
  return Number((await rows.execute(api.context.db)).rows[0]?.count);
};

describe('a database that cannot be written', () => {
  let api: TestApi | undefined;
  afterEach(() => api?.close());

  it('that is full answers with 503, keeps what it answered, and goes on when there is room', async () => {
    const full = await createTestApi(sqlite);
    api = full;
    const { db } = full.context;
    const present = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    const pages = Number(present.rows[0]?.page_count);
    await sql`pragma max_page_count = ${sql.lit(pages + 4)}`.execute(db);
    let answered = 0;
    let refused: Response | undefined;
    for (let attempt = 0; attempt < 5_000 && refused === undefined; attempt += 1) {
      const { response } = await activate(full);
      if (response.status === 201) answered += 1;
      else refused = response;
    }
    if (refused === undefined) throw new Error('It was never full');
    await expectRetryable(refused);
    expect(await count(full, 'activation')).toBe(answered);

    const lines = Array.from({ length: 1_200 }, () => reportLine(full));
    await expect(bookReport(db, lines, '2026-11-23T10:00:00Z')).rejects.toThrow(/full/);
    expect((await count(full, 'sale')) % 500).toBe(0);
    expect((await verifyLedger(db)).problems).toEqual([]);

    await sql`pragma max_page_count = ${sql.lit(100_000)}`.execute(db);
    expect((await activate(full)).response.status).toBe(201);
    const again = await bookReport(db, lines, '2026-11-23T10:00:00Z');
    expect(again.booked + again.unchanged).toBe(1_200);
    expect(await count(full, 'ledger_event')).toBe(1_200);
    expect((await verifyLedger(db)).problems).toEqual([]);
  });

  it('that is locked by another process answers with 503, and works when it is free again', async () => {
    const place = await sqlite.create();
    api = await createTestApi({ name: 'sqlite', create: async () => place });
    await sql`pragma busy_timeout = 20`.execute(api.context.db);
    const other = new DatabaseSync(place.location.file);
    other.exec('begin immediate');
    await expectRetryable((await activate(api)).response);
    expect((await api.send('GET', '/v1/totals')).status).toBe(200);
    other.exec('rollback');
    other.close();
    expect((await activate(api)).response.status).toBe(201);
    expect(await count(api, 'activation')).toBe(1);
  });
});

describe.skipIf(programs === undefined)('PostgreSQL that is restarted under load', () => {
  it('loses nothing that was answered and half-writes nothing', async () => {
    if (programs === undefined) return;
    const folder = await mkdtemp(join(tmpdir(), 'support4good-restarted-'));
    const url = await createDatabase(folder, programs);
    const engine: TestEngine = {
      name: 'postgres',
      create: async () => ({ location: { file: '', url }, remove: async () => undefined }),
    };
    const api = await createTestApi(engine);
    try {
      const answered: string[] = [];
      let refused = 0;
      let running = true;
      const client = async () => {
        while (running) {
          const { clickId, response } = await activate(api);
          if (response.status === 201) answered.push(clickId);
          else {
            await expectRetryable(response);
            refused += 1;
          }
        }
      };
      const importer = async () => {
        while (running) {
          const lines = Array.from({ length: 40 }, () => reportLine(api));
          await bookReport(api.context.db, lines, '2026-11-23T10:00:00Z').catch(() => undefined);
        }
      };
      const load = [client(), client(), client(), client(), importer(), importer()];
      await vi.waitFor(() => expect(answered.length).toBeGreaterThan(50), 60_000);
      for (let time = 0; time < 2; time += 1) {
        const before = answered.length;
        await restartCluster(folder, programs);
        await vi.waitFor(() => expect(answered.length).toBeGreaterThan(before + 50), 60_000);
      }
      running = false;
      await Promise.all(load);
      expect(refused).toBeGreaterThan(0);
      const rows = await api.context.db.selectFrom('activation').select('click_id').execute();
      const stored = new Set(rows.map(({ click_id }) => click_id));
      expect(answered.filter((clickId) => !stored.has(clickId))).toEqual([]);
      const check = await verifyLedger(api.context.db);
      expect(check.problems).toEqual([]);
      expect(check.sales % 40).toBe(0);
    } finally {
      await api.close();
      await removeCluster(folder);
    }
  });
});
