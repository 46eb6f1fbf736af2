import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { csvLine } from '../commands/csv-line.ts';
import { readCsv } from '../community/read-csv.ts';
import { CommunityFileError, type EditedFile } from './edit-businesses.ts';

/** A nonprofit to be in the file, or (without `listed`) to be out of it. */
export interface NonprofitChange {
  readonly id: string;
  readonly listed?: Nonprofit;
}

const required = ['id', 'name', 'country', 'cause'];
const optional = ['city', 'region', 'source'];
const newHeader = 'id,name,city,region,country,cause\n';

function cellsOf({ id, name, city, region, country, causeArea }: Nonprofit) {
  const cells = { id, name, city, region, country, cause: causeArea };
  return new Map<string, string | undefined>(Object.entries(cells));
}

/**
 * Adds rows to the text of `nonprofits.csv` and takes rows out, by its own columns. All other lines stay byte for byte.
 * @throws CommunityFileError
 */
export function editNonprofits(text: string, changes: readonly NonprofitChange[]): EditedFile {
  const file = 'nonprofits.csv';
  const start = text.trim() === '' ? newHeader : text;
  const { items, diagnostics } = readCsv(file, start, required, optional);
  const [wrong] = diagnostics;
  if (wrong !== undefined) {
    throw new CommunityFileError(`${file}:${wrong.line ?? 1}: ${wrong.message}`);
  }
  const lineOf = new Map(items.map(({ value, line }) => [value.id ?? '', line]));
  const lines = start.split('\n');
  const header = (lines.find((line) => !/^\uFEFF?(?:#.*)?\s*$/.test(line)) ?? '')
    .replace(/^\uFEFF/, '')
    .split(',')
    .map((column) => column.trim().replace(/^"(.*)"$/, '$1'));
  const added: string[] = [];
  const removed: string[] = [];
  const gone = new Set<number>();
  const rows: string[] = [];
  for (const { id, listed } of changes) {
    const line = lineOf.get(id);
    if (listed === undefined && line !== undefined) {
      if (!lines[line - 1]?.includes(id)) {
        throw new CommunityFileError(
          `${file}:${line}: the row of ${id} has several lines; take it out by hand`,
        );
      }
      gone.add(line - 1);
      removed.push(id);
    } else if (listed !== undefined && line === undefined) {
      const cells = cellsOf(listed);
      const row = csvLine(header.map((column) => cells.get(column) ?? ''));
      rows.push(row.replace('\r\n', ''));
      added.push(id);
    }
  }
  if (added.length + removed.length === 0) return { text, added, removed };
  const kept = lines.filter((_, index) => !gone.has(index));
  if (kept.at(-1)?.trim() === '') kept.pop();
  return { text: `${[...kept, ...rows].join('\n')}\n`, added, removed };
}
