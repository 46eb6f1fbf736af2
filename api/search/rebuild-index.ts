import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';
import { writeProperty } from '../repositories/properties.ts';
import { entryWordsOf, termsOf } from './entry-words.ts';
import type { NonprofitIndex } from './nonprofit-index.ts';
import { createSegmentBuilder } from './segment-builder.ts';
import { placeOf, segmentOfPlace } from './size-class.ts';
import { writeSegment } from './write-segment.ts';

const page = 5_000;
const lastSegment = 2 ** 31 - 1;

/** Changes whenever the index does; `loaded-index.ts` reads its words and segments again then. */
export const indexProperty = 'nonprofit-words';

/** Indexes every nonprofit below `end`, a segment at a time, so that memory does not grow with the table. */
async function indexPlaces(db: Db, index: NonprofitIndex, end: number): Promise<void> {
  const builder = createSegmentBuilder();
  let segment: number | undefined;
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await db
      .selectFrom('nonprofit')
      .select(['place', 'name', 'city', 'region', 'cause_area'])
      .where('place', '>', after)
      .where('place', '<', end)
      .orderBy('place')
      .limit(page)
      .execute();
    for (const { place, name, city, region, cause_area: causeArea } of rows) {
      const own = segmentOfPlace(place);
      if (segment !== undefined && own !== segment) {
        await writeSegment(db, index, segment, builder);
      }
      segment = own;
      builder.add(
        place - placeOf(own, 0),
        termsOf(entryWordsOf({ name, city, region, causeArea })),
      );
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.place;
  }
  if (segment !== undefined) await writeSegment(db, index, segment, builder);
}

/** The words of these segments that were not known yet, so that a misspelt search finds a newcomer too. */
async function addWords(db: Db, end: number): Promise<void> {
  await sql`insert into nonprofit_word (word, entries)
    select term, sum(entries) from nonprofit_posting
    where segment < ${end} and term >= 'a' and length(term) >= 3 and term not like '%*'
    group by term
    on conflict (word) do nothing`.execute(db);
  await writeProperty(db, indexProperty, randomUUID());
}

/**
 * Indexes again what was listed since the last import of a register: the places below 0. A directory lists hundreds,
 * so all of them are done at once. Call it inside a transaction.
 */
export async function indexListed(db: Db, index: NonprofitIndex): Promise<void> {
  await db.deleteFrom('nonprofit_posting').where('segment', '<', 0).execute();
  await db.deleteFrom('nonprofit_segment').where('segment', '<', 0).execute();
  await indexPlaces(db, index, 0);
  await addWords(db, 0);
}

/** Fills the search index from the nonprofits that are stored. */
export async function rebuildIndex(db: Db, index: NonprofitIndex): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('nonprofit_posting').execute();
    await transaction.deleteFrom('nonprofit_segment').execute();
    await transaction.deleteFrom('nonprofit_word').execute();
    await indexPlaces(transaction, index, Number.MAX_SAFE_INTEGER);
    await addWords(transaction, lastSegment);
  });
}

/** Fills the index of a database that a migration has emptied it of, before the server answers searches. */
export async function indexMigrated(db: Db, index: NonprofitIndex): Promise<void> {
  const segment = await db.selectFrom('nonprofit_segment').select('segment').executeTakeFirst();
  if (segment !== undefined) return;
  const row = await db.selectFrom('nonprofit').select('id').executeTakeFirst();
  if (row !== undefined) await rebuildIndex(db, index);
}
