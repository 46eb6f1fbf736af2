import { basename } from 'node:path';
import { z } from '../../lib/zod.ts';
import { openFile } from '../files/open-file.ts';
import { readJsonObjects } from '../files/read-json-objects.ts';
import { readRowsOf } from '../files/read-rows.ts';
import { charityColumns, charityRowReader, readCharity } from './charity-commission-row.ts';
import { irsRowReader } from './irs-row.ts';
import { plainRowReader } from './plain-row.ts';
import type { RegisterReading, RowReader } from './register-row.ts';

/** A file is no register that can be read. */
export class RegisterFileError extends Error {
  override name = 'RegisterFileError';
}

const malformed = { kind: 'malformed' } as const satisfies RegisterReading;

function readerOf(header: readonly string[]): RowReader {
  const reader = irsRowReader(header) ?? charityRowReader(header) ?? plainRowReader(header);
  if (reader !== undefined) return reader;
  const columns =
    "the IRS EO BMF's own columns, the Charity Commission's extract's, or id (or ein) and name";
  throw new RegisterFileError(`the first line has to name ${columns}`);
}

/** The extract's tab-separated form quotes nothing: an inch sign is an inch sign. */
const format = { isQuoted: (firstLine: string) => !firstLine.includes(charityColumns[0]) };

const value = z.nullish(z.union([z.string(), z.number()]));
const CharityObject = z.object({
  registered_charity_number: value,
  linked_charity_number: value,
  charity_name: value,
  charity_registration_status: value,
  latest_income: value,
});

function readCharityObject(record: unknown): RegisterReading {
  const parsed = CharityObject.safeParse(record);
  if (!parsed.success) return malformed;
  const { data } = parsed;
  const text = (column: (typeof charityColumns)[number]) => String(data[column] ?? '').trim();
  return readCharity({
    registered_charity_number: text('registered_charity_number'),
    linked_charity_number: text('linked_charity_number'),
    charity_name: text('charity_name'),
    charity_registration_status: text('charity_registration_status'),
    latest_income: text('latest_income'),
  });
}

async function* readAll(file: string): AsyncGenerator<RegisterReading[]> {
  const { name, chunks } = await openFile(file);
  if (/\.json$/i.test(name)) {
    for await (const records of readJsonObjects(chunks)) yield records.map(readCharityObject);
    return;
  }
  let reader: RowReader | undefined;
  for await (const rows of readRowsOf(chunks, format)) {
    const readings: RegisterReading[] = [];
    for (const row of rows) {
      if (reader === undefined) reader = readerOf(row.ok ? row.fields : []);
      else readings.push(row.ok ? reader(row.fields) : malformed);
    }
    yield readings;
  }
}

const isExpected = (error: unknown): error is Error =>
  error instanceof Error &&
  (error instanceof RegisterFileError ||
    error.name === 'ZipError' ||
    error.name === 'LineTooLongError' ||
    ('code' in error && typeof error.code === 'string' && /^(?:Z_|E[A-Z]+$)/.test(error.code)));

/**
 * The records of a register's file in runs.
 * @throws RegisterFileError when it is cut off, damaged, or no register; who reads has stored a part of it by then
 */
export async function* readRegister(file: string): AsyncGenerator<RegisterReading[]> {
  try {
    yield* readAll(file);
  } catch (error) {
    if (!isExpected(error)) throw error;
    throw new RegisterFileError(`${basename(file)}: ${error.message}`, { cause: error });
  }
}
