import { MemberOrder, MemberRefund } from '../../lib/schema/member.ts';
import { CommissionRate } from '../../lib/schema/network.ts';
import type { Db, Schema } from '../db/schema.ts';

/** Names one order of one member. */
export interface OrderKey {
  readonly memberId: string;
  readonly orderId: string;
}

/** An order as it is kept. `known` is undefined while only a refund of it has arrived. */
export interface StoredOrder extends OrderKey {
  readonly known:
    | { readonly order: MemberOrder; readonly rate: CommissionRate; readonly confirmAt: string }
    | undefined;
  readonly refunds: readonly MemberRefund[];
  readonly version: string;
  readonly settled: number;
  readonly asOf: string;
}

function toKnown({ state, rate, confirm_at }: Schema['member_order']): StoredOrder['known'] {
  if (state === null || rate === null || confirm_at === null) return undefined;
  return {
    order: MemberOrder.parse(JSON.parse(state)),
    rate: CommissionRate.parse(JSON.parse(rate)),
    confirmAt: confirm_at,
  };
}

/** Reads an order and then its refunds, so that the refunds are never older than the order. */
export async function loadOrder(db: Db, key: OrderKey): Promise<StoredOrder | undefined> {
  const { memberId, orderId } = key;
  const row = await db
    .selectFrom('member_order')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('order_id', '=', orderId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const refunds = await db
    .selectFrom('member_refund')
    .select(['refund_id as id', 'currency', 'minor'])
    .where('member_id', '=', memberId)
    .where('order_id', '=', orderId)
    .orderBy('refund_id')
    .execute();
  const { version, settled, as_of } = row;
  return {
    ...key,
    known: toKnown(row),
    refunds: refunds.map((refund) => MemberRefund.parse(refund)),
    version,
    settled,
    asOf: as_of,
  };
}

/**
 * The order for changing it, made when it is missing. Until the transaction ends nobody else can change it: the update
 * holds the row on PostgreSQL, the transaction the whole database on SQLite.
 */
export async function lockOrder(db: Db, key: OrderKey, now: string): Promise<StoredOrder> {
  const { memberId: member_id, orderId: order_id } = key;
  await db
    .insertInto('member_order')
    .values({
      member_id,
      order_id,
      state: null,
      rate: null,
      sold_at: null,
      confirm_at: null,
      version: '',
      settled: 0,
      owed: 0,
      currency: null,
      as_of: now,
      decide_at: null,
    })
    .onConflict((conflict) => conflict.columns(['member_id', 'order_id']).doNothing())
    .execute();
  await db
    .updateTable('member_order')
    .set(({ ref }) => ({ as_of: ref('as_of') }))
    .where('member_id', '=', member_id)
    .where('order_id', '=', order_id)
    .execute();
  const order = await loadOrder(db, key);
  if (order === undefined) throw new Error('The order went while it was held');
  return order;
}

type OrderColumns = Partial<Omit<Schema['member_order'], 'member_id' | 'order_id'>>;

/** Changes an order; with `asOf` only if it is still the state that was read. */
export async function updateOrder(
  db: Db,
  { memberId, orderId }: OrderKey,
  columns: OrderColumns,
  asOf?: string,
): Promise<void> {
  let query = db
    .updateTable('member_order')
    .set(columns)
    .where('member_id', '=', memberId)
    .where('order_id', '=', orderId);
  if (asOf !== undefined) query = query.where('as_of', '=', asOf);
  await query.execute();
}

/** Takes an order with its refunds away, as long as it holds nothing but refunds. */
export async function forgetUnknownOrder(db: Db, { memberId, orderId }: OrderKey): Promise<void> {
  const removed = await db
    .deleteFrom('member_order')
    .where('member_id', '=', memberId)
    .where('order_id', '=', orderId)
    .where('state', 'is', null)
    .executeTakeFirst();
  if (removed.numDeletedRows > 0n) await saveRefunds(db, { memberId, orderId }, [], true);
}

/** Adds refunds, each once; `replace` drops those that are not among them. */
export async function saveRefunds(
  db: Db,
  { memberId, orderId }: OrderKey,
  refunds: readonly MemberRefund[],
  replace: boolean,
): Promise<void> {
  if (replace) {
    await db
      .deleteFrom('member_refund')
      .where('member_id', '=', memberId)
      .where('order_id', '=', orderId)
      .execute();
  }
  for (const { id, currency, minor } of refunds) {
    await db
      .insertInto('member_refund')
      .values({ member_id: memberId, order_id: orderId, refund_id: id, currency, minor })
      .onConflict((conflict) =>
        conflict.columns(['member_id', 'order_id', 'refund_id', 'currency']).doNothing(),
      )
      .execute();
  }
}

/** Orders that have to be decided by now, the longest waiting first. */
export async function loadOrdersToDecide(db: Db, now: string, limit: number): Promise<OrderKey[]> {
  return db
    .selectFrom('member_order')
    .select(['member_id as memberId', 'order_id as orderId'])
    .where('decide_at', '<=', now)
    .orderBy('decide_at')
    .orderBy('order_id')
    .limit(limit)
    .execute();
}

/** Refunds whose order never came with a click. */
export async function loadLoneRefunds(db: Db, before: string): Promise<OrderKey[]> {
  return db
    .selectFrom('member_order')
    .select(['member_id as memberId', 'order_id as orderId'])
    .where('state', 'is', null)
    .where('as_of', '<', before)
    .limit(500)
    .execute();
}
