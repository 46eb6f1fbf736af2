import { sendMessage } from '../platform/messaging.ts';
import type { Nonprofit } from '../schema/nonprofit.ts';
import type { ClickId } from '../schema/primitives.ts';

/** Gives one click's credit to another nonprofit; what cannot be told apart by the shopper is one outcome. */
export async function giveCredit(
  clickId: ClickId,
  nonprofit: Nonprofit,
): Promise<'given' | 'tooLate' | 'notServed' | 'failed'> {
  try {
    const response = await sendMessage('reassignCredit', { clickId, nonprofit });
    if (response.ok) return 'given';
    return response.code === 'tooLate' || response.code === 'notServed' ? response.code : 'failed';
  } catch {
    // The worker is gone: nothing moved, and the shopper may try again.
    return 'failed';
  }
}
