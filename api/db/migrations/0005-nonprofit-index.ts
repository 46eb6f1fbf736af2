import { sql } from 'kysely';
import type { Db, Engine } from '../schema.ts';

/**
 * The search index becomes plain rows of words and bytes, the same on both engines, and a nonprofit's place a number in
 * it. Places below 0 are those of what was listed since the last import: who is known already gets one, and the server
 * indexes them at its next start (`rebuild-index.ts`).
 */
export async function createNonprofitIndex(db: Db, engine: Engine): Promise<void> {
  const bytewise = sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text');
  const bytes = sql.raw(engine === 'postgres' ? 'bytea' : 'blob');
  const withoutRowid = sql.raw(engine === 'sqlite' ? 'without rowid' : '');
  await sql`alter table nonprofit rename to nonprofit_old`.execute(db);
  await sql`create table nonprofit (
    place ${sql.raw(engine === 'postgres' ? 'bigint' : 'integer')} primary key,
    id ${bytewise} not null, name text not null, city text, region text, country text not null,
    cause_area text not null, weight bigint not null, in_directory integer not null,
    in_register integer not null, updated_at text not null
  )`.execute(db);
  await sql`insert into nonprofit (place, id, name, city, region, country, cause_area, weight,
      in_directory, in_register, updated_at)
    select -row_number() over (order by place desc), id, name, city, region, country, cause_area, weight,
      in_directory, in_register, updated_at from nonprofit_old`.execute(db);
  await sql`create unique index nonprofit_id on nonprofit (id)`.execute(db);
  await sql`drop table nonprofit_old`.execute(db);
  await sql`drop table ${sql.table(engine === 'sqlite' ? 'nonprofit_text' : 'nonprofit_word')}`.execute(
    db,
  );
  await sql`create table nonprofit_posting (
    segment integer not null, term ${bytewise} not null, entries integer not null, places ${bytes} not null,
    primary key (segment, term)
  ) ${withoutRowid}`.execute(db);
  await sql`create table nonprofit_segment (
    segment integer primary key, entries integer not null
  )`.execute(db);
  await sql`create table nonprofit_word (
    word ${bytewise} primary key, entries bigint not null
  ) ${withoutRowid}`.execute(db);
}
