import { type RawBuilder, sql } from 'kysely';
import type { Db, Engine } from '../db/schema.ts';
import { RegisterBusyError, type WhileHolding } from './while-holding.ts';

/** Names the copies that an import fills. */
export const next = '_next';

const tables = ['nonprofit', 'nonprofit_posting', 'nonprofit_segment', 'nonprofit_word'] as const;

const raw = (text: string): RawBuilder<unknown> => sql.raw(text);

/** Pages of 4 KB that the log may hold before a commit moves them into the database, which waits for the disk. */
const logPages = { full: '1000', normal: '4000' } as const;

/**
 * What a power cut takes away of a copy is read again, so only the step that puts the copies in their place has to be on
 * the disk: `full` before that step, `normal` until then (sqlite.org/pragma.html, "synchronous"). Until then the log may
 * also grow to 16 MB; not further, because a server beside keeps the usual 4 MB and moves all of it at its next commit.
 * PostgreSQL is left alone.
 */
export async function setFlushing(
  db: Db,
  engine: Engine,
  flushing: 'normal' | 'full',
): Promise<void> {
  if (engine !== 'sqlite') return;
  await sql`pragma synchronous = ${raw(flushing)}`.execute(db);
  await sql`pragma wal_autocheckpoint = ${raw(logPages[flushing])}`.execute(db);
}

/** Sorting two million rows belongs on the disk, not into memory; a run of it takes as much as the cache may. */
export async function sortOnDisk(db: Db, engine: Engine): Promise<void> {
  if (engine !== 'sqlite') return;
  await sql`pragma temp_store = file`.execute(db);
  await sql`pragma cache_size = -8192`.execute(db);
}

/** Makes the empty copies; what an import that was killed has left is thrown away. */
export async function createStaging(db: Db, engine: Engine): Promise<void> {
  const isPostgres = engine === 'postgres';
  const bytewise = raw(isPostgres ? 'text collate "C"' : 'text');
  const withoutRowid = raw(isPostgres ? '' : 'without rowid');
  for (const table of tables) await sql`drop table if exists ${raw(table + next)}`.execute(db);
  await sql`create table nonprofit_next (
    place ${raw(isPostgres ? 'bigint' : 'integer')} primary key,
    id ${bytewise} not null, name text not null, city text, region text, country text not null,
    cause_area text not null, weight bigint not null, in_directory integer not null,
    in_register integer not null, updated_at text not null
  )`.execute(db);
  await sql`create table nonprofit_posting_next (
    segment integer not null, term ${bytewise} not null, entries integer not null,
    places ${raw(isPostgres ? 'bytea' : 'blob')} not null, primary key (segment, term)
  ) ${withoutRowid}`.execute(db);
  await sql`create table nonprofit_segment_next (
    segment integer primary key, entries integer not null
  )`.execute(db);
  await sql`create table nonprofit_word_next (
    word ${bytewise} primary key, entries bigint not null
  ) ${withoutRowid}`.execute(db);
}

export async function dropStaging(db: Db): Promise<void> {
  for (const table of tables) await sql`drop table if exists ${raw(table + next)}`.execute(db);
}

/** Finds the copies' rows by id. An id that the files have twice stays once: the larger organisation of the two. */
export async function indexIds(whileHolding: WhileHolding, edition: string): Promise<void> {
  // The name has to be a new one: that of the table in use is still taken.
  const name = raw(`nonprofit_id_${edition.replaceAll('-', '')}`);
  const create = sql`create unique index ${name} on nonprofit_next (id)`;
  try {
    await whileHolding((transaction) => create.execute(transaction));
  } catch (error) {
    if (error instanceof RegisterBusyError) throw error;
    // Hardly ever: so the copies are looked for only when the index says that there are some.
    await whileHolding(async (transaction) => {
      await sql`delete from nonprofit_next where place in (
        select place from (
          select place, row_number() over (partition by id order by place) as copy from nonprofit_next
        ) as numbered where copy > 1
      )`.execute(transaction);
      await create.execute(transaction);
    });
  }
}

/** Where each part of the words begins: the letters that most of them begin with, and behind `z` all other scripts. */
const wordStarts = [...'abcdefghijklmnopqrstuvwxyz{'];

/**
 * The words that a search may have meant, out of the index that was built. A letter at a time: sorting all of two million
 * records' words would keep another writer of the file waiting for a second and more.
 */
export async function gatherWords(whileHolding: WhileHolding): Promise<void> {
  for (const [index, start] of wordStarts.entries()) {
    const end = wordStarts[index + 1];
    const below = end === undefined ? sql`` : sql`and term < ${end}`;
    // By segment, because terms are in order only within one: SQLite takes a cross join's tables in the order written.
    const gather = sql`insert into nonprofit_word_next (word, entries)
      select term, sum(posting.entries)
      from nonprofit_segment_next as segment cross join nonprofit_posting_next as posting
      where posting.segment = segment.segment and term >= ${start} ${below}
        and length(term) >= 3 and term not like '%*' group by term`;
    await whileHolding((transaction) => gather.execute(transaction));
  }
}

/** Tells PostgreSQL how the new tables are filled, before anybody asks them. */
export async function analyzeStaging(db: Db, engine: Engine): Promise<void> {
  if (engine === 'sqlite') return;
  for (const table of tables) await sql`analyze ${raw(table + next)}`.execute(db);
}

/**
 * Lets nobody list a nonprofit until the transaction ends, and waits for who is at it. Dropping the table would as well, but
 * after they were read; SQLite's transactions have one writer anyway.
 */
export async function lockNonprofits(transaction: Db, engine: Engine): Promise<void> {
  if (engine === 'sqlite') return;
  await sql`lock table nonprofit in access exclusive mode`.execute(transaction);
}

/** Puts the copies in the place of the tables in use; inside a transaction, nobody sees one without the others. */
export async function swapStaging(db: Db): Promise<void> {
  for (const table of tables) {
    await sql`drop table ${raw(table)}`.execute(db);
    await sql`alter table ${raw(table + next)} rename to ${raw(table)}`.execute(db);
  }
}
