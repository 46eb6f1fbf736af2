import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { CompiledQuery, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backedUpTables, derivedTables } from '../../../api/backup/backed-up-tables.ts';
import { BackupError, restoreBackup } from '../../../api/backup/restore-backup.ts';
import { readSnapshot } from '../../../api/backup/snapshot.ts';
import { writeBackup } from '../../../api/backup/write-backup.ts';
import { connectDatabase, type OpenDatabase, openDatabase } from '../../../api/db/open-database.ts';
import { bookReport } from '../../../api/ledger/book-report.ts';
import { preparePayouts, recordPayout } from '../../../api/ledger/payouts.ts';
import { verifyLedger } from '../../../api/ledger/verify-ledger.ts';
import { nonprofitIndexes } from '../../../api/search/nonprofit-index.ts';
import { searchNonprofits } from '../../../api/search/search-nonprofits.ts';
import { creditSale, reportLine } from '../support/book-sale.ts';
import { engines, type TestLocation } from '../support/engines.ts';
import { createTestApi, habitat, redCross, type TestApi } from '../support/test-api.ts';

const now = new Date('2026-11-24T08:00:00Z');

async function fillBooks(api: TestApi) {
  await creditSale(api, redCross.id, { status: 'received' });
  const later = await creditSale(api, habitat.id);
  const plan = await preparePayouts(api.context.db, now);
  if (plan.state !== 'prepared') throw new Error(plan.state);
  for (const { id } of plan.payouts) {
    await recordPayout(api.context.db, id, 'bank-1', '2026-11-24', now.toISOString());
  }
  const declined = reportLine(api, { ...later, status: 'declined', asOf: now.toISOString() });
  await bookReport(api.context.db, [declined], now.toISOString());
}

const readTable = async ({ db }: Pick<OpenDatabase, 'db'>, name: string, key: readonly string[]) =>
  (
    await sql`select * from ${sql.table(name)} order by ${sql.join(key.map((column) => sql.ref(column)))}`.execute(
      db,
    )
  ).rows;

const pairs = engines.flatMap((from) => engines.map((to) => ({ from, to })));

describe.each(pairs)('a backup of $from.name restored into $to.name', ({ from, to }) => {
  let folder: string;
  let api: TestApi;
  let target: OpenDatabase;
  let place: TestLocation;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'support4good-backup-'));
    api = await createTestApi(from);
    await fillBooks(api);
    await writeBackup({ db: api.context.db, engine: from.name }, join(folder, 'all.gz'), now);
    // The engines share one PostgreSQL database, which is emptied here.
    await api.close();
    place = await to.create();
    target = await connectDatabase(place.location);
  });
  afterEach(async () => {
    await target.db.destroy();
    await place.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('holds the same rows, balances, and finds its nonprofits', async () => {
    const nonprofitIndex = nonprofitIndexes[target.engine];
    const rows = await restoreBackup({ ...target, nonprofitIndex }, join(folder, 'all.gz'));
    const tables = await Promise.all(
      backedUpTables.map(async ({ name, key }) => (await readTable(target, name, key)).length),
    );
    expect(tables.reduce((sum, count) => sum + count, 0)).toBe(rows);
    const check = await verifyLedger(target.db);
    expect(check).toMatchObject({ sales: 2, problems: [] });
    expect(check.events).toBeGreaterThan(3);
    const found = await searchNonprofits(target.db, 'habitat hum', 5);
    expect(found).toEqual([habitat]);
    const again = restoreBackup({ ...target, nonprofitIndex }, join(folder, 'all.gz'));
    await expect(again).rejects.toThrow('already in use');
  });
});

describe('a backup', () => {
  const [sqlite] = engines;
  if (sqlite === undefined) throw new Error('No engine');
  let folder: string;
  let file: string;
  let api: TestApi;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'support4good-backup-'));
    file = join(folder, 'all.gz');
    api = await createTestApi(sqlite);
    await fillBooks(api);
  });
  afterEach(async () => {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  });
  const write = () => writeBackup({ db: api.context.db, engine: 'sqlite' }, file, now);
  const restore = async (into = ':memory:') => {
    const target = await connectDatabase({ file: into });
    try {
      return await restoreBackup({ ...target, nonprofitIndex: nonprofitIndexes.sqlite }, file);
    } finally {
      await target.db.destroy();
    }
  };
  const linesOfFile = async () =>
    gunzipSync(await readFile(file))
      .toString()
      .trimEnd()
      .split('\n');
  const replaceLines = (lines: readonly string[]) =>
    writeFile(file, gzipSync(lines.map((line) => `${line}\n`).join('')));

  it.each(engines)('leaves no table of $name out', async (engine) => {
    const place = await engine.create();
    const { db } = await openDatabase(place.location);
    const tables = (await db.introspection.getTables()).map(({ name }) => name);
    const known = [...backedUpTables.map(({ name }) => name), ...derivedTables];
    const own = tables.filter((name) => !/^kysely_/.test(name));
    expect(own.filter((name) => !known.includes(name))).toEqual([]);
    await db.destroy();
    await place.remove();
  });

  it('is for its owner only, and leaves nothing unfinished behind', async () => {
    await write();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['all.gz']);
  });

  it('keeps the last good file when it fails half-way', async () => {
    await write();
    const good = await readFile(file);
    await api.context.db.destroy();
    await expect(write()).rejects.toThrow();
    expect(await readFile(file)).toEqual(good);
    expect(await readdir(folder)).toEqual(['all.gz']);
  });

  it('is the state of one moment while others write', async () => {
    for (let sale = 0; sale < 30; sale += 1) await creditSale(api, redCross.id);
    const place = join(folder, 'second.sqlite');
    await api.context.db.executeQuery(CompiledQuery.raw(`vacuum into '${place}'`));
    const writer = await openDatabase({ file: place });
    const reader = await openDatabase({ file: place });
    let added = 0;
    const rows = await readSnapshot(reader.db, 'sqlite', async (snapshot) => {
      const count = async () =>
        (await sql<{ n: number }>`select count(*) as n from activation`.execute(snapshot)).rows[0]
          ?.n;
      const before = await count();
      await writer.db.deleteFrom('activation').execute();
      added += 1;
      return [before, await count()];
    });
    expect(added).toBe(1);
    expect(rows).toEqual([32, 32]);
    await Promise.all([writer.db.destroy(), reader.db.destroy()]);
  });

  it.each<[string, (lines: string[]) => string[], string]>([
    ['cut off at a line', (lines) => lines.slice(0, -1), 'cut off'],
    ['of another program', () => ['{"format":"other"}'], 'not a backup'],
    [
      'of a newer server',
      (lines) => lines.with(0, (lines[0] ?? '').replace(/"\d{4}-[a-z0-9-]+"/, '"9999-far-future"')),
      'update the server',
    ],
    [
      'without one row',
      (lines) => lines.filter((line) => !line.includes('"received"')),
      'rows are missing',
    ],
    [
      'with a short row',
      (lines) => lines.map((line) => (/^\[-\d+,"us-ein/.test(line) ? '["us-ein:1"]' : line)),
      'does not fit',
    ],
    [
      'with a table that is not ours',
      (lines) => lines.map((line) => line.replace('"table":"sale"', '"table":"sqlite_master"')),
      'has a table',
    ],
    [
      'with an object for a value',
      (lines) =>
        lines.map((line) =>
          /^\[-\d+,"us-ein/.test(line) ? line.replace(/,"[^"]*"/, ',{}') : line,
        ),
      'damaged',
    ],
    ['without a line', () => [], 'empty'],
  ])('%s is refused, and nothing is restored', async (_name, change, message) => {
    await write();
    await replaceLines(change(await linesOfFile()));
    const into = join(folder, 'new.sqlite');
    await expect(restore(into)).rejects.toThrow(message);
    await expect(restore(into)).rejects.toBeInstanceOf(BackupError);
    // Written whole again, it restores into the same database.
    await write();
    expect(await restore(into)).toBeGreaterThan(10);
  });

  it.each([
    ['cut off inside its compression', (size: number) => truncate(file, size - 20)],
    ['that was never compressed', () => writeFile(file, 'id,name\n')],
  ])('%s is refused', async (_name, damage) => {
    await write();
    await damage((await stat(file)).size);
    await expect(restore()).rejects.toBeInstanceOf(BackupError);
  });
});
