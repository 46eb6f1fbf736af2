import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPostgresPool } from '../../../api/db/postgres-pool.ts';
import { mark, prepared } from '../../../api/db/prepared.ts';
import type { Db } from '../../../api/db/schema.ts';
import { engines } from '../support/engines.ts';
import { createTestApi, type TestApi } from '../support/test-api.ts';

const segmentsOf = async (db: Db, least: number): Promise<number[]> => {
  const { rows } = await sql<{
    segment: number;
  }>`${prepared} select segment from nonprofit_segment where segment >= ${least} order by segment`.execute(
    db,
  );
  return rows.map(({ segment }) => segment);
};

describe.each(engines)('a statement that is kept prepared on $name', (engine) => {
  let api: TestApi;
  beforeEach(async () => {
    api = await createTestApi(engine);
  });
  afterEach(() => api.close());

  const add = (db: Db, segment: number) =>
    db.insertInto('nonprofit_segment').values({ segment, entries: 1 }).execute();

  it('reads the table that has taken the place of the one it was prepared for', async () => {
    await api.context.db.connection().execute(async (db) => {
      await add(db, 7);
      for (let time = 0; time < 8; time += 1) expect(await segmentsOf(db, 1)).toEqual([7]);
      await sql`create table replacement (segment integer primary key, entries integer not null)`.execute(
        db,
      );
      await sql`insert into replacement values (1, 1), (9, 1)`.execute(db);
      await sql`drop table nonprofit_segment`.execute(db);
      await sql`alter table replacement rename to nonprofit_segment`.execute(db);
      expect(await segmentsOf(db, 1)).toEqual([1, 9]);
      expect(await segmentsOf(db, 2)).toEqual([9]);
    });
  });
});

describe.each(engines.filter(({ name }) => name === 'postgres'))('PostgreSQL', (engine) => {
  it('closes a connection that may not be used again, and keeps any other', async () => {
    const { location, remove } = await engine.create();
    const pool = createPostgresPool(location.url ?? '');
    const pidAfter = async (destroy: boolean) => {
      const client = await pool.connect();
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid', []);
      client.release(destroy);
      return rows[0]?.pid;
    };
    const first = await pidAfter(false);
    expect(await pidAfter(true)).toBe(first);
    expect(await pidAfter(false)).not.toBe(first);
    await pool.end();
    await remove();
  });

  const keptAfter = async (questions: readonly string[], prepares?: boolean) => {
    const { location, remove } = await engine.create();
    const pool = createPostgresPool(location.url ?? '', prepares);
    const client = await pool.connect();
    for (const question of questions) await client.query(question, []);
    const { rows } = await client.query<{ name: string; statement: string }>(
      'select name, statement from pg_prepared_statements',
      [],
    );
    client.release();
    await pool.end();
    await remove();
    return new Map(rows.map(({ name, statement }) => [statement, name]));
  };
  const [one, two] = [`${mark} select 1`, `${mark} select 2`];

  it('keeps what is marked, once a connection, and nothing else', async () => {
    const kept = await keptAfter([one, one, 'select 3', two]);
    expect([...kept.keys()].sort()).toEqual([one, two]);
  });

  it('calls a statement the same in every process, whatever was asked before it', async () => {
    const kept = await keptAfter([one, two]);
    const elsewhere = await keptAfter([two]);
    expect(elsewhere.get(two)).toBe(kept.get(two));
    expect(kept.get(one)).not.toBe(kept.get(two));
  });

  it('keeps nothing where a pooler in between cannot', async () => {
    expect(await keptAfter([one, two], false)).toEqual(new Map());
  });
});
