import type { SaleState } from '../../schema/ledger.ts';

export type ReassignmentDecision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: 'alreadyConfirmed' | 'alreadyPaid' };

/**
 * Whoever clicked may choose again while nothing is confirmed. When the chosen nonprofit has gone, its credit is held
 * until the shopper chooses again, so then a confirmed one may move too; what has been paid out never does.
 */
export function decideReassignment(
  sales: readonly SaleState[],
  presentNonprofitIsActive: boolean,
): ReassignmentDecision {
  if (sales.some(({ paidOut }) => paidOut !== 0)) return { allowed: false, reason: 'alreadyPaid' };
  const fixed = sales.some(({ status }) => status === 'confirmed' || status === 'received');
  if (fixed && presentNonprofitIsActive) return { allowed: false, reason: 'alreadyConfirmed' };
  return { allowed: true };
}
