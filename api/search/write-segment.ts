import type { Value } from '../db/bulk-insert.ts';
import type { Db } from '../db/schema.ts';
import { type NonprofitIndex, nonprofitTables } from './nonprofit-index.ts';
import type { SegmentBuilder } from './segment-builder.ts';

/** Values; a segment has some hundred thousand. Fewer at once are gone before the garbage collector counts them as old. */
const mostWaiting = 4_000;

/** Stores a finished segment; `suffix` names the copy of the tables that is being filled. */
export async function writeSegment(
  db: Db,
  index: NonprofitIndex,
  segment: number,
  builder: SegmentBuilder,
  suffix = '',
): Promise<void> {
  const tables = nonprofitTables(suffix);
  let values: Value[] = [];
  let largest = 0;
  for (const { term, entries, places } of builder.finish()) {
    values.push(segment, term, entries, places);
    largest = Math.max(largest, entries);
    if (values.length < mostWaiting) continue;
    await index.insertRows(db, tables.posting, values);
    values = [];
  }
  await index.insertRows(db, tables.posting, values);
  await index.insertRows(db, tables.segment, [segment, largest]);
}
