import process from 'node:process';

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Structured log of the server. A line never holds an address, a clickId, a search or a header. */
export interface Log {
  readonly info: (message: string, fields?: LogFields) => void;
  readonly error: (message: string, fields?: LogFields) => void;
}

/** A moment in ISO 8601, put into words once for all lines of its millisecond. */
function createTimeText(now: () => Date): () => string {
  let milliseconds = Number.NaN;
  let text = '';
  return () => {
    const moment = now();
    if (moment.getTime() !== milliseconds) {
      milliseconds = moment.getTime();
      text = moment.toISOString();
    }
    return text;
  };
}

/** One JSON object a line: `time`, `level`, `message` and the given fields. */
export function createLog(write: (line: string) => unknown, now: () => Date): Log {
  const timeText = createTimeText(now);
  const line =
    (level: string) =>
    (message: string, fields: LogFields = {}) => {
      const rest = JSON.stringify(fields).slice(1);
      const separator = rest === '}' ? '' : ',';
      write(
        `{"time":"${timeText()}","level":"${level}","message":${JSON.stringify(message)}${separator}${rest}\n`,
      );
    };
  return { info: line('info'), error: line('error') };
}

/** Milliseconds between two writes of a busy server: what a killed process may lose of its log. */
const pause = 50;
/** Letters that may wait. */
const most = 65_536;

/**
 * Writes lines together: a system call for all requests of a moment instead of one each. After a pause the first line is
 * written at once; what is waiting when the process ends, also by an error that nobody caught, is written then.
 */
export function createLineWriter(write: (text: string) => unknown): (line: string) => void {
  let waiting = '';
  let written = Number.NEGATIVE_INFINITY;
  const flush = () => {
    if (waiting === '') return;
    const text = waiting;
    waiting = '';
    written = performance.now();
    write(text);
  };
  process.once('exit', flush);
  return (line) => {
    const isFirst = waiting === '';
    waiting += line;
    if (waiting.length > most) flush();
    else if (isFirst) setTimeout(flush, Math.max(0, written + pause - performance.now()));
  };
}

export const standardLog: Log = createLog(
  createLineWriter((text) => process.stdout.write(text)),
  () => new Date(),
);
