import type { Db } from '../db/schema.ts';

/**
 * True at most once in `minutes`, for all processes together. What counts is the attempt, so one that fails or is
 * killed waits as long as one that succeeds.
 */
export async function takeTurn(db: Db, name: string, now: Date, minutes: number): Promise<boolean> {
  const value = now.toISOString();
  const latest = new Date(now.getTime() - minutes * 60_000).toISOString();
  const result = await db
    .insertInto('property')
    .values({ name, value })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ value }).where('property.value', '<=', latest),
    )
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
