import { sql } from 'kysely';

/**
 * Stands in a statement that PostgreSQL is to keep prepared: for what is asked again and again with columns that are named,
 * because a prepared `select *` fails once another server's migration has changed the table. SQLite keeps all of them.
 */
export const mark = '/* prepared */';

/** The mark as a part of a statement. */
export const prepared = sql.raw(mark);
