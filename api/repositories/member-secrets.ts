import type { MemberId } from '../../lib/schema/member.ts';
import type { Db } from '../db/schema.ts';
import { sha256Hex } from '../directory/sha256-hex.ts';

/** Names a secret without showing it: the first 12 digits of its SHA-256. */
export const secretFingerprint = (secret: string): string => sha256Hex(secret).slice(0, 12);

/**
 * Makes `secret` the member's newest one. Those before it still count until `overlapUntil`, so that the shop can change
 * without losing an order.
 */
export async function replaceSecret(
  db: Db,
  memberId: MemberId,
  secret: string,
  { now, overlapUntil }: { readonly now: string; readonly overlapUntil: string },
): Promise<void> {
  const fingerprint = secretFingerprint(secret);
  await db.transaction().execute(async (transaction) => {
    await transaction
      .updateTable('member_secret')
      .set({ expires_at: overlapUntil })
      .where('member_id', '=', memberId)
      .where('expires_at', 'is', null)
      .where('fingerprint', '<>', fingerprint)
      .execute();
    await transaction
      .insertInto('member_secret')
      .values({ member_id: memberId, fingerprint, secret, created_at: now, expires_at: null })
      .onConflict((conflict) =>
        conflict.columns(['member_id', 'fingerprint']).doUpdateSet({ expires_at: null }),
      )
      .execute();
    await transaction
      .deleteFrom('member_secret')
      .where('member_id', '=', memberId)
      .where('expires_at', '<=', now)
      .execute();
  });
}

/** Takes all secrets of a member away: from now on nothing that it sends is taken. Answers how many there were. */
export async function removeSecrets(db: Db, memberId: MemberId): Promise<number> {
  const removed = await db
    .deleteFrom('member_secret')
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return Number(removed.numDeletedRows);
}

/** The secrets that a message of this member may be signed with now; none for an unknown member. */
export async function loadSecrets(db: Db, memberId: string, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('member_secret')
    .select('secret')
    .where('member_id', '=', memberId)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(({ secret }) => secret);
}
