import { deriveCreditTag } from '../../lib/domain/click-id.ts';
import type { ActivationRequest } from '../../lib/schema/api.ts';
import type { Assignment } from '../../lib/schema/ledger.ts';
import type { NonprofitId } from '../../lib/schema/nonprofit.ts';
import type { Db } from '../db/schema.ts';
import { insertActivation, loadAssignments } from '../repositories/activations.ts';
import { isActiveNonprofit } from '../repositories/nonprofits.ts';
import { loadSalesByClick } from '../repositories/sales.ts';
import { assignSalesOfClick } from './assign-waiting.ts';

export type RecordedActivation =
  | { readonly outcome: 'created' | 'known'; readonly operatorShare: number }
  | { readonly outcome: 'unknownNonprofit' }
  | { readonly outcome: 'otherNonprofit' };

function compare(known: Assignment, nonprofit: NonprofitId): RecordedActivation {
  if (known.nonprofit !== nonprofit) return { outcome: 'otherNonprofit' };
  return { outcome: 'known', operatorShare: known.operatorShare };
}

/** Stores a click's choice once; the operator's share is the community's number at this moment. */
export async function recordActivation(
  db: Db,
  { clickId, nonprofit }: ActivationRequest,
  operatorShare: number,
  now: string,
): Promise<RecordedActivation> {
  const known = (await loadAssignments(db, [clickId])).get(clickId);
  if (known !== undefined) return compare(known, nonprofit);
  if (!(await isActiveNonprofit(db, nonprofit))) return { outcome: 'unknownNonprofit' };
  const tag = await deriveCreditTag(clickId);
  const activation = { clickId, nonprofit, operatorShare, tag, createdAt: now };
  if (!(await insertActivation(db, activation))) {
    // The same click came twice at the same moment; the first one counts.
    const first = (await loadAssignments(db, [clickId])).get(clickId);
    if (first !== undefined) return compare(first, nonprofit);
  }
  if ((await loadSalesByClick(db, [clickId])).length > 0) {
    await assignSalesOfClick(db, clickId, now);
  }
  return { outcome: 'created', operatorShare };
}
