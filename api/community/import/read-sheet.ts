import { readFile } from 'node:fs/promises';
import { CsvError } from 'csv-parse/sync';
import { decodeText } from '../decode-text.ts';
import { CommunitySourceError, error } from '../diagnostic.ts';
import { readRecords } from '../read-csv.ts';

export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
}

/**
 * Reads somebody's CSV as it comes: any columns, separated by commas, semicolons or tabs.
 * @throws {CommunitySourceError} when it cannot be read.
 */
export async function readSheet(file: string): Promise<Sheet> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    const message = 'this file cannot be read';
    throw new CommunitySourceError([error({ file, line: undefined }, message, 'Check its name.')]);
  }
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) throw new CommunitySourceError([decoded.diagnostic]);
  try {
    const [first, ...records] = readRecords(decoded.text);
    const rows = records.map(({ record, info }) => ({ cells: record, line: info.lines }));
    return { header: first?.record ?? [], rows };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause.lines === 'number' ? cause.lines : undefined;
    const remedy = 'Check the quotes on this line and the one before it.';
    throw new CommunitySourceError([error({ file, line }, cause.message, remedy)]);
  }
}
