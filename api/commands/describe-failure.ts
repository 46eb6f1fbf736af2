import { DatabaseMissingError } from '../db/open-database.ts';
import { EnvironmentError } from '../env.ts';

/**
 * What a command that failed says. What a steward can act on is a message (a wrong setting, or the system's own words,
 * such as `EADDRINUSE: address already in use`); a stack is for our own mistakes.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isForSteward =
    error instanceof EnvironmentError ||
    error instanceof DatabaseMissingError ||
    'syscall' in error;
  return isForSteward ? error.message : (error.stack ?? error.message);
}
