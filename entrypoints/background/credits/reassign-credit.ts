import type { MessageResponse } from '../../../lib/schema/messages.ts';
import type { Nonprofit } from '../../../lib/schema/nonprofit.ts';
import type { ClickId } from '../../../lib/schema/primitives.ts';
import { notStored } from '../not-stored.ts';
import type { WorkerParts } from '../parts.ts';
import { moveCredit } from './move-credit.ts';
import { entryOf, removeWaiting } from './outbox.ts';

type Reassignment = MessageResponse<'reassignCredit'>;

/**
 * The shopper chooses again for one click: what its nonprofit cannot or should not get goes to the new one. A click that
 * the server does not have yet is simply sent with the new choice; for one that it has, our secret proves the right.
 * Choices for one click are taken one after the other, so that the last one stands here and at the server.
 */
export function reassignCredit(
  parts: WorkerParts,
  clickId: ClickId,
  nonprofit: Nonprofit,
): Promise<Reassignment> {
  return navigator.locks.request(`reassignCredit:${clickId}`, async (): Promise<Reassignment> => {
    try {
      return await reassign(parts, clickId, nonprofit);
    } catch {
      // The device could not keep the choice: the old one stands, and the shopper is told.
      return notStored;
    }
  });
}

async function reassign(
  parts: WorkerParts,
  clickId: ClickId,
  nonprofit: Nonprofit,
): Promise<Reassignment> {
  const click = await (await parts.database.read()).get('clicks', clickId);
  if (click === undefined) return { ok: false, code: 'unknownClick' };
  const isDelivered = click.activationState === 'delivered';
  const refusal = isDelivered ? await moveCredit(parts, click, nonprofit.id) : undefined;
  if (refusal !== undefined) return { ok: false, code: refusal };
  const isKept = await keepChoice(parts, clickId, nonprofit, !isDelivered);
  return isKept ? { ok: true } : { ok: false, code: 'unknownClick' };
}

/** @returns whether the click is still there: everything may have been deleted while we waited for the server. */
function keepChoice(
  { database, now }: WorkerParts,
  clickId: ClickId,
  nonprofit: Nonprofit,
  isToSend: boolean,
): Promise<boolean> {
  return database.write(['clicks', 'outbox'], async (transaction) => {
    const clicks = transaction.objectStore('clicks');
    // As it is now, not as it was before we asked: its credits and its state may have come meanwhile.
    const click = await clicks.get(clickId);
    if (click === undefined) return false;
    const activationState = isToSend ? 'queued' : click.activationState;
    const chosen = { ...click, nonprofit, activationState };
    await clicks.put(chosen);
    if (!isToSend) return true;
    const outbox = transaction.objectStore('outbox');
    await removeWaiting(outbox, clickId);
    await outbox.add(entryOf(chosen, now()));
    return true;
  });
}
