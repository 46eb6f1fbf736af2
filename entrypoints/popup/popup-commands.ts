import type { ActivationOutcome } from '../../components/OfferCard.tsx';
import { sendCommand } from '../../lib/hooks/send-command.ts';
import { sendMessage } from '../../lib/platform/messaging.ts';
import type { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { RetailerId } from '../../lib/schema/primitives.ts';

/** Asks the worker to open the offer's link in the tab; a worker that is gone opened nothing. */
export async function activateOffer(
  offerId: string,
  tabId: number | undefined,
): Promise<ActivationOutcome> {
  if (tabId === undefined) return { ok: false, code: 'unreachable' };
  try {
    return await sendMessage('activateOfferInTab', { offerId, tabId });
  } catch {
    // The card has words for this.
    return { ok: false, code: 'unreachable' };
  }
}

export const chooseNonprofit = (nonprofit: Nonprofit): Promise<boolean> =>
  sendCommand('chooseNonprofit', { nonprofit });

export const silence = (retailerId: string, silenced: boolean): Promise<boolean> =>
  sendCommand('silenceRetailer', { retailerId: RetailerId.parse(retailerId), silenced });

/** No banner until the next local midnight. */
export function snooze(): Promise<boolean> {
  const midnight = new Date();
  midnight.setHours(24, 0, 0, 0);
  return sendCommand('updateSettings', { changes: { snoozedUntil: midnight.toISOString() } });
}

export const resumeSpeaking = (): Promise<boolean> =>
  sendCommand('updateSettings', { changes: { snoozedUntil: new Date().toISOString() } });
