import { measure } from './bench-page/measure.ts';
import { readArguments, usage } from './bench-page/read-arguments.ts';
import { renderReport } from './bench-page/render-report.ts';
import { summarize } from './bench-page/summarize.ts';
import { runCommand } from './steps/run-command.ts';

if (process.argv.includes('--help')) {
  process.stdout.write(usage);
  process.exit(0);
}
const { rounds, json, built } = readArguments(process.argv.slice(2));
if (!built) {
  // Vitest's or a shell's own NODE_ENV would build another package than the one that ships.
  const code = await runCommand('node', ['scripts/build-demo.ts'], { NODE_ENV: 'production' });
  if (code !== 0) process.exit(code);
}
const summary = summarize(await measure(rounds));
process.stdout.write(
  json ? `${JSON.stringify(summary, undefined, 2)}\n` : `${renderReport(summary)}\n`,
);
process.exit(summary.checks.every(({ holds }) => holds) ? 0 : 1);
