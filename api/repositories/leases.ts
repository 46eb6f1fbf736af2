import type { Db } from '../db/schema.ts';

export interface Lease {
  readonly name: string;
  readonly holder: string;
  readonly minutes: number;
}

/** Takes or prolongs a lease. False while somebody else holds it; a holder that died loses it when it runs out. */
export async function acquireLease(db: Db, lease: Lease, now: Date): Promise<boolean> {
  const expires_at = new Date(now.getTime() + lease.minutes * 60_000).toISOString();
  const values = { holder: lease.holder, expires_at };
  const result = await db
    .insertInto('lease')
    .values({ name: lease.name, ...values })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet(values)
        .where((where) =>
          where.or([
            where('lease.expires_at', '<', now.toISOString()),
            where('lease.holder', '=', lease.holder),
          ]),
        ),
    )
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Prolongs a lease that is still its holder's; false when somebody else has had it meanwhile, also when they are done. */
export async function prolongLease(db: Db, lease: Lease, now: Date): Promise<boolean> {
  const expires_at = new Date(now.getTime() + lease.minutes * 60_000).toISOString();
  const result = await db
    .updateTable('lease')
    .set({ expires_at })
    .where('name', '=', lease.name)
    .where('holder', '=', lease.holder)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Gives the lease back early; one that another holder has taken over meanwhile stays theirs. */
export async function releaseLease(db: Db, { name, holder }: Lease): Promise<void> {
  await db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute();
}
