import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../../api/cli.ts', import.meta.url));

export type Variables = Readonly<Record<string, string>>;

function start(words: readonly string[], variables: Variables) {
  const { PATH = '' } = process.env;
  return spawn(process.execPath, [cli, ...words], {
    env: { PATH, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs one command to its end. */
export async function runCli(
  words: readonly string[],
  variables: Variables,
): Promise<{ code: number | null; output: string; errors: string }> {
  const child = start(words, variables);
  const [output, errors] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    child.exitCode === null ? once(child, 'close') : undefined,
  ]);
  return { code: child.exitCode, output, errors };
}

export interface ServerProcess {
  readonly url: string;
  readonly process: ChildProcess;
}

/** Starts `serve` on a free port and waits until it listens. */
export async function startServerProcess(variables: Variables): Promise<ServerProcess> {
  const child = start(['serve'], { PORT: '0', ...variables });
  let output = '';
  for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
    output += String(chunk);
    const url = /"message":"listening","url":"([^"]+)"/.exec(output)?.[1];
    if (url === undefined) continue;
    // Nobody reads any further, and a full pipe must not stop the server.
    child.stdout.resume();
    child.stderr.resume();
    return { url, process: child };
  }
  throw new Error(`The server did not start: ${output}`);
}
