import { readEnvironment } from '../../api/env.ts';
import { createLog } from '../../api/log.ts';
import { importRegister } from '../../api/registers/import-register.ts';
import { openContext } from '../../api/server.ts';

/** Imports the files it is given, and says how long that took and how much memory. */
const silent = createLog(
  () => undefined,
  () => new Date(),
);
const context = await openContext(readEnvironment(process.env), silent);
const before = process.cpuUsage();
const start = performance.now();
const report = await importRegister(context, process.argv.slice(2), 'replace');
const milliseconds = performance.now() - start;
const { user, system } = process.cpuUsage(before);
await context.db.destroy();
const figures = {
  ...report,
  milliseconds,
  processorMilliseconds: (user + system) / 1_000,
  memory: process.resourceUsage().maxRSS * 1_024,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
