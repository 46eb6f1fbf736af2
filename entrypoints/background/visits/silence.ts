import type { SilencedRetailer } from '../../../lib/platform/storage/database-tables.ts';
import type { MessageResponse } from '../../../lib/schema/messages.ts';
import type { RetailerId } from '../../../lib/schema/primitives.ts';
import { notStored } from '../not-stored.ts';
import type { WorkerParts } from '../parts.ts';

type Silenced = MessageResponse<'silenceRetailer'> & {
  readonly before?: SilencedRetailer | undefined;
};

/** "Never here", and its undoing. @returns also the silence as it stood before. */
export async function silenceRetailer(
  { database, now }: Pick<WorkerParts, 'database' | 'now'>,
  retailerId: RetailerId,
  silenced: boolean,
): Promise<Silenced> {
  try {
    const before = await database.write(['silencedRetailers'], async (transaction) => {
      const table = transaction.objectStore('silencedRetailers');
      const stored = await table.get(retailerId);
      if (silenced) await table.put({ retailerId, at: now().getTime() });
      else await table.delete(retailerId);
      return stored;
    });
    return { ok: true, before };
  } catch {
    // The disk is full or the database broken: the shopper is told that it did not stick.
    return notStored;
  }
}
