import { runCommand } from '../steps/run-command.ts';
import { type BenchArguments, readArguments } from './read-arguments.ts';

/**
 * Reads the command line of a benchmark of the demo's package, and builds the package unless it lies there already. Ends
 * the process after the help, and where the build fails.
 */
export async function startBench(usage: string): Promise<BenchArguments> {
  if (process.argv.includes('--help')) {
    process.stdout.write(usage);
    process.exit(0);
  }
  const given = readArguments(process.argv.slice(2));
  if (!given.built) {
    // Vitest's or a shell's own NODE_ENV would build another package than the one that ships.
    const code = await runCommand('node', ['scripts/build-demo.ts'], { NODE_ENV: 'production' });
    if (code !== 0) process.exit(code);
  }
  return given;
}
