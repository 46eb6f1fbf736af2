import { inBatches } from '../db/in-batches.ts';
import type { Db } from '../db/schema.ts';

/** A payout that was prepared and is neither recorded nor cancelled: `minor` of `currency`, for `sales` of `clicks`. */
export interface OpenPayout {
  readonly id: string;
  readonly nonprofit: string;
  readonly currency: string;
  readonly minor: number;
  readonly sales: number;
  readonly clicks: number;
  readonly createdAt: string;
}

/** What a payout has of one sale, in minor units of the payout's currency. */
export interface PayoutItem {
  readonly sale: string;
  readonly minor: number;
}

/** The payouts that wait for `payout record` or `payout cancel`, by nonprofit. */
export async function findOpenPayouts(db: Db): Promise<OpenPayout[]> {
  return db
    .selectFrom('payout')
    .select(['id', 'nonprofit', 'currency', 'minor', 'sales', 'clicks', 'created_at as createdAt'])
    .where('state', '=', 'prepared')
    .orderBy('nonprofit')
    .orderBy('currency')
    .execute();
}

/** Stores a payout as prepared, with its parts. */
export async function savePayout(
  db: Db,
  { createdAt, ...payout }: OpenPayout,
  items: readonly PayoutItem[],
): Promise<void> {
  const rest = { state: 'prepared', created_at: createdAt, paid_at: null, reference: null };
  await db
    .insertInto('payout')
    .values({ ...payout, ...rest })
    .execute();
  for (const some of inBatches(items, 1_000)) {
    const values = some.map(({ sale, minor }) => ({
      payout_id: payout.id,
      sale_id: sale,
      minor,
    }));
    await db.insertInto('payout_item').values(values).execute();
  }
}

/** A payout in any state; undefined when nobody prepared it. */
export async function findPayout(
  db: Db,
  id: string,
): Promise<(Pick<OpenPayout, 'id' | 'nonprofit' | 'currency'> & { state: string }) | undefined> {
  return db
    .selectFrom('payout')
    .select(['id', 'nonprofit', 'currency', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The parts of a payout. */
export async function loadPayoutItems(db: Db, id: string): Promise<PayoutItem[]> {
  return db
    .selectFrom('payout_item')
    .select(['sale_id as sale', 'minor'])
    .where('payout_id', '=', id)
    .orderBy('sale_id')
    .execute();
}

/** Takes a payout out of the state `prepared`; false when it is in another one already. */
export async function closePayout(
  db: Db,
  id: string,
  change:
    | { readonly state: 'paid'; readonly paid_at: string; readonly reference: string }
    | { readonly state: 'cancelled' },
): Promise<boolean> {
  const updated = await db
    .updateTable('payout')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'prepared')
    .executeTakeFirst();
  return updated.numUpdatedRows > 0n;
}
