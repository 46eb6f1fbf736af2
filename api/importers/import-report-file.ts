import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { readReportDate } from '../../lib/domain/ledger/read-report-date.ts';
import { ReportMapping } from '../../lib/schema/report-mapping.ts';
import type { ApiContext } from '../context.ts';
import { readRows } from '../files/read-rows.ts';
import { assignWaitingSales } from '../ledger/assign-waiting.ts';
import { saveImportRun } from '../repositories/import-runs.ts';
import { bookRows, noRows } from './book-rows.ts';
import type { NetworkImporter, RowReading } from './network-importer.ts';
import { quoted, readSale } from './read-sale.ts';
import type { ImportReport } from './run-import.ts';

/** A mapping or a report file cannot be used; the message says which and why. */
export class ReportFileError extends Error {
  override name = 'ReportFileError';
}

/**
 * Reads a mapping file (YAML or JSON).
 * @throws ReportFileError
 */
export async function readMapping(file: string): Promise<ReportMapping> {
  let content: unknown;
  try {
    content = parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new ReportFileError(`${basename(file)} cannot be read: ${String(error)}`);
  }
  const mapping = ReportMapping.safeParse(content);
  if (!mapping.success) {
    const issues = mapping.error.issues.map(
      ({ path, message }) => `  ${path.join('.')}: ${message}`,
    );
    throw new ReportFileError(`${basename(file)} is not a mapping:\n${issues.join('\n')}`);
  }
  if (mapping.data.currency === undefined && mapping.data.columns.currency === undefined) {
    throw new ReportFileError(`${basename(file)}: give currency, or columns.currency`);
  }
  return mapping.data;
}

type LineReader = Pick<NetworkImporter, 'readRow' | 'keepOfRow'>;

/** Reads the lines of a file whose header is `header`; or the name of the column that it lacks. */
function lineReader(mapping: ReportMapping, header: readonly string[]): LineReader | string {
  const { columns, statuses } = mapping;
  const titles = header.map((title) => title.trim());
  const missing = Object.values(columns).find(
    (title) => title !== undefined && !titles.includes(title),
  );
  if (missing !== undefined) return missing;
  const byName = new Map(
    Object.entries(statuses).map(([name, status]) => [name.trim().toLowerCase(), status]),
  );
  const cellOf = (row: unknown, title: string): string => {
    const fields: readonly unknown[] = Array.isArray(row) ? row : [];
    const value = fields[titles.indexOf(title)];
    return typeof value === 'string' ? value.trim() : '';
  };
  const mapped = Object.values(columns).filter((title) => title !== undefined);
  const keepOfRow = (row: unknown) =>
    Array.isArray(row)
      ? Object.fromEntries(mapped.map((title) => [title, cellOf(row, title)]))
      : row;
  const readRow = (row: unknown, asOf: string): RowReading => {
    const at = (title: string | undefined): string =>
      title === undefined ? '' : cellOf(row, title);
    const status = byName.get(at(columns.status).toLowerCase());
    if (status === undefined)
      return { ok: false, reason: `status: ${quoted(at(columns.status))} is unknown` };
    const soldAt = readReportDate(at(columns.soldAt), mapping.dates);
    if (soldAt === undefined) return { ok: false, reason: 'soldAt: is not a date' };
    const amount = at(columns.commission);
    return readSale({
      network: mapping.network,
      transactionId: at(columns.transaction),
      itemId: at(columns.item),
      subId: at(columns.click),
      status,
      amount: mapping.decimalSign === ',' ? amount.replaceAll('.', '').replace(',', '.') : amount,
      currency: columns.currency === undefined ? (mapping.currency ?? '') : at(columns.currency),
      soldAt,
      asOf,
    });
  };
  return { readRow, keepOfRow };
}

/** A line of a file that was not booked. */
export interface LineProblem {
  readonly line: number;
  readonly reason: string;
}

/** Enough to see what is wrong with a file; all of them are kept with the rejected rows. */
const mostProblems = 50;

/**
 * Books a network's CSV file. `asOf` is when the network wrote it (without it, the file's own time), so that an older
 * file read later changes nothing that a newer one said.
 * @throws ReportFileError
 */
export async function importReportFile(
  context: ApiContext,
  file: string,
  mapping: ReportMapping,
  asOf?: Date,
): Promise<ImportReport & { readonly problems: readonly LineProblem[] }> {
  const { db, now } = context;
  const problems: LineProblem[] = [];
  const startedAt = now();
  const written = (asOf ?? (await stat(file)).mtime).toISOString();
  const counts = noRows();
  let reader: LineReader | undefined;
  for await (const rows of readRows(file)) {
    const lineOf = new Map<unknown, number>();
    const lines = rows.map((row): unknown => {
      const content = row.ok ? row.fields : `line ${row.line}`;
      lineOf.set(content, row.line);
      return content;
    });
    if (reader === undefined) {
      const header = rows[0]?.ok ? rows[0].fields : [];
      const found = lineReader(
        mapping,
        header.map((title) => title.replace(/^\uFEFF/, '')),
      );
      if (typeof found === 'string') {
        throw new ReportFileError(`${basename(file)} has no column “${found}”`);
      }
      reader = found;
      lines.shift();
    }
    const { readRow: read, keepOfRow } = reader;
    const readRow = (row: unknown, asOf: string): RowReading => {
      const reading = read(row, asOf);
      const line = lineOf.get(row);
      if (!reading.ok && line !== undefined && problems.length < mostProblems) {
        problems.push({ line, reason: reading.reason });
      }
      return reading;
    };
    const importer = { network: mapping.network, readRow, keepOfRow };
    await bookRows(context, importer, { rows: lines, asOf: written }, counts);
  }
  await assignWaitingSales(db, now().toISOString());
  const report = {
    network: mapping.network,
    outcome: 'complete',
    detail: basename(file),
    ...counts,
  } as const;
  await saveImportRun(
    db,
    report,
    { start: written, end: written },
    { startedAt, finishedAt: now() },
  );
  return { ...report, problems };
}
