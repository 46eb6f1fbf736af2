import type { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { openFile } from './open-file.ts';
import { longestRecord, readLines } from './read-lines.ts';

/** A record of a register file, or the line that could not be read. */
export type FileRow =
  | { readonly ok: true; readonly line: number; readonly fields: readonly string[] }
  | { readonly ok: false; readonly line: number };

const hasOpenQuote = (text: string): boolean => (text.split('"').length - 1) % 2 === 1;

function readQuoted(text: string, delimiter: string): readonly string[] | undefined {
  try {
    return parse(text, { delimiter, relax_column_count: true })[0];
  } catch {
    // One malformed line costs only itself; the caller counts it.
    return undefined;
  }
}

/** How a file's records are written; told by its first line. */
export interface RowFormat {
  /** False where a quote is a character like any other. */
  readonly isQuoted: (firstLine: string) => boolean;
}

/**
 * The records of a CSV or tab-separated text, the header first. Registers hardly ever quote, so a line without a quote
 * is just split: six times as fast as a parser, over two million lines.
 */
export async function* readRowsOf(
  chunks: Readable,
  format: RowFormat = { isQuoted: () => true },
): AsyncGenerator<FileRow[]> {
  let delimiter: string | undefined;
  let isQuoted = true;
  let line = 0;
  let open = '';
  for await (const lines of readLines(chunks)) {
    const rows: FileRow[] = [];
    for (const raw of lines) {
      line += 1;
      const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
      if (delimiter === undefined) {
        delimiter = text.includes('\t') ? '\t' : ',';
        isQuoted = format.isQuoted(text);
      }
      if (open === '' && (!isQuoted || !text.includes('"'))) {
        if (text !== '') rows.push({ ok: true, line, fields: text.split(delimiter) });
        continue;
      }
      open = open === '' ? text : `${open}\n${text}`;
      if (hasOpenQuote(open) && open.length < longestRecord) continue;
      const fields = readQuoted(open, delimiter);
      rows.push(fields === undefined ? { ok: false, line } : { ok: true, line, fields });
      open = '';
    }
    if (rows.length > 0) yield rows;
  }
  if (open !== '') yield [{ ok: false, line }];
}

/** The records of a file, gzipped or not. */
export async function* readRows(file: string): AsyncGenerator<FileRow[]> {
  const { chunks } = await openFile(file);
  yield* readRowsOf(chunks);
}
