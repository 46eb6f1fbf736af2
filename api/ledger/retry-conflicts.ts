import { LedgerConflictError } from './write-events.ts';

const attempts = 20;
// PostgreSQL: serialization failure, deadlock, unique violation (two first events of one sale at once).
const retriable: ReadonlySet<unknown> = new Set(['40001', '40P01', '23505']);

const isConflict = (error: unknown): boolean =>
  error instanceof LedgerConflictError ||
  (error instanceof Error && 'code' in error && retriable.has(error.code));

/** Runs a whole transaction again when another writer got in between; the decision is then made on what is true now. */
export async function retryConflicts<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error;
    }
  }
}
