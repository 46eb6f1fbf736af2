import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { Readable } from 'node:stream';

export interface BenchServer {
  readonly url: string;
  /** Processor time that the server used so far, in milliseconds; undefined where the system does not tell. */
  readonly processorTime: () => number | undefined;
  readonly stop: () => Promise<void>;
}

// Linux counts in hundredths of a second (sysconf(_SC_CLK_TCK), 100 on every common system).
const tick = 10;

function processorTimeOf({ pid }: ChildProcess): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * tick;
  } catch {
    // No /proc on this system: only the time on the clock is known.
    return undefined;
  }
}

/** Waits for the line that says where the server listens, and keeps reading: a full pipe would stop it. */
function urlOf(output: Readable): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let read = '';
  output.on('data', (chunk: unknown) => {
    if (read.length > 10_000) return;
    read += String(chunk);
    const url = /"message":"listening","url":"([^"]+)"/.exec(read)?.[1];
    if (url !== undefined) resolve(url);
  });
  output.once('end', () => reject(new Error(`The server did not start: ${read}`)));
  return promise;
}

/** Starts a server of this repository and waits until it listens. */
export async function startServer(
  words: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<BenchServer> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [...words], {
    env: { PATH, PORT: '0', ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await urlOf(child.stdout);
  return {
    url,
    processorTime: () => processorTimeOf(child),
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
