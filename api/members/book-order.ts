import { decideOrder, owedMinor } from '../../lib/domain/members/decide-order.ts';
import { ReportedSale } from '../../lib/schema/ledger.ts';
import type { Db } from '../db/schema.ts';
import { bookReport } from '../ledger/book-report.ts';
import {
  forgetUnknownOrder,
  loadLoneRefunds,
  loadOrder,
  loadOrdersToDecide,
  type OrderKey,
  updateOrder,
} from '../repositories/member-orders.ts';
import { saveRejectedRows } from '../repositories/rejected-rows.ts';

/** What the ledger calls a member. */
export const memberNetwork = (memberId: string): string => `direct.${memberId}`;

/**
 * Books an order as it stands now. If the process dies before the end, `decide_at` still says that it has to be done;
 * doing it twice changes nothing.
 */
export async function bookOrder(db: Db, key: OrderKey, now: Date): Promise<void> {
  const stored = await loadOrder(db, key);
  if (stored?.known === undefined) return;
  const { order, rate, confirmAt } = stored.known;
  const { refunds, settled, asOf } = stored;
  const decision = decideOrder({ order, refunds, rate, confirmAt, settled }, now.getTime());
  const network = memberNetwork(key.memberId);
  const time = now.toISOString();
  const sale = ReportedSale.safeParse({
    network,
    transactionId: order.id,
    itemId: '',
    clickId: order.clickId,
    status: decision?.status,
    commission: decision?.commission,
    soldAt: order.soldAt,
    asOf,
  });
  if (decision === undefined || !sale.success) {
    const reason = 'the order and its refunds are in different currencies, or it is too large';
    await saveRejectedRows(db, [{ network, reason, row: { order: order.id, refunds } }], time);
    await updateOrder(db, key, { decide_at: null }, asOf);
    return;
  }
  await bookReport(db, [sale.data], time);
  const columns = {
    owed: owedMinor(decision, settled),
    currency: decision.commission.currency,
    decide_at: decision.status === 'pending' ? confirmAt : null,
  };
  // If it has moved on in the meantime, whoever moved it decides again.
  await updateOrder(db, key, columns, asOf);
}

const batch = 200;
const loneRefundDays = 7;
const day = 24 * 60 * 60_000;

/**
 * Confirms the orders whose time for returns is over, finishes what a stopped process left, and forgets refunds and
 * message keys that have had their time. Returns how many orders it decided.
 */
export async function bookDueOrders(db: Db, now: Date): Promise<number> {
  let decided = 0;
  for (;;) {
    const keys = await loadOrdersToDecide(db, now.toISOString(), batch);
    for (const key of keys) await bookOrder(db, key, now);
    decided += keys.length;
    if (keys.length < batch) break;
  }
  const before = new Date(now.getTime() - loneRefundDays * day).toISOString();
  for (const key of await loadLoneRefunds(db, before)) {
    await db.transaction().execute((transaction) => forgetUnknownOrder(transaction, key));
  }
  await db.deleteFrom('member_delivery').where('received_at', '<', before).execute();
  return decided;
}
