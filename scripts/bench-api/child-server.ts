import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';

/** A server in a process of its own, so that measuring it costs it nothing. */
export interface ChildServer {
  readonly url: string;
  /** Resident memory in bytes. */
  readonly memory: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

const listening = /"message":"listening","url":"([^"]+)"/;
const mostTries = 1_000;
const milliseconds = 20;

/** Reads the server's log until it says where it listens. */
async function addressOf(child: ChildProcess, log: string): Promise<string> {
  for (let tries = 0; tries < mostTries && child.exitCode === null; tries += 1) {
    const url = listening.exec(await readFile(log, 'utf8'))?.[1];
    if (url !== undefined) return url;
    await sleep(milliseconds);
  }
  throw new Error(`The server did not start: ${await readFile(log, 'utf8')}`);
}

async function start(
  script: string,
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<ChildServer> {
  const { PATH = '' } = process.env;
  const file = fileURLToPath(new URL(script, import.meta.url));
  // A file, as under a service manager: reading a line for each request would take the processor of who asks.
  const folder = await mkdtemp(join(tmpdir(), 'support4good-bench-log-'));
  const log = join(folder, 'server.log');
  const output = await open(log, 'w');
  const child = spawn(process.execPath, [file, ...words], {
    env: { PATH, ...variables },
    stdio: ['ignore', output.fd, 'inherit'],
  });
  await output.close();
  const url = await addressOf(child, log);
  return {
    url,
    memory: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1_024;
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, 'exit');
        // Its database is thrown away, so nothing has to end in order.
        child.kill('SIGKILL');
        await exited;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Our server as a steward starts it, with the memory that the systemd unit's settings give it. */
export async function startOwn(variables: Readonly<Record<string, string>>): Promise<ChildServer> {
  const settings = new URL('../../api/deploy/support4good.env', import.meta.url);
  const { NODE_OPTIONS = '' } = parseEnv(await readFile(settings, 'utf8'));
  const own = { NODE_OPTIONS, PORT: '0', IMPORT_INTERVAL_MINUTES: '0' };
  return start('../../api/cli.ts', ['serve'], { ...own, ...variables });
}

export const startFloor = (
  variables: Readonly<Record<string, string>> = {},
): Promise<ChildServer> => start('floor-server.ts', [], variables);
