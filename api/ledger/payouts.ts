import { randomUUID } from 'node:crypto';
import {
  type PayoutPlan,
  type PlannedPayout,
  planPayouts,
} from '../../lib/domain/ledger/plan-payouts.ts';
import { NonprofitId } from '../../lib/schema/nonprofit.ts';
import { inBatches } from '../db/in-batches.ts';
import type { Db } from '../db/schema.ts';
import { acquireLease, releaseLease } from '../repositories/leases.ts';
import { findActiveIds } from '../repositories/nonprofits.ts';
import { loadSalesById, loadSettlingSales } from '../repositories/sales.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { writeEvents } from './write-events.ts';

export interface PreparedPayout extends PlannedPayout {
  readonly id: string;
}

export type Preparation =
  | { readonly state: 'busy' }
  | { readonly state: 'openPayouts'; readonly open: number }
  | {
      readonly state: 'prepared';
      readonly payouts: readonly PreparedPayout[];
      readonly plan: PayoutPlan;
    };

async function prepare(db: Db, now: string): Promise<Preparation> {
  const open = await db.selectFrom('payout').select('id').where('state', '=', 'prepared').execute();
  if (open.length > 0) return { state: 'openPayouts', open: open.length };
  const sales = await loadSettlingSales(db);
  const nonprofits = sales.flatMap(({ state }) => state.assignment?.nonprofit ?? []);
  const active = await findActiveIds(db, nonprofits);
  const plan = planPayouts(sales, (id) => active.has(id));
  const payouts = plan.due.map((payout) => ({ id: randomUUID(), ...payout }));
  for (const { id, nonprofit, currency, minor, items } of payouts) {
    const row = {
      id,
      nonprofit: NonprofitId.parse(nonprofit),
      currency,
      minor,
      sales: items.length,
    };
    await db
      .insertInto('payout')
      .values({ ...row, state: 'prepared', created_at: now, paid_at: null, reference: null })
      .execute();
    for (const some of inBatches(items, 1_000)) {
      const values = some.map((item) => ({ payout_id: id, sale_id: item.sale, minor: item.minor }));
      await db.insertInto('payout_item').values(values).execute();
    }
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
    return await db.transaction().execute((transaction) => prepare(transaction, now.toISOString()));
  } finally {
    await releaseLease(db, lease);
  }
}

export type PayoutChange = 'done' | 'unknownPayout' | 'notOpen';

async function record(
  db: Db,
  id: string,
  reference: string,
  paidAt: string,
  now: string,
): Promise<PayoutChange> {
  const payout = await db.selectFrom('payout').select('id').where('id', '=', id).executeTakeFirst();
  if (payout === undefined) return 'unknownPayout';
  const updated = await db
    .updateTable('payout')
    .set({ state: 'paid', paid_at: paidAt, reference })
    .where('id', '=', id)
    .where('state', '=', 'prepared')
    .executeTakeFirst();
  if (updated.numUpdatedRows === 0n) return 'notOpen';
  const items = await db
    .selectFrom('payout_item')
    .selectAll()
    .where('payout_id', '=', id)
    .execute();
  const sales = await loadSalesById(
    db,
    items.map(({ sale_id }) => sale_id),
  );
  const changes = items.flatMap(({ sale_id, minor }) => {
    const sale = sales.get(sale_id);
    if (sale === undefined) throw new Error(`The sale ${sale_id} of payout ${id} is missing`);
    // The money has left, also when the sale was declined since the plan: then the next payout is smaller.
    const after = { ...sale.state, paidOut: sale.state.paidOut + minor };
    return [{ sale, before: sale, after }];
  });
  await writeEvents(db, changes, 'payout', now);
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

/** Takes a prepared payout back, when it was not sent; its sales are due again. */
export async function cancelPayout(db: Db, id: string): Promise<PayoutChange> {
  return db.transaction().execute(async (transaction) => {
    const updated = await transaction
      .updateTable('payout')
      .set({ state: 'cancelled' })
      .where('id', '=', id)
      .where('state', '=', 'prepared')
      .executeTakeFirst();
    if (updated.numUpdatedRows > 0n) return 'done';
    const known = await transaction
      .selectFrom('payout')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst();
    return known === undefined ? 'unknownPayout' : 'notOpen';
  });
}
