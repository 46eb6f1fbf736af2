import { findDelimiter, readRecords } from '../read-csv.ts';

/** One row by the names of its columns; an empty cell and a missing one are the same. */
export type Row = Readonly<Record<string, string>>;

const quote = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n#]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const isHeader = (line: string): boolean => !/^\s*(?:#|$)/.test(line);

/**
 * A CSV text with rows added at its end, in the order of its own columns; comments and other rows stay as they are. A
 * column that a row has and the header has not is added to the header.
 * @param columns what a new header begins with when the text has none.
 */
export function appendRows(text: string, rows: readonly Row[], columns: readonly string[]): string {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const lines = text.replace(/[^\S\t]+$/, '').split(lineEnd);
  const at = lines.findIndex(isHeader);
  const line = at < 0 ? columns.join(',') : (lines[at] ?? '');
  const header = readRecords(line)[0]?.record ?? [...columns];
  const delimiter = findDelimiter(line);
  const used = new Set(rows.flatMap((row) => Object.keys(row).filter((key) => row[key] !== '')));
  const missing = [...used].filter((column) => !header.includes(column));
  const wide = [line, ...missing].join(delimiter);
  const kept = at < 0 ? [...lines, wide] : lines.with(at, wide);
  const added = rows.map((row) =>
    [...header, ...missing].map((column) => quote(row[column] ?? '', delimiter)).join(delimiter),
  );
  return [...kept.filter((each, index) => index > 0 || each !== ''), ...added, ''].join(lineEnd);
}
