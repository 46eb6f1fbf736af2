import type { Assignment, ReportedSale, ReportedStatus, SaleState } from '../../schema/ledger.ts';

/** What a report line does to the books. */
export type BookingDecision =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'booked'; readonly state: SaleState }
  | {
      readonly kind: 'refused';
      readonly reason: 'currencyChangedAfterPayout' | 'currencyChangedOnPayout';
    };

export interface KnownSale {
  readonly state: SaleState;
  /** Reading time of the report that the state comes from. */
  readonly asOf: string;
  /** The prepared payout that it stands on: that money may be on its way, to this nonprofit in this currency. */
  readonly payoutId: string | null;
}

// Only breaks ties between two different lines with the same reading time, the later stage winning.
const stage = { pending: 0, confirmed: 1, received: 2, declined: 3 } as const satisfies Record<
  ReportedStatus,
  number
>;

/** True when `row` is newer than what is known; a total order, so the order of arrival does not matter. */
function supersedes(row: ReportedSale, { state, asOf }: KnownSale): boolean {
  const byTime = Date.parse(row.asOf) - Date.parse(asOf);
  if (byTime !== 0) return byTime > 0;
  const byStage = stage[row.status] - stage[state.status];
  if (byStage !== 0) return byStage > 0;
  const { currency } = row.commission;
  if (currency !== state.commission.currency) return currency > state.commission.currency;
  return row.commission.minor > state.commission.minor;
}

function sameState(left: SaleState, right: SaleState): boolean {
  return (
    left.status === right.status &&
    left.commission.minor === right.commission.minor &&
    left.commission.currency === right.commission.currency &&
    left.clickId === right.clickId &&
    left.assignment?.nonprofit === right.assignment?.nonprofit &&
    left.assignment?.operatorShare === right.assignment?.operatorShare
  );
}

/**
 * Decides what a report line does to a sale. `assignment` is what the line's click credits, when its activation is
 * known. A sale keeps the first click it was reported with.
 */
export function decideBooking(
  known: KnownSale | undefined,
  row: ReportedSale,
  assignment: Assignment | null,
): BookingDecision {
  const { status, commission } = row;
  if (known === undefined) {
    const state = { status, commission, clickId: row.clickId, assignment, paidOut: 0 };
    return { kind: 'booked', state };
  }
  const old = known.state;
  const clickId = old.clickId ?? row.clickId;
  const assigned = old.assignment ?? (clickId === row.clickId ? assignment : null);
  const newer = supersedes(row, known);
  const state: SaleState = {
    status: newer ? status : old.status,
    commission: newer ? commission : old.commission,
    clickId,
    assignment: assigned,
    paidOut: old.paidOut,
  };
  if (sameState(old, state)) return { kind: 'unchanged' };
  if (old.commission.currency !== state.commission.currency) {
    if (old.paidOut !== 0) return { kind: 'refused', reason: 'currencyChangedAfterPayout' };
    if (known.payoutId !== null) return { kind: 'refused', reason: 'currencyChangedOnPayout' };
  }
  return { kind: 'booked', state };
}
