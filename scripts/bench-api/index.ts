import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  createDatabase,
  findPostgres,
  removeCluster,
} from '../../tests/api/support/postgres-cluster.ts';
import type { BenchPart } from './bench-context.ts';
import { measureActivations } from './measure-activations.ts';
import { measureDirectory } from './measure-directory.ts';
import { measureFigures } from './measure-figures.ts';
import { measureImport, measureManyImport } from './measure-import.ts';
import { measureReport } from './measure-report.ts';
import { measureManySearch, measureSearch } from './measure-search.ts';
import { countRows, writeSynthetic } from './registers.ts';
import { describe, type Figure, verdictOf } from './report.ts';

const parts: ReadonlyMap<string, BenchPart> = new Map([
  ['directory', measureDirectory],
  ['activations', measureActivations],
  ['figures', measureFigures],
  ['report', measureReport],
  ['import', measureImport],
  ['search', measureSearch],
  ['import-many', measureManyImport],
  ['search-many', measureManySearch],
]);
const syntheticRows = 284_518;

const { values, positionals } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const wanted = values.only?.split(',') ?? [...parts.keys()];
const unknown = wanted.filter((name) => !parts.has(name));
if (unknown.length > 0 || positionals.length > 1) {
  const names = [...parts.keys()].join(',');
  process.stderr.write(`Usage: npm run bench:api -- [FILE] [--only ${names}] [--json]\n`);
  process.exit(2);
}
const say = (line: string) => void process.stderr.write(`${line}\n`);
const folder = await mkdtemp(join(tmpdir(), 'support4good-bench-'));
const cluster = await mkdtemp(join(tmpdir(), 'support4good-bench-postgres-'));
const programs = findPostgres();
if (programs === undefined) say('PostgreSQL is not installed: its figures are left out.');
const figures: Figure[] = [];
try {
  const [given] = positionals;
  const file = given ?? (await writeSynthetic(folder, syntheticRows));
  if (given === undefined) say('No register was named: made-up nonprofits stand in for it.');
  const register = { file, rows: await countRows(file) };
  const createPostgres =
    programs === undefined ? undefined : () => createDatabase(cluster, programs);
  for (const name of wanted) {
    figures.push(...((await parts.get(name)?.({ folder, register, createPostgres, say })) ?? []));
  }
} finally {
  await removeCluster(cluster);
  await rm(folder, { recursive: true, force: true });
}
const missed = figures.filter((figure) => verdictOf(figure) === 'missed');
process.stdout.write(
  values.json ? `${JSON.stringify(figures, undefined, 2)}\n` : `${describe(figures).join('\n')}\n`,
);
process.exitCode = missed.length > 0 ? 1 : 0;
