import { sql } from 'kysely';
import type { NonprofitIndex } from './nonprofit-index.ts';

/** FTS5 with the place as row id: a match is read in that order and stops at the limit. */
export const sqliteIndex: NonprofitIndex = {
  add: async (db, entries) => {
    for (const { place, words } of entries) {
      await sql`insert into nonprofit_text (rowid, text) values (${place}, ${words.join(' ')})`.execute(
        db,
      );
    }
  },
  remove: async (db, places) => {
    for (const place of places) {
      await sql`delete from nonprofit_text where rowid = ${place}`.execute(db);
    }
  },
  find: async (db, words, limit) => {
    // The words hold letters and digits only, so the quotes cannot be closed from inside.
    const query = words.map((word) => `"${word}"*`).join(' AND ');
    const { rows } = await sql<{ place: number }>`
      select rowid as place from nonprofit_text where nonprofit_text match ${query}
      order by rowid limit ${limit}`.execute(db);
    return rows.map(({ place }) => place);
  },
};
