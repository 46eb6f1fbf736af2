import { runCommand } from '../../scripts/steps/run-command.ts';

async function mustRun(command: string, ...commandArguments: string[]): Promise<void> {
  // Vitest's own NODE_ENV would build React's development version: another package than the one that ships.
  const code = await runCommand(command, commandArguments, { NODE_ENV: 'production' });
  if (code !== 0) throw new Error(`${command} ${commandArguments.join(' ')} ended with ${code}`);
}

/** The browser tests run the built package: builds it, unless whoever started the tests has just done so. */
export async function setup(): Promise<void> {
  if (process.env.S4G_BUILT === '1') return;
  await mustRun('npm', 'run', '--silent', 'build');
  await mustRun('node', 'scripts/build-demo.ts');
}
