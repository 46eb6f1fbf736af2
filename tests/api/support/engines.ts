import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { inject } from 'vitest';
import type { DatabaseLocation } from '../../../api/db/open-database.ts';
import { createDatabase, findPostgres } from './postgres-cluster.ts';

/** An empty database of one engine; `remove` deletes it. */
export interface TestLocation {
  readonly location: DatabaseLocation;
  readonly remove: () => Promise<void>;
}

export interface TestEngine {
  readonly name: 'sqlite' | 'postgres';
  readonly create: () => Promise<TestLocation>;
}

const sqlite: TestEngine = {
  name: 'sqlite',
  create: async () => {
    const file = join(tmpdir(), `support4good-${randomUUID()}.sqlite`);
    const remove = async () => {
      for (const suffix of ['', '-wal', '-shm']) await rm(`${file}${suffix}`, { force: true });
    };
    return { location: { file }, remove };
  },
};

function postgres(programs: string): TestEngine {
  return {
    name: 'postgres',
    create: async () => {
      const database = await createDatabase(inject('postgresFolder'), programs);
      return { location: { file: '', url: database.url }, remove: database.drop };
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
