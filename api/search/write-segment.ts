import type { Value } from '../db/bulk-insert.ts';
import type { Db } from '../db/schema.ts';
import { type NonprofitIndex, nonprofitTables } from './nonprofit-index.ts';
import type { SegmentBuilder } from './segment-builder.ts';

/** Stores a finished segment; `suffix` names the copy of the tables that is being filled. */
export async function writeSegment(
  db: Db,
  index: NonprofitIndex,
  segment: number,
  builder: SegmentBuilder,
  suffix = '',
): Promise<void> {
  const tables = nonprofitTables(suffix);
  const postings = builder.finish();
  const values: Value[] = [];
  let largest = 0;
  for (const { term, entries, places } of postings) {
    values.push(segment, term, entries, places);
    largest = Math.max(largest, entries);
  }
  await index.insertRows(db, tables.posting, values);
  await index.insertRows(db, tables.segment, [segment, largest]);
}
