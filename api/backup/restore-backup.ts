import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import { BackupHeader, BackupLine, type BackupValue } from '../../lib/schema/backup.ts';
import type { z } from '../../lib/zod.ts';
import { findMigration, isMigration, migrate } from '../db/migrate.ts';
import type { Db, Engine } from '../db/schema.ts';
import type { NonprofitIndex } from '../search/nonprofit-index.ts';
import { rebuildIndex } from '../search/rebuild-index.ts';
import { backedUpTables } from './backed-up-tables.ts';
import { linesOf } from './lines-of.ts';

/** The file is no whole backup, or this database cannot take it; nothing was changed. The message says what to do. */
export class BackupError extends Error {
  override name = 'BackupError';
}

/** A database to restore into; it needs no tables yet. */
export interface RestoreTarget {
  readonly db: Db;
  readonly engine: Engine;
  readonly nonprofitIndex: NonprofitIndex;
}

/** Rows of one statement: with the widest table well below what either engine takes as parameters. */
const batch = 500;

function parseLine<Schema extends z.ZodMiniType>(schema: Schema, line: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new BackupError('This is not a backup of this server, or it is damaged.', { cause });
  }
}

async function isEmpty(db: Db): Promise<boolean> {
  const present = new Set((await db.introspection.getTables()).map(({ name }) => name));
  for (const { name } of backedUpTables) {
    if (!present.has(name)) continue;
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length > 0) return false;
  }
  return true;
}

async function prepare({ db, engine }: RestoreTarget, migration: string): Promise<void> {
  if (!isMigration(migration)) {
    throw new BackupError('The backup comes from a newer version: update the server first.');
  }
  const present = await findMigration(db, engine);
  if (!(await isEmpty(db)) || (present !== undefined && present > migration)) {
    const remedy = 'restore into a new one (another DATABASE_FILE or DATABASE_URL).';
    throw new BackupError(`The database is already in use: ${remedy}`);
  }
  await migrate(db, engine, migration);
}

async function insert(db: Db, table: string, columns: readonly string[], rows: BackupValue[][]) {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(rows.map((row) => sql`(${sql.join(row)})`));
  await sql`insert into ${sql.table(table)} (${names}) values ${values}`.execute(db);
}

async function insertLines(db: Db, lines: AsyncIterator<string>): Promise<number> {
  const known = new Set(backedUpTables.map(({ name }) => name));
  let into: { readonly table: string; readonly columns: readonly string[] } | undefined;
  let waiting: BackupValue[][] = [];
  let count = 0;
  const flush = async () => {
    if (into !== undefined && waiting.length > 0)
      await insert(db, into.table, into.columns, waiting);
    waiting = [];
  };
  for (;;) {
    const { value: text, done } = await lines.next();
    if (done) throw new BackupError('The backup ends too early: it was cut off.');
    const line = parseLine(BackupLine, text);
    if (Array.isArray(line)) {
      if (line.length !== into?.columns.length) {
        throw new BackupError('The backup is damaged: a row does not fit its table.');
      }
      waiting.push(line);
      count += 1;
      if (waiting.length === batch) await flush();
      continue;
    }
    await flush();
    if ('rows' in line) {
      if (line.rows !== count) throw new BackupError('The backup is damaged: rows are missing.');
      return count;
    }
    if (!known.has(line.table)) throw new BackupError(`The backup has a table ${line.table}.`);
    into = line;
  }
}

async function restoreLines(target: RestoreTarget, source: AsyncIterable<Buffer>) {
  const lines = linesOf(source);
  const { value: first, done } = await lines.next();
  if (done) throw new BackupError('The file is empty.');
  const { migration } = parseLine(BackupHeader, first);
  await prepare(target, migration);
  const rows = await target.db.transaction().execute((db) => insertLines(db, lines));
  await migrate(target.db, target.engine);
  await rebuildIndex(target.db, target.nonprofitIndex);
  return rows;
}

/**
 * Reads a backup into an empty database of either engine, all of its rows or none, and brings the tables to this
 * version. Answers the number of rows.
 * @throws BackupError
 */
export async function restoreBackup(target: RestoreTarget, file: string): Promise<number> {
  let rows = 0;
  try {
    await pipeline(createReadStream(file), createGunzip(), async (source) => {
      rows = await restoreLines(target, source);
    });
  } catch (error) {
    // Node's zlib errors carry codes like Z_DATA_ERROR and Z_BUF_ERROR (nodejs.org/api/zlib.html).
    if (error instanceof Error && 'code' in error && /^Z_/.test(String(error.code))) {
      throw new BackupError('The file is damaged, or is no backup.', { cause: error });
    }
    throw error;
  }
  return rows;
}
