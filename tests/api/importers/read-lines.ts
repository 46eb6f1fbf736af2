import type { NetworkImporter, RowReading } from '../../../api/importers/network-importer.ts';

/** What an importer makes of every line of a window. */
export async function readLines(
  importer: NetworkImporter,
  start: string,
  end: string,
): Promise<RowReading[]> {
  const lines: RowReading[] = [];
  for await (const { rows, asOf } of importer.readPages({ start, end })) {
    lines.push(...rows.map((row) => importer.readRow(row, asOf)));
  }
  return lines;
}
