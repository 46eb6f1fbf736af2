import type { SaleState } from '../../schema/ledger.ts';
import { nonprofitPart } from './split-commission.ts';

export interface PayableSale {
  readonly id: string;
  readonly state: SaleState;
}

export interface PlannedPayout {
  readonly nonprofit: string;
  readonly currency: string;
  readonly minor: number;
  readonly items: readonly { readonly sale: string; readonly minor: number }[];
}

/** What is due and why not all of it can be paid now. */
export interface PayoutPlan {
  readonly due: readonly PlannedPayout[];
  /** The nonprofit has gone: its credits wait until the shoppers choose again. */
  readonly held: readonly PlannedPayout[];
  /** Sales that were declined after their payout: what is too much is taken off the next one. */
  readonly overpaid: readonly PlannedPayout[];
}

/** What the nonprofit still has to get for a sale; negative when it got more than the sale is worth now. */
export function payableMinor(state: SaleState): number {
  return (state.status === 'received' ? nonprofitPart(state) : 0) - state.paidOut;
}

/** Adds up what is due, per nonprofit and currency. Only money that the network has paid is due. */
export function planPayouts(
  sales: readonly PayableSale[],
  isActive: (nonprofit: string) => boolean,
): PayoutPlan {
  const groups = new Map<
    string,
    { nonprofit: string; currency: string; items: PlannedPayout['items'][number][] }
  >();
  for (const { id, state } of sales) {
    const minor = payableMinor(state);
    if (minor === 0 || state.assignment === null) continue;
    const { nonprofit } = state.assignment;
    const { currency } = state.commission;
    const key = `${nonprofit} ${currency}`;
    const group = groups.get(key) ?? { nonprofit, currency, items: [] };
    group.items.push({ sale: id, minor });
    groups.set(key, group);
  }
  const payouts = [...groups.values()].map((group) => ({
    ...group,
    minor: group.items.reduce((sum, { minor }) => sum + minor, 0),
  }));
  const positive = payouts.filter(({ minor }) => minor > 0);
  return {
    due: positive.filter(({ nonprofit }) => isActive(nonprofit)),
    held: positive.filter(({ nonprofit }) => !isActive(nonprofit)),
    overpaid: payouts.filter(({ minor }) => minor <= 0),
  };
}
