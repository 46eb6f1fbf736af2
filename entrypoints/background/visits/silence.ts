import type { MessageResponse } from '../../../lib/schema/messages.ts';
import type { RetailerId } from '../../../lib/schema/primitives.ts';
import type { WorkerParts } from '../parts.ts';

/** "Never here", and its undoing. */
export async function silenceRetailer(
  { database, now }: Pick<WorkerParts, 'database' | 'now'>,
  retailerId: RetailerId,
  silenced: boolean,
): Promise<MessageResponse<'silenceRetailer'>> {
  try {
    await database.write(['silencedRetailers'], async (transaction) => {
      const table = transaction.objectStore('silencedRetailers');
      if (silenced) await table.put({ retailerId, at: now().getTime() });
      else await table.delete(retailerId);
    });
    return { ok: true };
  } catch {
    // The disk is full or the database broken: the shopper is told that it did not stick.
    return { ok: false, code: 'storageFailed' };
  }
}
