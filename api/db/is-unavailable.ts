// https://www.sqlite.org/rescode.html: busy, locked, read-only, I/O error, full, cannot open.
const sqliteCodes: ReadonlySet<number> = new Set([5, 6, 8, 10, 13, 14]);

// https://www.postgresql.org/docs/current/errcodes-appendix.html: connections, rollbacks for concurrency, resources
// (a full disk among them), the operator's intervention (a restart), a lock not to be had, a standby.
const postgresCodes = /^(?:08...|40001|40P01|53...|57P0[1-5]|55P03|25006)$/;

const connectionCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOENT',
  'ENOSPC',
]);

// pg gives these errors no code.
const postgresWords =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/**
 * True when the database cannot be reached or written just now: locked, full, restarting. The same request may succeed
 * later; nothing of it was written.
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // The low byte is the code, the rest says more about it.
  if ('errcode' in error && typeof error.errcode === 'number') {
    return sqliteCodes.has(error.errcode & 0xff);
  }
  if (postgresWords.test(error.message)) return true;
  if (!('code' in error) || typeof error.code !== 'string') return false;
  return connectionCodes.has(error.code) || postgresCodes.test(error.code);
}
