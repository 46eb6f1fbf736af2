import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { CommunitySourceError, error } from '../community/diagnostic.ts';
import type { Row } from '../community/entries/append-row.ts';
import { entryKinds } from '../community/entries/entry-kinds.ts';
import { readCsv } from '../community/read-csv.ts';
import type { EditedFile } from './edit-businesses.ts';

/** A nonprofit to be in the file, or (without `listed`) to be out of it. */
export interface NonprofitChange {
  readonly id: string;
  readonly listed?: Nonprofit;
}

const required = ['id', 'name', 'country', 'cause'];
const optional = ['city', 'region', 'source'];

const rowOf = ({ id, name, city, region, country, causeArea }: Nonprofit): Row => ({
  id,
  name,
  city: city ?? '',
  region: region ?? '',
  country,
  cause: causeArea,
});

/**
 * Adds rows to the text of `nonprofits.csv` and takes rows out, by its own columns and delimiter. All other rows and
 * comments stay byte for byte; a column that only a new row has comes behind the header's.
 * @throws {CommunitySourceError}
 */
export function editNonprofits(text: string, changes: readonly NonprofitChange[]): EditedFile {
  const { file, append } = entryKinds.nonprofit;
  const reading = text.trim() === '' ? undefined : readCsv(file, text, required, optional);
  const wrong = reading?.diagnostics ?? [];
  if (wrong.length > 0) throw new CommunitySourceError(wrong);
  const lineOf = new Map(reading?.items.map(({ value, line }) => [value.id ?? '', line]));
  const lines = text.split('\n');
  const gone = new Map<number, string>();
  const rows: Row[] = [];
  for (const { id, listed } of changes) {
    const line = lineOf.get(id);
    if (listed === undefined && line !== undefined) {
      if (!lines[line - 1]?.includes(id)) {
        const message = `the row of ${id} has several lines`;
        throw new CommunitySourceError([error({ file, line }, message, 'Take it out by hand.')]);
      }
      gone.set(line - 1, id);
    } else if (listed !== undefined && line === undefined) rows.push(rowOf(listed));
  }
  const kept = gone.size === 0 ? text : lines.filter((_, index) => !gone.has(index)).join('\n');
  return {
    text: rows.length === 0 ? kept : append(kept, rows),
    added: rows.flatMap(({ id }) => id ?? []),
    removed: [...gone.values()],
  };
}
