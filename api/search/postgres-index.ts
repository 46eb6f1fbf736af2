import { type Expression, type SqlBool, sql } from 'kysely';
import { inBatches } from '../db/in-batches.ts';
import type { Db } from '../db/schema.ts';
import type { NonprofitIndex } from './nonprofit-index.ts';

/** Prefixes up to this length have rows of their own, because they fit too many words to collect and sort. */
const storedPrefix = 3;
const batch = 2_000;

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

function beginsWith(word: string, table: string): Expression<SqlBool> {
  const column = sql.ref(`${table}.word`);
  return [...word].length <= storedPrefix
    ? sql<SqlBool>`${column} = ${prefixKey(word)}`
    : sql<SqlBool>`${column} >= ${word} and ${column} < ${endOf(word)}`;
}

/**
 * One row per word and nonprofit under a bytewise B-tree: no extension and no text search of PostgreSQL's own, so the
 * engines that speak its protocol do the same.
 */
export const postgresIndex: NonprofitIndex = {
  add: async (db, entries) => {
    const rows = entries.flatMap(({ place, words }) =>
      keysOf(words).map((word) => ({ word, place })),
    );
    for (const values of inBatches(rows, batch)) {
      await db
        .insertInto('nonprofit_word')
        .values(values)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  },
  remove: async (db, places) => {
    for (const some of inBatches(places, batch)) {
      await db.deleteFrom('nonprofit_word').where('place', 'in', some).execute();
    }
  },
  find: async (db: Db, words, limit) => {
    // The longest word is the rarest: read that one, look the others up.
    const [first = '', ...others] = [...words].sort((left, right) => right.length - left.length);
    let query = db
      .selectFrom('nonprofit_word as first')
      .select('first.place')
      .distinct()
      .where(beginsWith(first, 'first'));
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
