import { sql } from 'kysely';
import type { Db, Engine } from '../db/schema.ts';

/** Lets `use` read the database as it is at one moment, while others go on writing; nobody waits for it. */
export function readSnapshot<Result>(
  db: Db,
  engine: Engine,
  use: (snapshot: Db) => Promise<Result>,
): Promise<Result> {
  if (engine === 'postgres') {
    const transaction = db.transaction().setIsolationLevel('repeatable read');
    return transaction.setAccessMode('read only').execute(use);
  }
  // Kysely's own transaction takes SQLite's write lock; a plain one reads from the write-ahead log's present state.
  return db.connection().execute(async (connection) => {
    await sql`begin`.execute(connection);
    try {
      return await use(connection);
    } finally {
      await sql`rollback`.execute(connection);
    }
  });
}
