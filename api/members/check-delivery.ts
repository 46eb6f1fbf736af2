import type { MemberId } from '../../lib/schema/member.ts';
import type { Db } from '../db/schema.ts';
import { sha256Hex } from '../directory/sha256-hex.ts';

/**
 * Remembers under which key a body came. False when the key was used for another body: then the sender has mixed two
 * messages up. The same body again is fine, because booking it twice changes nothing.
 */
export async function rememberDelivery(
  db: Db,
  memberId: MemberId,
  key: string,
  body: Uint8Array,
  now: string,
): Promise<boolean> {
  const hash = sha256Hex(body);
  await db
    .insertInto('member_delivery')
    .values({ member_id: memberId, key, body_hash: hash, received_at: now })
    .onConflict((conflict) => conflict.columns(['member_id', 'key']).doNothing())
    .execute();
  const stored = await db
    .selectFrom('member_delivery')
    .select('body_hash')
    .where('member_id', '=', memberId)
    .where('key', '=', key)
    .executeTakeFirst();
  return stored?.body_hash === hash;
}
