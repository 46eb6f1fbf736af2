import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../../api/cli.ts', import.meta.url));

export type Variables = Readonly<Record<string, string>>;

/** What a command sees of our own environment: nothing that configures it. */
const environment = (variables: Variables): Variables => ({
  PATH: process.env.PATH ?? '',
  ...variables,
});

/** Starts a command whose output nobody reads. */
export const spawnCli = (words: readonly string[], variables: Variables): ChildProcess =>
  spawn(process.execPath, [cli, ...words], {
    env: environment(variables),
    stdio: 'ignore',
  });

function start(words: readonly string[], variables: Variables) {
  return spawn(process.execPath, [cli, ...words], {
    env: environment(variables),
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
  const url = Promise.withResolvers<string>();
  let output = '';
  // The listener stays: a full pipe would stop the server.
  child.stdout.on('data', (chunk: unknown) => {
    if (output.length > 100_000) return;
    output += String(chunk);
    const found = /"message":"listening","url":"([^"]+)"/.exec(output)?.[1];
    if (found !== undefined) url.resolve(found);
  });
  child.stderr.resume();
  child.once('exit', () => url.reject(new Error(`The server did not start: ${output}`)));
  return { url: await url.promise, process: child };
}
