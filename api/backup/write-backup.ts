import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import { type BackupHeader, type BackupLine, BackupValue } from '../../lib/schema/backup.ts';
import { findMigration } from '../db/migrate.ts';
import type { Db, Engine } from '../db/schema.ts';
import { type BackedUpTable, backedUpTables } from './backed-up-tables.ts';
import { readSnapshot } from './snapshot.ts';

const page = 2_000;

/** All rows of a table by its key, a page at a time, so that memory does not grow with the table. */
async function* readRows(db: Db, { name, key }: BackedUpTable) {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let after = sql``;
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(name)} ${after} order by ${columns} limit ${page}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = sql`where (${columns}) > (${sql.join(key.map((column) => last[column]))})`;
  }
}

/** How many rows were written so far. */
interface Progress {
  rows: number;
}

async function* writeLines(
  db: Db,
  header: BackupHeader,
  progress: Progress,
): AsyncGenerator<string> {
  const print = (line: BackupHeader | BackupLine) => `${JSON.stringify(line)}\n`;
  yield print(header);
  for (const table of backedUpTables) {
    let columns: string[] | undefined;
    for await (const row of readRows(db, table)) {
      if (columns === undefined) {
        columns = Object.keys(row);
        yield print({ table: table.name, columns });
      }
      progress.rows += 1;
      yield print(columns.map((column) => BackupValue.parse(row[column])));
    }
  }
  yield print({ rows: progress.rows });
}

/**
 * Writes all that the server must not lose to one compressed file: lines of JSON that either engine takes back. It is
 * the state of one moment, while the server goes on. The file appears under its name when it is whole and on the disk;
 * only its owner may read it. Answers the number of rows.
 */
export async function writeBackup(
  { db, engine }: { readonly db: Db; readonly engine: Engine },
  file: string,
  now: Date,
): Promise<number> {
  const migration = await findMigration(db, engine);
  if (migration === undefined) throw new Error('The database has no tables yet');
  const createdAt = now.toISOString();
  const header = { format: 'support4good-backup', version: 1, createdAt, migration } as const;
  const progress: Progress = { rows: 0 };
  const unfinished = `${file}.unfinished`;
  try {
    await readSnapshot(db, engine, (snapshot) =>
      pipeline(
        Readable.from(writeLines(snapshot, header, progress), { objectMode: false }),
        createGzip(),
        createWriteStream(unfinished, { mode: 0o600, flush: true }),
      ),
    );
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return progress.rows;
}
