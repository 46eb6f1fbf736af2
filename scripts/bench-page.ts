import { measure } from './bench-page/measure.ts';
import { usage } from './bench-page/read-arguments.ts';
import { renderReport } from './bench-page/render-report.ts';
import { startBench } from './bench-page/start-bench.ts';
import { summarize } from './bench-page/summarize.ts';

const { rounds, json } = await startBench(usage);
const summary = summarize(await measure(rounds));
process.stdout.write(
  json ? `${JSON.stringify(summary, undefined, 2)}\n` : `${renderReport(summary)}\n`,
);
process.exit(summary.checks.every(({ holds }) => holds) ? 0 : 1);
