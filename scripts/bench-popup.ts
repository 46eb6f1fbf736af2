import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readArguments } from './bench-page/read-arguments.ts';
import { measure } from './bench-popup/measure.ts';
import { renderReport, summarize } from './bench-popup/summarize.ts';
import { scriptsOfPage } from './budget/loaded-scripts.ts';
import { demoPackages } from './demo/demo-community.ts';
import { runCommand } from './steps/run-command.ts';

const usage = `npm run bench:popup -- [options]
  --rounds N   how often each popup is opened (9)
  --json       the figures as JSON on standard output
  --built      measure the demo's package as it lies there, without building it
`;

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
const scripts = scriptsOfPage(demoPackages.chrome, 'popup.html').map((file) => readFileSync(file));
const summary = summarize(await measure(rounds), gzipSync(Buffer.concat(scripts)).byteLength);
process.stdout.write(
  json ? `${JSON.stringify(summary, undefined, 2)}\n` : `${renderReport(summary)}\n`,
);
process.exit(summary.holds ? 0 : 1);
