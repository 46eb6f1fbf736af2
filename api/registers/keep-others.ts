import { sql } from 'kysely';
import { CauseArea } from '../../lib/schema/nonprofit.ts';
import type { Db } from '../db/schema.ts';
import { nonprofitTables } from '../search/nonprofit-index.ts';
import type { RegisterWriter } from './register-writer.ts';

const page = 5_000;

const isOf = (id: string, schemes: ReadonlySet<string>): boolean =>
  schemes.has(id.slice(0, id.indexOf(':')));

const notInNext = sql<boolean>`not exists (
  select 1 from nonprofit_next where nonprofit_next.id = nonprofit.id
)`;

/** How many of these registers' nonprofits are listed, and how many of them the new edition does not have. */
export async function countMissing(
  db: Db,
  schemes: ReadonlySet<string>,
): Promise<{ listed: number; missing: number }> {
  let listed = 0;
  let missing = 0;
  for (const scheme of schemes) {
    const ofScheme = db
      .selectFrom('nonprofit')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('in_register', '=', 1)
      .where('id', '>', `${scheme}:`)
      .where('id', '<', `${scheme};`);
    listed += Number((await ofScheme.executeTakeFirstOrThrow()).count);
    missing += Number((await ofScheme.where(notInNext).executeTakeFirstOrThrow()).count);
  }
  return { listed, missing };
}

/**
 * Takes over who is not in the new edition: other registers' nonprofits, the directory's, and those that left the register,
 * unlisted unless `keepListed`, for the credits they hold.
 */
export async function keepOthers(
  db: Db,
  writer: RegisterWriter,
  schemes: ReadonlySet<string>,
  keepListed: boolean,
  store: () => Promise<void>,
): Promise<void> {
  let last = '';
  for (;;) {
    const rows = await db
      .selectFrom('nonprofit')
      .selectAll()
      .where('id', '>', last)
      .where(notInNext)
      .orderBy('id')
      .limit(page)
      .execute();
    for (const row of rows) {
      const { id, name, city, region, country, cause_area, weight } = row;
      const causeArea = CauseArea.parse(cause_area);
      const inRegister = keepListed || !isOf(id, schemes) ? row.in_register : 0;
      writer.add(
        { id, name, city, region, country, causeArea, weight },
        { inRegister, inDirectory: row.in_directory },
        row.updated_at,
      );
    }
    await store();
    const end = rows.at(-1);
    if (end === undefined || rows.length < page) return;
    last = end.id;
  }
}

/**
 * Takes over, place and all, whom a directory has listed since the others were: below 0 are the places of those that the
 * last import did not have. Their words are not in the copies' index. @returns whether there were any.
 */
export async function keepNewcomers(transaction: Db): Promise<boolean> {
  const columns = nonprofitTables().nonprofit.columns.map(([name]) => name);
  const newcomers = transaction
    .selectFrom('nonprofit')
    .select(columns)
    .where('place', '<', 0)
    .where(notInNext);
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('nonprofit_next')
    .columns(columns)
    .expression(newcomers)
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows) > 0;
}
