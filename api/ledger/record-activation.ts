import { createHash } from 'node:crypto';
import { base32Prefix, creditTagSource } from '../../lib/domain/click-id.ts';
import type { ActivationRequest } from '../../lib/schema/api.ts';
import type { Assignment } from '../../lib/schema/ledger.ts';
import type { ClickId } from '../../lib/schema/primitives.ts';
import type { Db } from '../db/schema.ts';
import { insertActivations, loadAssignments } from '../repositories/activations.ts';
import { findActiveIds } from '../repositories/nonprofits.ts';
import { loadSalesByClick } from '../repositories/sales.ts';
import { assignSalesOfClick } from './assign-waiting.ts';

export type RecordedActivation =
  | { readonly outcome: 'created' | 'known'; readonly operatorShare: number }
  | { readonly outcome: 'unknownNonprofit' }
  | { readonly outcome: 'otherNonprofit' };

/** A click's choice, with the community's number at that moment. */
export type Choice = ActivationRequest & Pick<Assignment, 'operatorShare'>;

/** `deriveCreditTag` without a promise: a server has a digest that needs no thread of its own. */
const creditTagOf = (clickId: ClickId): string =>
  base32Prefix(createHash('sha256').update(creditTagSource(clickId)).digest());

/** The first of several choices for one click counts, also among those that come together. */
function firstChoices(
  choices: readonly Choice[],
  active: ReadonlySet<string>,
): ReadonlyMap<string, Choice> {
  const first = new Map<string, Choice>();
  for (const choice of choices) {
    if (!first.has(choice.clickId) && active.has(choice.nonprofit)) {
      first.set(choice.clickId, choice);
    }
  }
  return first;
}

/** Credits what a network reported before these clicks' activations arrived. */
async function assignEarlierSales(db: Db, clickIds: readonly string[], now: string): Promise<void> {
  for (const { state } of await loadSalesByClick(db, clickIds)) {
    if (state.assignment === null && state.clickId !== null) {
      await assignSalesOfClick(db, state.clickId, now);
    }
  }
}

/**
 * Stores clicks' choices, each once, in one statement: when this returns, all of them are on the disk. A sale that was
 * reported before its click is credited then.
 */
export async function recordActivations(
  db: Db,
  choices: readonly Choice[],
  now: string,
): Promise<RecordedActivation[]> {
  const active = await findActiveIds(
    db,
    choices.map(({ nonprofit }) => nonprofit),
  );
  const first = firstChoices(choices, active);
  const rows = [...first.values()].map((choice) => ({
    ...choice,
    tag: creditTagOf(choice.clickId),
    createdAt: now,
  }));
  const created = await insertActivations(db, rows);
  await assignEarlierSales(db, [...created], now);
  // Known before, or stored a moment earlier by another process: what is stored is what counts.
  const others = choices.filter(
    (choice) => !created.has(choice.clickId) || first.get(choice.clickId) !== choice,
  );
  const stored = await loadAssignments(
    db,
    others.map(({ clickId }) => clickId),
  );
  return choices.map((choice) => {
    if (created.has(choice.clickId) && first.get(choice.clickId) === choice) {
      return { outcome: 'created', operatorShare: choice.operatorShare };
    }
    const assignment = stored.get(choice.clickId);
    if (assignment === undefined) return { outcome: 'unknownNonprofit' };
    if (assignment.nonprofit !== choice.nonprofit) return { outcome: 'otherNonprofit' };
    return { outcome: 'known', operatorShare: assignment.operatorShare };
  });
}
