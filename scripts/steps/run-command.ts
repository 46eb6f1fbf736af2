import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const binaries = path.resolve('node_modules', '.bin');

/** Runs a program of this project's packages, its output shown as it comes; answers its exit code, 1 for a signal. */
export async function runCommand(
  command: string,
  commandArguments: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(command, commandArguments, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      ...environment,
      PATH: `${binaries}${path.delimiter}${process.env.PATH ?? ''}`,
    },
  });
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}
