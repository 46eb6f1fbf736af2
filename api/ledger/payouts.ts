import { randomUUID } from 'node:crypto';
import { type PayoutPlan, planPayouts } from '../../lib/domain/ledger/plan-payouts.ts';
import { inBatches } from '../db/in-batches.ts';
import type { Db } from '../db/schema.ts';
import { acquireLease, releaseLease } from '../repositories/leases.ts';
import { findActiveIds } from '../repositories/nonprofits.ts';
import {
  closePayout,
  findOpenPayouts,
  findPayout,
  loadPayoutItems,
  type OpenPayout,
  savePayout,
} from '../repositories/payouts.ts';
import { loadSalesById, loadSettlingSales, type StoredSale } from '../repositories/sales.ts';
import { assignWaitingSales } from './assign-waiting.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { LedgerConflictError, type SaleChange, writeEvents } from './write-events.ts';

export type Preparation =
  | { readonly state: 'busy' }
  | { readonly state: 'openPayouts'; readonly payouts: readonly OpenPayout[] }
  | {
      readonly state: 'prepared';
      readonly payouts: readonly OpenPayout[];
      readonly plan: PayoutPlan;
    };

/**
 * Puts sales on a payout: from now on they keep their nonprofit and their currency, until it is recorded or cancelled.
 * @throws LedgerConflictError when one of them has moved on since it was read.
 */
async function holdSales(db: Db, id: string, sales: readonly StoredSale[]): Promise<void> {
  for (const some of inBatches(sales, 1_000)) {
    const revisions = new Map(some.map((sale) => [sale.id, sale.revision]));
    const held = await db
      .updateTable('sale')
      .set({ payout_id: id })
      .where('id', 'in', [...revisions.keys()])
      .where('payout_id', 'is', null)
      .returning(['id', 'revision'])
      .execute();
    const asRead = held.filter((sale) => sale.revision === revisions.get(sale.id));
    if (asRead.length !== some.length) throw new LedgerConflictError('A sale has moved on');
  }
}

async function releaseSales(db: Db, id: string): Promise<void> {
  await db.updateTable('sale').set({ payout_id: null }).where('payout_id', '=', id).execute();
}

async function prepare(db: Db, now: string): Promise<Preparation> {
  const open = await findOpenPayouts(db);
  if (open.length > 0) return { state: 'openPayouts', payouts: open };
  const sales = await loadSettlingSales(db);
  const byId = new Map(sales.map((sale) => [sale.id, sale]));
  const nonprofits = sales.flatMap(({ state }) => state.assignment?.nonprofit ?? []);
  const active = await findActiveIds(db, nonprofits);
  const plan = planPayouts(sales, (id) => active.has(id));
  const payouts: OpenPayout[] = [];
  for (const { items, ...due } of plan.due) {
    const held = items.flatMap(({ sale }) => byId.get(sale) ?? []);
    const clicks = new Set(held.map(({ state }) => state.clickId)).size;
    const payout = { id: randomUUID(), ...due, sales: items.length, clicks, createdAt: now };
    await savePayout(db, payout, items);
    await holdSales(db, payout.id, held);
    payouts.push(payout);
  }
  return { state: 'prepared', payouts, plan };
}

/**
 * Plans what is due and keeps it until the steward says what was paid. Refused while an earlier plan is open: its
 * money may already be on the way.
 */
export async function preparePayouts(db: Db, now: Date): Promise<Preparation> {
  const lease = { name: 'payout', holder: randomUUID(), minutes: 10 };
  if (!(await acquireLease(db, lease, now))) return { state: 'busy' };
  try {
    // A choice and a report that crossed each other are settled before the money stands on a payout.
    await assignWaitingSales(db, now.toISOString());
    return await retryConflicts(() =>
      db.transaction().execute((transaction) => prepare(transaction, now.toISOString())),
    );
  } finally {
    await releaseLease(db, lease);
  }
}

/** `differs`: a sale of it is no longer of its nonprofit and currency, so it was neither booked nor closed. */
export type PayoutChange = 'done' | 'unknownPayout' | 'notOpen' | 'differs';

async function record(
  db: Db,
  id: string,
  reference: string,
  paidAt: string,
  now: string,
): Promise<PayoutChange> {
  const payout = await findPayout(db, id);
  if (payout === undefined) return 'unknownPayout';
  if (payout.state !== 'prepared') return 'notOpen';
  const items = await loadPayoutItems(db, id);
  const sales = await loadSalesById(
    db,
    items.map(({ sale }) => sale),
  );
  const changes: SaleChange[] = [];
  for (const item of items) {
    const sale = sales.get(item.sale);
    if (sale === undefined) throw new Error(`The sale ${item.sale} of payout ${id} is missing`);
    const { assignment, commission, paidOut } = sale.state;
    const isSame =
      sale.payoutId === id &&
      assignment?.nonprofit === payout.nonprofit &&
      commission.currency === payout.currency;
    // Unless another process has booked it at this moment, and released its sales.
    if (!isSame) return (await findPayout(db, id))?.state === 'prepared' ? 'differs' : 'notOpen';
    // The money has left, also when the sale was declined since the plan: then the next payout is smaller.
    const after = { ...sale.state, paidOut: paidOut + item.minor };
    changes.push({ sale, before: sale, after });
  }
  const closed = await closePayout(db, id, { state: 'paid', paid_at: paidAt, reference });
  if (!closed) return 'notOpen';
  await writeEvents(db, changes, 'payout', now);
  await releaseSales(db, id);
  return 'done';
}

/** Books a prepared payout as paid, with the steward's own reference (of the bank, of the cheque). Once only. */
export async function recordPayout(
  db: Db,
  id: string,
  reference: string,
  paidAt: string,
  now: string,
): Promise<PayoutChange> {
  return retryConflicts(() =>
    db.transaction().execute((transaction) => record(transaction, id, reference, paidAt, now)),
  );
}

async function cancel(db: Db, id: string): Promise<PayoutChange> {
  if (await closePayout(db, id, { state: 'cancelled' })) {
    await releaseSales(db, id);
    return 'done';
  }
  return (await findPayout(db, id)) === undefined ? 'unknownPayout' : 'notOpen';
}

/** Takes a prepared payout back, when it was not sent; its sales are due again. */
export async function cancelPayout(db: Db, id: string): Promise<PayoutChange> {
  return retryConflicts(() => db.transaction().execute((transaction) => cancel(transaction, id)));
}
