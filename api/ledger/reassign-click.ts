import { decideReassignment } from '../../lib/domain/ledger/decide-reassignment.ts';
import type { NonprofitId } from '../../lib/schema/nonprofit.ts';
import type { ClickId } from '../../lib/schema/primitives.ts';
import type { Db } from '../db/schema.ts';
import { loadAssignments, updateActivationNonprofit } from '../repositories/activations.ts';
import { isActiveNonprofit } from '../repositories/nonprofits.ts';
import { loadSalesByClick } from '../repositories/sales.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { writeEvents } from './write-events.ts';

export type ReassignmentOutcome =
  | 'reassigned'
  | 'unknownClick'
  | 'unknownNonprofit'
  | 'alreadyConfirmed'
  | 'alreadyPaid'
  | 'payoutPrepared';

async function reassign(
  db: Db,
  clickId: ClickId,
  nonprofit: NonprofitId,
  now: string,
): Promise<ReassignmentOutcome> {
  const present = (await loadAssignments(db, [clickId])).get(clickId);
  if (present === undefined) return 'unknownClick';
  if (!(await isActiveNonprofit(db, nonprofit))) return 'unknownNonprofit';
  if (present.nonprofit === nonprofit) return 'reassigned';
  const sales = await loadSalesByClick(db, [clickId]);
  const decision = decideReassignment(sales, await isActiveNonprofit(db, present.nonprofit));
  if (!decision.allowed) return decision.reason;
  await updateActivationNonprofit(db, clickId, nonprofit);
  const assignment = { nonprofit, operatorShare: present.operatorShare };
  const changes = sales.map((sale) => ({
    sale,
    before: sale,
    after: { ...sale.state, assignment },
  }));
  await writeEvents(db, changes, 'reassignment', now);
  return 'reassigned';
}

/** Moves a click and its sales to another nonprofit, at the operator's share of the click. */
export async function reassignClick(
  db: Db,
  clickId: ClickId,
  nonprofit: NonprofitId,
  now: string,
): Promise<ReassignmentOutcome> {
  return retryConflicts(() =>
    db.transaction().execute((transaction) => reassign(transaction, clickId, nonprofit, now)),
  );
}
