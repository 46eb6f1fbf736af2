import { sql } from 'kysely';
import { inBatches } from '../db/in-batches.ts';
import { type CompiledCache, runCompiled } from '../db/run-compiled.ts';
import type { NonprofitIndex } from './nonprofit-index.ts';

const batch = 500;
const inserts: CompiledCache = new Map();

/** FTS5 with the place as row id: a match is read in that order and stops at the limit. */
export const sqliteIndex: NonprofitIndex = {
  add: async (db, entries) => {
    for (const some of inBatches(entries, batch)) {
      const values = some.map(({ place, words }) => sql`(${place}, ${words.join(' ')})`);
      const build = () => sql`insert into nonprofit_text (rowid, text) values ${sql.join(values)}`;
      const parameters = some.flatMap(({ place, words }) => [place, words.join(' ')]);
      const compilable = { compile: () => build().compile(db) };
      await runCompiled(db, inserts, String(some.length), () => compilable, parameters);
    }
  },
  remove: async (db, places) => {
    for (const some of inBatches(places, batch)) {
      await sql`delete from nonprofit_text where rowid in (${sql.join(some)})`.execute(db);
    }
  },
  settle: async (db) => {
    await sql`insert into nonprofit_text (nonprofit_text) values ('optimize')`.execute(db);
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
