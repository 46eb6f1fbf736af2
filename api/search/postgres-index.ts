import { type Expression, type SqlBool, sql } from 'kysely';
import { inBatches } from '../db/in-batches.ts';
import type { Db } from '../db/schema.ts';
import type { NonprofitIndex } from './nonprofit-index.ts';

/** Prefixes up to this length have rows of their own, because they fit too many words to collect and sort. */
const storedPrefix = 3;
const batch = 1_000;
/** From here on it does not matter how many entries have a word: it is common. */
const common = 1_000;

const prefixKey = (prefix: string): string => `${prefix}*`;

function keysOf(words: readonly string[]): string[] {
  const keys = new Set<string>(words);
  for (const word of words) {
    const letters = [...word];
    for (let length = 1; length <= storedPrefix; length += 1) {
      keys.add(prefixKey(letters.slice(0, length).join('')));
    }
  }
  return [...keys];
}

/** The last word after which nothing begins with `word`, in bytewise order. */
const endOf = (word: string): string => `${word}\u{10ffff}`;

const isStored = (word: string): boolean => [...word].length <= storedPrefix;

function beginsWith(word: string, table: string): Expression<SqlBool> {
  const column = sql.ref(`${table}.word`);
  return isStored(word)
    ? sql<SqlBool>`${column} = ${prefixKey(word)}`
    : sql<SqlBool>`${column} >= ${word} and ${column} < ${endOf(word)}`;
}

/** The word to read and the ones to look up for each entry it finds: the rarest comes first, long before short. */
async function rarestFirst(db: Db, words: readonly string[]): Promise<string[]> {
  const sorted = [...new Set(words)].sort((left, right) => right.length - left.length);
  if (sorted.length < 2) return sorted;
  const counts = sorted.map(
    (word) => sql`select count(*) as found from (
      select 1 from nonprofit_word as counted where ${beginsWith(word, 'counted')} limit ${common}
    ) as few`,
  );
  const numbered = counts.map(
    (count, index) => sql`select ${sql.lit(index)} as word, found from (${count}) as c`,
  );
  const { rows } = await sql<{
    word: number;
    found: number;
  }>`${sql.join(numbered, sql` union all `)}`.execute(db);
  const found = new Map(rows.map((row) => [sorted[row.word], Number(row.found)]));
  return sorted.sort((left, right) => (found.get(left) ?? 0) - (found.get(right) ?? 0));
}

/**
 * One row per word and nonprofit under a bytewise B-tree: no extension and no text search of PostgreSQL's own, so the
 * engines that speak its protocol do the same.
 */
export const postgresIndex: NonprofitIndex = {
  add: async (db, entries) => {
    for (const some of inBatches(entries, batch)) {
      const rows = some.flatMap(({ place, words }) =>
        keysOf(words).map((word) => ({ word, place })),
      );
      // Two lists instead of thousands of parameters: an entry has about twenty words and beginnings.
      await sql`insert into nonprofit_word (word, place)
        select * from unnest(
          ${rows.map(({ word }) => word)}::text[], ${rows.map(({ place }) => place)}::bigint[]
        ) on conflict do nothing`.execute(db);
    }
  },
  remove: async (db, places) => {
    for (const some of inBatches(places, batch)) {
      await db.deleteFrom('nonprofit_word').where('place', 'in', some).execute();
    }
  },
  settle: async (db) => {
    await sql`analyze nonprofit_word`.execute(db);
  },
  find: async (db: Db, words, limit) => {
    const [first = '', ...others] = await rarestFirst(db, words);
    let query = db
      .selectFrom('nonprofit_word as first')
      .select('first.place')
      .where(beginsWith(first, 'first'));
    // A stored beginning has each place once and in order; of a longer one, several words may begin so.
    if (!isStored(first)) query = query.distinct();
    for (const word of others) {
      query = query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('nonprofit_word as other')
            .select('other.place')
            .whereRef('other.place', '=', 'first.place')
            .where(beginsWith(word, 'other')),
        ),
      );
    }
    const rows = await query.orderBy('first.place').limit(limit).execute();
    return rows.map(({ place }) => place);
  },
};
