import { loadObservations } from './load-observations.ts';
import { describeSummary } from './print-summary.ts';
import { summarize } from './summarize.ts';

const { observations, json } = await loadObservations('eval:pages');
const summary = summarize(observations);
process.stdout.write(
  `${json ? JSON.stringify(summary, undefined, 2) : describeSummary(summary).join('\n')}\n`,
);
