import { ReportedSale, SaleState } from '../../../../lib/schema/ledger.ts';

/** A sale's state for tests: 4.00 USD, pending, 2.5 % for the operator, unless `changes` says otherwise. */
export function saleState(changes: Record<string, unknown> = {}): SaleState {
  return SaleState.parse({
    status: 'pending',
    commission: { minor: 400, currency: 'USD' },
    clickId: 'a'.repeat(26),
    assignment: { nonprofit: 'us-ein:530196605', operatorShare: 250 },
    paidOut: 0,
    ...changes,
  });
}

/** A report line for the same sale, read at 10:00. */
export function reportedSale(changes: Record<string, unknown> = {}): ReportedSale {
  return ReportedSale.parse({
    network: 'awin',
    transactionId: '1',
    itemId: '',
    clickId: 'a'.repeat(26),
    status: 'pending',
    commission: { minor: 400, currency: 'USD' },
    soldAt: '2026-11-22T09:30:00Z',
    asOf: '2026-11-23T10:00:00Z',
    ...changes,
  });
}
