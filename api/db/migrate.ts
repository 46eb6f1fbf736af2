import { type Migration, Migrator } from 'kysely/migration';
import { createFirstTables } from './migrations/0001-first-tables.ts';
import { createMemberShops } from './migrations/0003-member-shops.ts';
import { createJoining } from './migrations/0004-joining.ts';
import { createNonprofitIndex } from './migrations/0005-nonprofit-index.ts';
import { createHeldSales } from './migrations/0006-held-sales.ts';
import { createPublicFigures } from './migrations/0007-public-figures.ts';
import type { Db, Engine } from './schema.ts';

/** Append only: a migration that was released is never edited. The key is its name in the database. */
const migrations = {
  '0001-first-tables': createFirstTables,
  '0003-member-shops': createMemberShops,
  '0004-joining': createJoining,
  '0005-nonprofit-index': createNonprofitIndex,
  '0006-held-sales': createHeldSales,
  '0007-public-figures': createPublicFigures,
} as const satisfies Record<string, (db: Db, engine: Engine) => Promise<void>>;

function createMigrator(db: Db, engine: Engine): Migrator {
  const provided: Record<string, Migration> = {};
  for (const [name, up] of Object.entries(migrations))
    provided[name] = { up: (on) => up(on, engine) };
  return new Migrator({ db, provider: { getMigrations: async () => provided } });
}

/** Brings the tables to the newest version, or to that of the migration named; does nothing when they are. */
export async function migrate(db: Db, engine: Engine, to?: string): Promise<void> {
  const migrator = createMigrator(db, engine);
  const { error } = await (to === undefined ? migrator.migrateToLatest() : migrator.migrateTo(to));
  if (error !== undefined) throw new Error('The database could not be migrated', { cause: error });
}

/** The newest migration that these tables went through; undefined before the first. */
export async function findMigration(db: Db, engine: Engine): Promise<string | undefined> {
  const known = await createMigrator(db, engine).getMigrations();
  return known.findLast(({ executedAt }) => executedAt !== undefined)?.name;
}

/** Whether this version of the server knows a migration. */
export const isMigration = (name: string): boolean => name in migrations;
