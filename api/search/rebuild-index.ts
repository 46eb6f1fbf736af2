import type { Db } from '../db/schema.ts';
import { wordsOfRow } from '../repositories/save-nonprofits.ts';
import type { NonprofitIndex } from './nonprofit-index.ts';

const page = 5_000;

/** Fills an empty search index from the nonprofits that are stored, in the order that it is read in. */
export async function rebuildIndex(db: Db, index: NonprofitIndex): Promise<void> {
  let after = -1;
  for (;;) {
    const rows = await db
      .selectFrom('nonprofit')
      .select(['id', 'name', 'city', 'region', 'place'])
      .where('place', '>', after)
      .orderBy('place')
      .limit(page)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) break;
    await index.add(
      db,
      rows.map((row) => ({ place: row.place, words: wordsOfRow(row) })),
    );
    after = last.place;
  }
  await index.settle(db);
}
