import type { ReportedSale } from '../../lib/schema/ledger.ts';
import type { Db } from '../db/schema.ts';
import { readProperty, writeProperty } from '../repositories/properties.ts';
import { loadConfirmedSales } from '../repositories/sales.ts';
import { bookReport } from './book-report.ts';

const paidUntilOf = (network: string): string => `paid until ${network}`;

/**
 * The last day whose approved sales a network has paid, as its steward said, whichever way its report is read. Nobody
 * can say it of a network that reports its payments, so there it is undefined.
 */
export const readPaidUntil = (db: Db, network: string): Promise<string | undefined> =>
  readProperty(db, paidUntilOf(network));

/** A sale that its network approved, as received when the steward said that such sales are paid. */
export function withPayment(sale: ReportedSale, paidUntil: string | undefined): ReportedSale {
  const isPaid =
    paidUntil !== undefined &&
    sale.status === 'confirmed' &&
    new Date(sale.soldAt).toISOString().slice(0, 10) <= paidUntil;
  return isPaid ? { ...sale, status: 'received' } : sale;
}

export type StatedPayment =
  | { readonly outcome: 'earlierThanBefore'; readonly paidUntil: string }
  | { readonly outcome: 'stated'; readonly received: number };

const batch = 500;

/**
 * Books that a network has paid everything it approved of the sales up to a day (UTC, `YYYY-MM-DD`). What is approved
 * later of such sales counts as paid when it is read. A day can only move forward: money that has come stays.
 */
export async function stateNetworkPayment(
  db: Db,
  network: string,
  day: string,
  now: string,
): Promise<StatedPayment> {
  const before = await readPaidUntil(db, network);
  if (before !== undefined && before > day) {
    return { outcome: 'earlierThanBefore', paidUntil: before };
  }
  // First what comes from now on, then what is there: an import in between misses neither.
  await writeProperty(db, paidUntilOf(network), day);
  let received = 0;
  for (let last = ''; ; ) {
    const sales = await loadConfirmedSales(db, network, last, batch);
    const final = sales.at(-1);
    if (final === undefined) return { outcome: 'stated', received };
    last = final.id;
    const rows = sales.flatMap(({ state, transactionId, itemId, soldAt, asOf }): ReportedSale[] => {
      const { status, commission, clickId } = state;
      const known = { network, transactionId, itemId, clickId, status, commission, soldAt, asOf };
      const paid = withPayment(known, day);
      // As of now, unless the network has been read meanwhile: then this statement knows less than that reading.
      return paid.status === 'received' ? [{ ...paid, asOf: asOf > now ? asOf : now }] : [];
    });
    received += (await bookReport(db, rows, now)).booked;
  }
}
