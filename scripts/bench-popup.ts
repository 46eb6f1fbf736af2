import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { startBench } from './bench-page/start-bench.ts';
import { measure } from './bench-popup/measure.ts';
import { renderReport, summarize } from './bench-popup/summarize.ts';
import { scriptsOfPage } from './budget/loaded-scripts.ts';
import { demoPackages } from './demo/demo-community.ts';

const usage = `npm run bench:popup -- [options]
  --rounds N   how often each popup is opened (9)
  --json       the figures as JSON on standard output
  --built      measure the demo's package as it lies there, without building it
`;

const { rounds, json } = await startBench(usage);
const scripts = scriptsOfPage(demoPackages.chrome, 'popup.html').map((file) => readFileSync(file));
const summary = summarize(await measure(rounds), gzipSync(Buffer.concat(scripts)).byteLength);
process.stdout.write(
  json ? `${JSON.stringify(summary, undefined, 2)}\n` : `${renderReport(summary)}\n`,
);
process.exit(summary.holds ? 0 : 1);
