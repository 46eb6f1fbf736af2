import { createHash } from 'node:crypto';
import { inBatches } from '../db/in-batches.ts';
import type { Db } from '../db/schema.ts';

export interface RejectedRow {
  readonly network: string;
  /** Why it was not booked, in words a steward can act on. */
  readonly reason: string;
  readonly row: unknown;
}

const longestRow = 4_000;

/** Keeps what could not be booked, once each, however often the report is read. */
export async function saveRejectedRows(
  db: Db,
  rejected: readonly RejectedRow[],
  now: string,
): Promise<void> {
  const values = rejected.map(({ network, reason, row }) => {
    const text = (JSON.stringify(row) ?? 'undefined').slice(0, longestRow);
    const fingerprint = createHash('sha256').update(`${reason}\n${text}`).digest('hex');
    return { network, fingerprint, reason, row: text, first_seen_at: now };
  });
  const unique = [...new Map(values.map((value) => [value.fingerprint, value])).values()];
  for (const some of inBatches(unique, 500)) {
    await db
      .insertInto('rejected_row')
      .values(some)
      .onConflict((conflict) => conflict.columns(['network', 'fingerprint']).doNothing())
      .execute();
  }
}

/** Forgets the lines that were first seen before a time. */
export async function forgetRejectedRows(db: Db, before: string): Promise<void> {
  await db.deleteFrom('rejected_row').where('first_seen_at', '<', before).execute();
}

/** The lines that could not be booked, the newest first. */
export async function loadRejectedRows(
  db: Db,
  network: string | undefined,
  limit: number,
): Promise<{ network: string; reason: string; row: string; firstSeenAt: string }[]> {
  let query = db
    .selectFrom('rejected_row')
    .select(['network', 'reason', 'row', 'first_seen_at as firstSeenAt'])
    .orderBy('first_seen_at', 'desc')
    .orderBy('fingerprint')
    .limit(limit);
  if (network !== undefined) query = query.where('network', '=', network);
  return query.execute();
}
