import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { migrate } from './migrate.ts';
import { createPostgresPool } from './postgres-pool.ts';
import type { Db, Engine, Schema } from './schema.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';

export interface DatabaseLocation {
  readonly file: string;
  /** `postgres://…`; when set, the file is not used. */
  readonly url?: string | undefined;
  /** False: PostgreSQL is asked to keep no statement prepared. */
  readonly prepares?: boolean;
}

/** A command that only reads or settles found no database where its settings say: those of the server are others. */
export class DatabaseMissingError extends Error {
  override name = 'DatabaseMissingError';
}

/**
 * For commands that make no sense on an empty database: a backup of one would look like a backup.
 * @throws DatabaseMissingError
 */
export function assertExists({ file, url }: DatabaseLocation): void {
  if (url !== undefined || file === ':memory:' || existsSync(file)) return;
  throw new DatabaseMissingError(
    `There is no database at ${resolve(file)}. Set DATABASE_FILE (or DATABASE_URL) as the server has it: docs/stewards.md says how.`,
  );
}

export interface OpenDatabase {
  readonly db: Db;
  readonly engine: Engine;
}

/** Connects to the database, creating the file when it is missing, and leaves its tables as they are. */
export async function connectDatabase({
  file,
  url,
  prepares,
}: DatabaseLocation): Promise<OpenDatabase> {
  if (url !== undefined) {
    const dialect = new PostgresDialect({ pool: createPostgresPool(url, prepares) });
    return { db: new Kysely<Schema>({ dialect }), engine: 'postgres' };
  }
  if (file !== ':memory:') await mkdir(dirname(file), { recursive: true });
  return { db: new Kysely<Schema>({ dialect: createSqliteDialect(file) }), engine: 'sqlite' };
}

/** Opens the database, creating file and tables when they are missing. */
export async function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  const opened = await connectDatabase(location);
  await migrate(opened.db, opened.engine);
  return opened;
}
