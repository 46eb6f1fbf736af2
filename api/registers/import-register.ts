import { basename } from 'node:path';
import type { ApiContext } from '../context.ts';
import { readRows } from '../files/read-rows.ts';
import { countMissing, finishRegisterRun } from '../repositories/listings.ts';
import { type ListedNonprofit, saveNonprofits } from '../repositories/save-nonprofits.ts';
import { irsRowReader } from './irs-row.ts';
import { plainRowReader } from './plain-row.ts';
import type { RowReader } from './register-row.ts';

/** `add`: nobody is unlisted. `update`: who is missing is unlisted, unless they are many. `replace`: also then. */
export type RegisterMode = 'add' | 'update' | 'replace';

export interface RegisterReport {
  readonly state: 'imported' | 'tooManyMissing' | 'empty';
  readonly read: number;
  readonly listed: number;
  readonly ineligible: number;
  readonly malformed: number;
  readonly unlisted: number;
}

/** A file is no register that can be read. */
export class RegisterFileError extends Error {
  override name = 'RegisterFileError';
}

const batch = 10_000;
/** A file that misses more than a tenth of what is listed is more likely a part than a new edition. */
const mostMissing = 0.1;
const fewMissing = 100;

type Counts = { -readonly [Key in 'read' | 'listed' | 'ineligible' | 'malformed']: number };

function readerOf(header: readonly string[], file: string): RowReader {
  const reader = irsRowReader(header) ?? plainRowReader(header);
  if (reader !== undefined) return reader;
  const columns = "the IRS EO BMF's own columns, or id (or ein) and name";
  throw new RegisterFileError(`${basename(file)}: the first line has to name ${columns}`);
}

async function* readNonprofits(file: string, counts: Counts): AsyncGenerator<ListedNonprofit> {
  let reader: RowReader | undefined;
  for await (const rows of readRows(file)) {
    for (const row of rows) {
      if (reader === undefined) {
        reader = readerOf(row.ok ? row.fields : [], file);
        continue;
      }
      counts.read += 1;
      const reading = row.ok ? reader(row.fields) : { kind: 'malformed' as const };
      if (reading.kind === 'listed') yield reading;
      counts[reading.kind] += 1;
    }
  }
}

/**
 * Reads the files of one register edition into the table. Nobody's standing changes before all of it is read; then it
 * changes at once. Memory does not grow with the files.
 * @throws RegisterFileError
 */
export async function importRegister(
  { db, nonprofitIndex, now }: ApiContext,
  files: readonly string[],
  mode: RegisterMode,
): Promise<RegisterReport> {
  const counts: Counts = { read: 0, listed: 0, ineligible: 0, malformed: 0 };
  const time = now();
  const run = time.getTime();
  const listing = { source: 'registerRun', run } as const;
  const schemes = new Set<string>();
  let waiting: ListedNonprofit[] = [];
  const save = async () => {
    const items = waiting;
    waiting = [];
    await db
      .transaction()
      .execute((on) => saveNonprofits(on, nonprofitIndex, items, listing, time.toISOString()));
  };
  for (const file of files) {
    for await (const item of readNonprofits(file, counts)) {
      schemes.add(item.nonprofit.id.slice(0, item.nonprofit.id.indexOf(':')));
      waiting.push(item);
      if (waiting.length >= batch) await save();
    }
  }
  await save();
  if (counts.listed === 0) return { state: 'empty', ...counts, unlisted: 0 };
  let unlisted = 0;
  for (const scheme of schemes) {
    const { listed, missing } = await countMissing(db, scheme, run);
    const many = missing > fewMissing && missing > listed * mostMissing;
    if (mode === 'update' && many) return { state: 'tooManyMissing', ...counts, unlisted: missing };
    unlisted += mode === 'add' ? 0 : missing;
  }
  for (const scheme of schemes) await finishRegisterRun(db, scheme, run, mode !== 'add');
  await nonprofitIndex.settle(db);
  return { state: 'imported', ...counts, unlisted };
}
