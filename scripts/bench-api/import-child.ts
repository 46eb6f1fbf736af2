import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Imports the files it is given, as the command does, and says how long that took and how much memory. */
const cache = new URL('../../node_modules/.cache/support4good', import.meta.url);
enableCompileCache(fileURLToPath(cache));
const { openDatabase } = await import('../../api/db/open-database.ts');
const { readEnvironment } = await import('../../api/env.ts');
const { importRegister } = await import('../../api/registers/import-register.ts');
const { spareMemory } = await import('../../api/registers/spare-memory.ts');
const { nonprofitIndexes } = await import('../../api/search/nonprofit-index.ts');

const { DATABASE_FILE: file, DATABASE_URL: url } = readEnvironment(process.env);
const { db, engine } = await openDatabase({ file, url });
const context = { db, nonprofitIndex: nonprofitIndexes[engine], now: () => new Date() };
spareMemory();
const before = process.cpuUsage();
const start = performance.now();
const report = await importRegister(context, process.argv.slice(2), 'replace');
const milliseconds = performance.now() - start;
const { user, system } = process.cpuUsage(before);
await db.destroy();
const figures = {
  ...report,
  milliseconds,
  processorMilliseconds: (user + system) / 1_000,
  memory: process.resourceUsage().maxRSS * 1_024,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
