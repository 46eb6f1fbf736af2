import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../../api/env.ts';
import { createLog } from '../../api/log.ts';
import { importRegister } from '../../api/registers/import-register.ts';
import { searchNonprofits } from '../../api/search/search-nonprofits.ts';
import { openContext } from '../../api/server.ts';
import { readQueries } from './read-queries.ts';
import { describe, type Outcome, summarize } from './summarize.ts';

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    'held-out': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
if (positionals.length === 0) {
  process.stderr.write(
    'Usage: npm run eval:search -- FILE... [--held-out] [--json]\nFILE is a register.\n',
  );
  process.exit(2);
}
const folder = await mkdtemp(join(tmpdir(), 'support4good-eval-'));
const environment = readEnvironment({ DATABASE_FILE: join(folder, 'eval.sqlite') });
const silent = createLog(
  () => undefined,
  () => new Date(),
);
const context = await openContext(environment, silent);
await importRegister(context, positionals, 'replace');

const list = values['held-out'] ? 'held-out.tsv' : 'queries.tsv';
const outcomes: Outcome[] = [];
for (const { kind, query, expected } of await readQueries(list)) {
  const found = await searchNonprofits(context.db, query, 20);
  const index = found.findIndex(({ id }) => expected.includes(id));
  outcomes.push({ kind, query, position: index < 0 ? undefined : index + 1 });
}
await context.db.destroy();
await rm(folder, { recursive: true, force: true });
const summary = summarize(outcomes);
process.stdout.write(
  `${values.json ? JSON.stringify(summary, undefined, 2) : describe(summary).join('\n')}\n`,
);
