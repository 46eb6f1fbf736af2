import type { KnownSale } from './decide-booking.ts';

export type ReassignmentDecision =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly reason: 'alreadyConfirmed' | 'alreadyPaid' | 'payoutPrepared';
    };

/**
 * Whoever clicked may choose again while nothing is confirmed. When the chosen nonprofit has gone, its credit is held
 * until the shopper chooses again, so then a confirmed one may move too; what has been paid out, or stands on a payout
 * that may be on its way, never does.
 */
export function decideReassignment(
  sales: readonly Pick<KnownSale, 'state' | 'payoutId'>[],
  presentNonprofitIsActive: boolean,
): ReassignmentDecision {
  if (sales.some(({ state }) => state.paidOut !== 0)) {
    return { allowed: false, reason: 'alreadyPaid' };
  }
  if (sales.some(({ payoutId }) => payoutId !== null)) {
    return { allowed: false, reason: 'payoutPrepared' };
  }
  const fixed = sales.some(
    ({ state: { status } }) => status === 'confirmed' || status === 'received',
  );
  if (fixed && presentNonprofitIsActive) return { allowed: false, reason: 'alreadyConfirmed' };
  return { allowed: true };
}
