import type { RetailerMatch } from '../../../lib/platform/directory/directory-store.ts';
import type { AttributionSignal } from '../../../lib/schema/network.ts';
import type { WorkerParts } from '../parts.ts';

const mostEntries = 1_000;

/** Adds to the shopper's own log of decisions: no URL, no parameter value; the oldest go when it is full. */
export async function logDecision(
  { database, now }: Pick<WorkerParts, 'database' | 'now'>,
  [first]: readonly RetailerMatch[],
  signals: readonly AttributionSignal[],
  outcome: string,
): Promise<void> {
  if (first === undefined) return;
  await database.write(['decisionLog'], async (transaction) => {
    const log = transaction.objectStore('decisionLog');
    await log.add({
      retailerId: first.retailer.id,
      signals: signals.map(({ kind, network }) => ({ kind, network })),
      outcome,
      at: now().getTime(),
    });
    const surplus = (await log.count()) - mostEntries;
    if (surplus <= 0) return;
    for (const key of await log.getAllKeys(undefined, surplus)) await log.delete(key);
  });
}
