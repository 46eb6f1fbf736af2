import type { CommissionRate } from '../schema/network.ts';

/**
 * What the nonprofit gets of an order: the shop's rate less the operator's share, rounded down, so that the button never
 * promises more than the ledger books.
 */
export function nonprofitPart(rate: CommissionRate, operatorShare: number): CommissionRate {
  const part = (whole: number): number => Math.floor((whole * (10_000 - operatorShare)) / 10_000);
  return rate.kind === 'share'
    ? { kind: 'share', basisPoints: part(rate.basisPoints) }
    : { kind: 'fixed', amount: { ...rate.amount, minor: part(rate.amount.minor) } };
}
