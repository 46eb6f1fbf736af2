import type { Db } from '../db/schema.ts';

/** A single remembered value of the server, such as how far an import has come. */
export async function readProperty(db: Db, name: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('property')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value;
}

/** Sets it, whatever it was before. */
export async function writeProperty(db: Db, name: string, value: string): Promise<void> {
  await db
    .insertInto('property')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
