import type { CommissionStatus } from '../../schema/api.ts';
import type { SaleState } from '../../schema/ledger.ts';
import { nonprofitPart } from './split-commission.ts';

/** What shopper and public are told: `paid` only when the nonprofit has been sent the whole of its part. */
export function creditStatus(state: SaleState): CommissionStatus {
  if (state.status !== 'received') return state.status;
  return state.paidOut !== 0 && state.paidOut === nonprofitPart(state) ? 'paid' : 'confirmed';
}
