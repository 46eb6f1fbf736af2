import type { Db } from '../db/schema.ts';
import { loadAssignments } from '../repositories/activations.ts';
import { loadAssignableSales, loadSalesByClick, type StoredSale } from '../repositories/sales.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { type SaleChange, writeEvents } from './write-events.ts';

async function assign(db: Db, sales: readonly StoredSale[], now: string): Promise<number> {
  const clicks = sales.flatMap(({ state }) => state.clickId ?? []);
  const assignments = await loadAssignments(db, clicks);
  const changes = sales.flatMap((sale): SaleChange[] => {
    const assignment = assignments.get(sale.state.clickId ?? '');
    if (assignment === undefined || sale.state.paidOut !== 0 || sale.payoutId !== null) return [];
    if (sale.state.assignment?.nonprofit === assignment.nonprofit) return [];
    return [{ sale, before: sale, after: { ...sale.state, assignment } }];
  });
  await writeEvents(db, changes, 'activation', now);
  return changes.length;
}

/** Credits the sales that were reported before this click's activation arrived. Returns how many. */
export async function assignSalesOfClick(db: Db, clickId: string, now: string): Promise<number> {
  return retryConflicts(() =>
    db
      .transaction()
      .execute(async (transaction) =>
        assign(transaction, await loadSalesByClick(transaction, [clickId]), now),
      ),
  );
}

/**
 * The same for every click. It runs after each import: report and activation may have been written at the same moment
 * by two processes, each before it could see the other; the same goes for a report and a new choice.
 */
export async function assignWaitingSales(db: Db, now: string): Promise<number> {
  let total = 0;
  for (;;) {
    const assigned = await retryConflicts(() =>
      db
        .transaction()
        .execute(async (transaction) =>
          assign(transaction, await loadAssignableSales(transaction, 500), now),
        ),
    );
    total += assigned;
    if (assigned === 0) return total;
  }
}
