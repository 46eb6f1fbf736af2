import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import pg from 'pg';
import { inject, vi } from 'vitest';
import type { DatabaseLocation } from '../../../api/db/open-database.ts';
import { createDatabase, findPostgres } from './postgres-cluster.ts';

// The first PostgreSQL test of a run waits for the cluster, on a machine that does other things too.
vi.setConfig({ hookTimeout: 60_000, testTimeout: 30_000 });

/** An empty database of one engine; `remove` deletes it. */
export interface TestLocation {
  readonly location: DatabaseLocation;
  readonly remove: () => Promise<void>;
}

export interface TestEngine {
  readonly name: 'sqlite' | 'postgres';
  readonly create: () => Promise<TestLocation>;
}

/** For what does not depend on the engine. */
export const sqlite: TestEngine = {
  name: 'sqlite',
  create: async () => {
    const file = join(tmpdir(), `support4good-${randomUUID()}.sqlite`);
    const remove = async () => {
      for (const suffix of ['', '-wal', '-shm']) await rm(`${file}${suffix}`, { force: true });
    };
    return { location: { file }, remove };
  },
};

/** Empties every table but the record of migrations: much faster than a new database for every test. */
async function emptyTables(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ tablename: string }>(
    "select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%'",
  );
  const names = rows.map(({ tablename }) => `"${tablename}"`).join(', ');
  if (names !== '') await client.query(`truncate ${names}`);
  await client.end();
}

function postgres(programs: string): TestEngine {
  let database: Promise<string> | undefined;
  return {
    name: 'postgres',
    create: async () => {
      database ??= createDatabase(inject('postgresFolder'), programs);
      const url = await database;
      await emptyTables(url);
      // The database goes with the cluster.
      return { location: { file: '', url }, remove: async () => undefined };
    },
  };
}

function availableEngines(): readonly TestEngine[] {
  const programs = findPostgres();
  if (programs !== undefined) return [sqlite, postgres(programs)];
  const reason = 'PostgreSQL is not installed (Debian: apt-get install postgresql)';
  if (process.env.CI === 'true') throw new Error(reason);
  process.stderr.write(`${reason}: the suite runs on SQLite only.\n`);
  return [sqlite];
}

/** Every suite that touches the database runs once per engine: `describe.each(engines)`. */
export const engines = availableEngines();
