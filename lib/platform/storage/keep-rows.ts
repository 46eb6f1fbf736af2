import type { TableName } from './database-tables.ts';
import type { WorkerDatabase } from './worker-database.ts';

/**
 * Reads once what is asked for again and again, and anew after a write to one of the tables. For the one context that
 * writes: others would not notice that what they keep is old.
 */
export function keepRows<Rows>(
  database: WorkerDatabase,
  names: readonly TableName[],
  read: () => Promise<Rows>,
): () => Promise<Rows> {
  let kept: Promise<Rows> | undefined;
  const forget = () => {
    kept = undefined;
  };
  database.onWrite((written) => {
    if (names.some((name) => written.has(name))) forget();
  });
  return () => {
    if (kept !== undefined) return kept;
    const reading = read();
    kept = reading;
    // Forgotten only if nothing newer has taken its place.
    reading.catch(() => kept === reading && forget());
    return reading;
  };
}
