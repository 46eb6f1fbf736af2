import type { SaleState } from '../../schema/ledger.ts';

/** A commission in two parts that add up to it exactly, in minor units. */
export interface CommissionSplit {
  readonly nonprofit: number;
  readonly operator: number;
}

/**
 * The operator's part is cut towards zero, so the nonprofit gets the odd cent, and a correction of the same size with
 * the other sign cancels it exactly.
 */
export function splitCommission(minor: number, operatorShare: number): CommissionSplit {
  const operator = Math.trunc((minor * operatorShare) / 10_000) + 0;
  return { nonprofit: minor - operator, operator };
}

/** What a sale is worth to its nonprofit, whatever its status; 0 while nobody is assigned. */
export function nonprofitPart({ commission, assignment }: SaleState): number {
  if (assignment === null) return 0;
  return splitCommission(commission.minor, assignment.operatorShare).nonprofit;
}
