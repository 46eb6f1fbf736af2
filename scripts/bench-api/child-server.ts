import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
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

async function addressOf(child: ChildProcess): Promise<string> {
  let output = '';
  if (child.stdout === null) throw new Error('The server has no output');
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    output += String(chunk);
    const url = listening.exec(output)?.[1];
    if (url !== undefined) {
      // Its log goes on, and a full pipe would stop it.
      child.stdout.resume();
      return url;
    }
  }
  throw new Error(`The server did not start: ${output}`);
}

async function start(
  script: string,
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<ChildServer> {
  const { PATH = '' } = process.env;
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [file, ...words], {
    env: { PATH, ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(child);
  return {
    url,
    memory: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1_024;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      // Its database is thrown away, so nothing has to end in order.
      child.kill('SIGKILL');
      await exited;
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

export const startFloor = (): Promise<ChildServer> => start('floor-server.ts', [], {});
