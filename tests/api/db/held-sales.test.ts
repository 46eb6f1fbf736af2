import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../api/db/migrate.ts';
import { connectDatabase, type OpenDatabase } from '../../../api/db/open-database.ts';
import { engines, type TestLocation } from '../support/engines.ts';

describe.each(engines)('sales of payouts that were open before an update on $name', (engine) => {
  let place: TestLocation;
  let opened: OpenDatabase;
  beforeEach(async () => {
    place = await engine.create();
    opened = await connectDatabase(place.location);
    // PostgreSQL's database is used again by the next test, with the tables of the newest version.
    if (opened.engine === 'postgres') {
      await sql`drop schema public cascade`.execute(opened.db);
      await sql`create schema public`.execute(opened.db);
    }
    await migrate(opened.db, opened.engine, '0005-nonprofit-index');
  });
  afterEach(async () => {
    await opened.db.destroy();
    await place.remove();
  });

  it('stand on them afterwards, and those of closed payouts on none', async () => {
    const { db, engine: kind } = opened;
    for (const id of ['open', 'paid', 'cancelled', 'none']) {
      await sql`insert into sale values (${id}, 'awin', ${id}, '', 1, 'received', 400, 'USD', null,
        'us-ein:530196605', 0, 0, 400, 'confirmed', '2026-11-01', '2026-11-01', '2026-11-01',
        '2026-11-01')`.execute(db);
    }
    for (const [id, state] of [
      ['p1', 'prepared'],
      ['p2', 'paid'],
      ['p3', 'cancelled'],
    ]) {
      await sql`insert into payout values (${id}, 'us-ein:530196605', 'USD', 400, 1, ${state},
        '2026-11-01', null, null)`.execute(db);
    }
    await sql`insert into payout_item values ('p1', 'open', 400), ('p2', 'paid', 400),
      ('p3', 'cancelled', 400), ('p3', 'open', 400)`.execute(db);
    await migrate(db, kind);
    const rows = await db.selectFrom('sale').select(['id', 'payout_id']).orderBy('id').execute();
    expect(rows.map(({ id, payout_id }) => [id, payout_id])).toEqual([
      ['cancelled', null],
      ['none', null],
      ['open', 'p1'],
      ['paid', null],
    ]);
  });
});
