import process from 'node:process';

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Structured log of the server. A line never holds an address, a clickId, a search or a header. */
export interface Log {
  readonly info: (message: string, fields?: LogFields) => void;
  readonly error: (message: string, fields?: LogFields) => void;
}

/** One JSON object a line: `time`, `level`, `message` and the given fields. */
export function createLog(write: (line: string) => unknown, now: () => Date): Log {
  const line = (level: string) => (message: string, fields?: LogFields) => {
    write(`${JSON.stringify({ time: now().toISOString(), level, message, ...fields })}\n`);
  };
  return { info: line('info'), error: line('error') };
}

/**
 * Writes lines together: one system call for all requests of a moment instead of one each. What is waiting when the
 * process ends is written then.
 */
export function createLineWriter(write: (text: string) => unknown): (line: string) => void {
  let waiting = '';
  const flush = () => {
    if (waiting === '') return;
    const text = waiting;
    waiting = '';
    write(text);
  };
  process.once('exit', flush);
  return (line) => {
    if (waiting === '') setImmediate(flush);
    waiting += line;
  };
}

export const standardLog: Log = createLog(
  createLineWriter((text) => process.stdout.write(text)),
  () => new Date(),
);
