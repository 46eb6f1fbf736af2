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

export const standardLog: Log = createLog(
  (line) => process.stdout.write(line),
  () => new Date(),
);
