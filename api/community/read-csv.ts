import { CsvError, parse } from 'csv-parse/sync';
import { z } from '../../lib/zod.ts';
import { type Diagnostic, error } from './diagnostic.ts';
import type { Located, Reading } from './located.ts';

export type CsvRow = Readonly<Record<string, string>>;

/** A record of a CSV file with the line that it ends on, as csv-parse gives it. */
export const CsvRecord = z.object({
  record: z.array(z.string()),
  info: z.object({ lines: z.int() }),
});
type CsvRecord = z.infer<typeof CsvRecord>;

const Records = z.array(CsvRecord);

/** What parts the cells: spreadsheets write semicolons where the comma is the decimal sign, and tabs when asked for plain text. */
export function findDelimiter(text: string): string {
  const header = text.split(/\r\n|\n|\r/).find((line) => !/^\s*(?:#|$)/.test(line)) ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return [';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best), ',');
}

/** How the files of stewards are read, whatever wrote them. `start` is the beginning of the text. */
export const csvOptions = (start: string) =>
  ({
    bom: true,
    delimiter: findDelimiter(start),
    comment: '#',
    comment_no_infix: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as const;

/** Records of a CSV text with their line numbers; `#` starts a comment line. @throws {CsvError} */
export function readRecords(text: string) {
  return Records.parse(parse(text, csvOptions(text)));
}

/** What is wrong with the first row of a file that has to have these columns. */
export function checkColumns(
  file: string,
  header: readonly string[],
  required: readonly string[],
  optional: readonly string[],
): Diagnostic[] {
  const known = [...required, ...optional];
  const missing = required.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !known.includes(column));
  return [
    ...missing.map((column) =>
      error(
        { file, line: 1 },
        `the column “${column}” is missing`,
        `Add it to the first row: ${known.join(',')}`,
      ),
    ),
    ...unknown.map((column) =>
      error({ file, line: 1 }, `unknown column “${column}”`, `Known columns: ${known.join(', ')}`),
    ),
  ];
}

/**
 * Rows of a CSV file (RFC 4180, UTF-8, `#` starts a comment line) by the names in its first row. Empty cells are left
 * out, so that a row reads like an object with optional fields.
 */
export function readCsv(
  file: string,
  text: string,
  required: readonly string[],
  optional: readonly string[] = [],
): Reading<CsvRow> {
  try {
    const [first, ...records] = readRecords(text);
    const header = first?.record ?? [];
    const diagnostics = checkColumns(file, header, required, optional);
    if (diagnostics.length > 0) return { items: [], diagnostics };
    const items: Located<CsvRow>[] = [];
    for (const record of records) {
      const row = nameCells(file, header, record);
      if ('severity' in row) diagnostics.push(row);
      else items.push(row);
    }
    return { items, diagnostics };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return { items: [], diagnostics: [brokenCsv(file, cause)] };
  }
}

/** A record by the names of its columns, or what is wrong with it. Empty cells are left out. */
export function nameCells(
  file: string,
  header: readonly string[],
  { record, info }: CsvRecord,
): Located<CsvRow> | Diagnostic {
  const place = { file, line: info.lines };
  if (record.length > header.length) {
    const remedy = 'Put quotes around a cell that holds a comma: "Smith, Jones & Co"';
    const counts = `${record.length} cells where the first row has ${header.length}`;
    return error(place, counts, remedy);
  }
  const cells = header.map((column, index) => [column, record[index] ?? ''] as const);
  return { ...place, value: Object.fromEntries(cells.filter(([, cell]) => cell !== '')) };
}

/** What is said of a file at which the CSV parser gave up. */
export function brokenCsv(file: string, cause: CsvError): Diagnostic {
  const line = typeof cause.lines === 'number' ? cause.lines : undefined;
  const remedy = 'Check the quotes on this line and the one before it.';
  return error({ file, line }, cause.message, remedy);
}

/** A cell that holds several values, apart from each other by spaces. */
export const splitCell = (cell: string | undefined): string[] =>
  cell === undefined ? [] : cell.split(/\s+/).filter((part) => part !== '');
