import { deriveCreditTag } from '../../lib/domain/click-id.ts';
import type { ActivationRequest } from '../../lib/schema/api.ts';
import type { Assignment } from '../../lib/schema/ledger.ts';
import type { Db } from '../db/schema.ts';
import {
  insertActivations,
  loadAssignments,
  type NewActivation,
} from '../repositories/activations.ts';
import { findActiveIds } from '../repositories/nonprofits.ts';
import { loadSalesByClick } from '../repositories/sales.ts';
import { assignSalesOfClick } from './assign-waiting.ts';

export type RecordedActivation =
  | { readonly outcome: 'created' | 'known'; readonly operatorShare: number }
  | { readonly outcome: 'unknownNonprofit' }
  | { readonly outcome: 'otherNonprofit' };

/** A click's choice, with the community's number at that moment. */
export type Choice = ActivationRequest & Pick<Assignment, 'operatorShare'>;

/** The first of several choices for one click counts, also among those that come together. */
function firstChoices(
  choices: readonly Choice[],
  known: ReadonlyMap<string, Assignment>,
  active: ReadonlySet<string>,
): Map<string, Choice> {
  const first = new Map<string, Choice>();
  for (const choice of choices) {
    const taken = known.has(choice.clickId) || first.has(choice.clickId);
    if (!taken && active.has(choice.nonprofit)) first.set(choice.clickId, choice);
  }
  return first;
}

async function insertFirst(db: Db, first: ReadonlyMap<string, Choice>, now: string): Promise<void> {
  const rows = [...first.values()].map(
    async (choice): Promise<NewActivation> => ({
      ...choice,
      tag: await deriveCreditTag(choice.clickId),
      createdAt: now,
    }),
  );
  await insertActivations(db, await Promise.all(rows));
}

/**
 * Stores clicks' choices, each once, in one transaction: when this returns, all of them are on the disk. A sale that was
 * reported before its click is credited then.
 */
export async function recordActivations(
  db: Db,
  choices: readonly Choice[],
  now: string,
): Promise<RecordedActivation[]> {
  const clickIds = choices.map(({ clickId }) => clickId);
  const known = await loadAssignments(db, clickIds);
  const active = await findActiveIds(
    db,
    choices.map(({ nonprofit }) => nonprofit),
  );
  const first = firstChoices(choices, known, active);
  await insertFirst(db, first, now);
  // Another process may have stored the same click a moment earlier; what is stored is what counts.
  const stored = first.size === 0 ? known : await loadAssignments(db, clickIds);
  for (const { state } of await loadSalesByClick(db, [...first.keys()])) {
    if (state.assignment === null && state.clickId !== null) {
      await assignSalesOfClick(db, state.clickId, now);
    }
  }
  return choices.map((choice) => {
    const assignment = stored.get(choice.clickId);
    if (assignment === undefined) return { outcome: 'unknownNonprofit' };
    if (assignment.nonprofit !== choice.nonprofit) return { outcome: 'otherNonprofit' };
    const outcome = first.get(choice.clickId) === choice ? 'created' : 'known';
    return { outcome, operatorShare: assignment.operatorShare };
  });
}
