import type { OrderReading } from '../../lib/domain/members/order-reading.ts';
import type { Member, MemberOrder, MemberRefund } from '../../lib/schema/member.ts';
import type { TakenOrder } from '../../lib/schema/shop-webhooks.ts';
import type { Db } from '../db/schema.ts';
import { retryConflicts } from '../ledger/retry-conflicts.ts';
import {
  forgetUnknownOrder,
  lockOrder,
  type OrderKey,
  type StoredOrder,
  saveRefunds,
  updateOrder,
} from '../repositories/member-orders.ts';
import { bookOrder } from './book-order.ts';

const day = 24 * 60 * 60_000;

/** Later than every state before, also when two come in one millisecond or a clock was set back. */
const nextAsOf = (before: string, now: Date): string =>
  new Date(Math.max(now.getTime(), Date.parse(before) + 1)).toISOString();

/** Two states of one second are told apart by what they say, so that their order of arrival does not matter. */
const isNewer = (order: MemberOrder, { known, version }: StoredOrder): boolean => {
  if (known === undefined || order.updatedAt !== version) return order.updatedAt >= version;
  return order.cancelled && !known.order.cancelled;
};

function orderColumns(order: MemberOrder, { known }: StoredOrder, member: Member) {
  // Its click and its terms are those it came with; a shop cannot move an old order to another click.
  const clickId = known?.order.clickId ?? order.clickId;
  const soldAt = known?.order.soldAt ?? order.soldAt;
  const confirmAt = new Date(Date.parse(soldAt) + member.returnDays * day).toISOString();
  return {
    state: JSON.stringify({ ...order, clickId, soldAt }),
    rate: JSON.stringify(known?.rate ?? member.rate),
    sold_at: soldAt,
    confirm_at: known?.confirmAt ?? confirmAt,
    version: order.updatedAt,
  };
}

const sumOf = (refunds: readonly MemberRefund[]): number =>
  refunds.reduce((sum, { minor }) => sum + minor, 0);

type Fact = Extract<OrderReading, { kind: 'order' | 'refund' }>;

async function keep(
  db: Db,
  member: Member,
  key: OrderKey,
  fact: Fact,
  now: Date,
): Promise<boolean> {
  const time = now.toISOString();
  const stored = await lockOrder(db, key, time);
  const moved = { as_of: nextAsOf(stored.asOf, now), decide_at: time };
  if (fact.kind === 'refund') {
    await saveRefunds(db, key, fact.refunds, false);
    await updateOrder(db, key, stored.known === undefined ? { as_of: moved.as_of } : moved);
    return stored.known !== undefined;
  }
  const { order, refunds, allRefunds } = fact;
  const isOld = order.updatedAt < stored.version;
  if (isOld && (allRefunds || stored.known === undefined)) return false;
  if (order.cancelled && stored.known === undefined) {
    // Nothing to book; its time is kept for a while, so that an older message cannot bring the order back.
    await updateOrder(db, key, { version: order.updatedAt });
    return false;
  }
  const newer = isNewer(order, stored);
  // Of two snapshots of one second, the one with more refunded is the later one.
  const isLater = order.updatedAt > stored.version || sumOf(refunds) > sumOf(stored.refunds);
  const replaces = allRefunds && isLater;
  if (replaces || !allRefunds) await saveRefunds(db, key, refunds, replaces);
  await updateOrder(db, key, { ...(newer ? orderColumns(order, stored, member) : {}), ...moved });
  return true;
}

/**
 * Keeps what a message says of an order and books it. Again, in another order or by several processes at once, it ends at
 * the same books. A message without one of our clicks leaves nothing behind.
 */
export async function takeOrder(
  db: Db,
  member: Member,
  reading: Exclude<OrderReading, { kind: 'invalid' }>,
  now: Date,
): Promise<TakenOrder['result']> {
  const orderId = reading.kind === 'order' ? reading.order.id : reading.orderId;
  const key = { memberId: member.id, orderId };
  if (reading.kind === 'ignored') {
    await db.transaction().execute((transaction) => forgetUnknownOrder(transaction, key));
    return 'ignored';
  }
  const known = await retryConflicts(() =>
    db.transaction().execute((transaction) => keep(transaction, member, key, reading, now)),
  );
  if (!known) return reading.kind === 'refund' ? 'waiting' : 'ignored';
  await bookOrder(db, key, now);
  return 'booked';
}
