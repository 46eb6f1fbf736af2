import type { Db } from './db/schema.ts';
import { forgetUnproven } from './repositories/applications.ts';
import { forgetRejectedRows } from './repositories/rejected-rows.ts';

const day = 86_400_000;

/** A steward who has not asked the network about a line by then never will. */
const rejectedDays = 90;

/** Whoever has not shown by then that the domain is theirs may apply again. */
const unprovenDays = 30;

/** Forgets what has had its time: report lines that were not booked, and applications that were never proven. */
export async function forgetOld(db: Db, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * day).toISOString();
  await forgetRejectedRows(db, before(rejectedDays));
  await forgetUnproven(db, before(unprovenDays));
}
