import { Assignment } from '../../lib/schema/ledger.ts';
import { inBatches } from '../db/in-batches.ts';
import type { Db } from '../db/schema.ts';

export interface NewActivation extends Assignment {
  readonly clickId: string;
  readonly tag: string;
  readonly createdAt: string;
}

/** Stores activations in one statement, leaving out the clicks that are known. Answers which ones were new. */
export async function insertActivations(
  db: Db,
  activations: readonly NewActivation[],
): Promise<ReadonlySet<string>> {
  const created = new Set<string>();
  for (const some of inBatches(activations, 1_000)) {
    const rows = await db
      .insertInto('activation')
      .values(
        some.map((activation) => ({
          click_id: activation.clickId,
          tag: activation.tag,
          nonprofit: activation.nonprofit,
          operator_share: activation.operatorShare,
          created_at: activation.createdAt,
        })),
      )
      .onConflict((conflict) => conflict.column('click_id').doNothing())
      .returning('click_id')
      .execute();
    for (const { click_id } of rows) created.add(click_id);
  }
  return created;
}

/** Whom these clicks credit; a click without an activation is missing from the map. */
export async function loadAssignments(
  db: Db,
  clickIds: readonly string[],
): Promise<Map<string, Assignment>> {
  const assignments = new Map<string, Assignment>();
  for (const some of inBatches([...new Set(clickIds)], 1_000)) {
    const rows = await db
      .selectFrom('activation')
      .select(['click_id', 'nonprofit', 'operator_share'])
      .where('click_id', 'in', some)
      .execute();
    for (const row of rows) {
      const assignment = { nonprofit: row.nonprofit, operatorShare: row.operator_share };
      assignments.set(row.click_id, Assignment.parse(assignment));
    }
  }
  return assignments;
}

/** Credits a click's later sales to another nonprofit; does nothing for a click that never arrived. */
export async function updateActivationNonprofit(
  db: Db,
  clickId: string,
  nonprofit: string,
): Promise<void> {
  await db.updateTable('activation').set({ nonprofit }).where('click_id', '=', clickId).execute();
}

/** When the first click arrived; undefined while none has. */
export async function findFirstActivationTime(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('activation')
    .select(({ fn }) => fn.min<string | null>('created_at').as('first'))
    .executeTakeFirstOrThrow();
  return row.first ?? undefined;
}
