import { type Migration, Migrator } from 'kysely/migration';
import { createFirstTables } from './migrations/0001-first-tables.ts';
import type { Db, Engine } from './schema.ts';

/** Append only: a migration that was released is never edited. The key is its name in the database. */
const migrations = {
  '0001-first-tables': createFirstTables,
} as const satisfies Record<string, (db: Db, engine: Engine) => Promise<void>>;

/** Brings the tables to the newest version; does nothing when they are. */
export async function migrate(db: Db, engine: Engine): Promise<void> {
  const provided: Record<string, Migration> = {};
  for (const [name, up] of Object.entries(migrations))
    provided[name] = { up: (on) => up(on, engine) };
  const migrator = new Migrator({ db, provider: { getMigrations: async () => provided } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('The database could not be migrated', { cause: error });
}
