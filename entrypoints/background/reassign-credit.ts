import type { MessageResponse } from '../../lib/schema/messages.ts';
import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import type { ClickId } from '../../lib/schema/primitives.ts';
import type { Click } from '../../lib/schema/storage.ts';
import { moveCredit } from './move-credit.ts';
import type { WorkerParts } from './parts.ts';

type Reassignment = MessageResponse<'reassignCredit'>;
/**
 * The shopper chooses again for one click: what its nonprofit cannot or should not get goes to the new one. A click that
 * the server does not have yet is simply sent with the new choice; for one that it has, our secret proves the right.
 */
export async function reassignCredit(
  parts: WorkerParts,
  clickId: ClickId,
  nonprofit: Nonprofit,
): Promise<Reassignment> {
  try {
    const click = await (await parts.database.read()).get('clicks', clickId);
    if (click === undefined) return { ok: false, code: 'unknownClick' };
    if (click.activationState !== 'delivered') {
      await sendAnew(parts, click, nonprofit);
      return { ok: true };
    }
    const refusal = await moveCredit(parts, click, nonprofit.id);
    if (refusal !== undefined) return { ok: false, code: refusal };
    await parts.database.write(['clicks'], async (transaction) => {
      await transaction.objectStore('clicks').put({ ...click, nonprofit });
    });
    return { ok: true };
  } catch {
    // The device could not keep the choice: the old one stands, and the shopper is told.
    return { ok: false, code: 'storageFailed' };
  }
}

async function sendAnew(
  { database, now }: WorkerParts,
  click: Click,
  nonprofit: Nonprofit,
): Promise<void> {
  const { clickId, communityId } = click;
  await database.write(['clicks', 'outbox'], async (transaction) => {
    await transaction.objectStore('clicks').put({ ...click, nonprofit, activationState: 'queued' });
    const outbox = transaction.objectStore('outbox');
    for (const waiting of await outbox.getAll()) {
      if (waiting.clickId === clickId && waiting.id !== undefined) await outbox.delete(waiting.id);
    }
    await outbox.add({
      communityId,
      clickId,
      nonprofit: nonprofit.id,
      attempts: 0,
      nextAttemptAt: now().getTime(),
    });
  });
}
