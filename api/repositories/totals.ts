import { sql } from 'kysely';
import type { NamelessRow, PaidPayout } from '../../lib/domain/ledger/group-totals.ts';
import { CommissionStatus } from '../../lib/schema/api.ts';
import { NonprofitId } from '../../lib/schema/nonprofit.ts';
import type { Db } from '../db/schema.ts';

/** Every payout that was sent, oldest first. Not public as such: see `groupTotals`. */
export async function loadPaidPayouts(db: Db): Promise<PaidPayout[]> {
  const month = sql<string>`substr(paid_at, 1, 7)`;
  const rows = await db
    .selectFrom('payout')
    .select([month.as('month'), 'nonprofit', 'currency', 'minor', 'sales', 'clicks'])
    .where('state', '=', 'paid')
    .orderBy(month)
    .orderBy('nonprofit')
    .orderBy('currency')
    .execute();
  return rows.map(({ nonprofit, ...row }) => ({ ...row, nonprofit: NonprofitId.parse(nonprofit) }));
}

/**
 * What sales were worth to nonprofits and was not sent to them, per month of the sale, status and currency, for all
 * nonprofits together. Read from the index alone.
 */
export async function loadOpenSums(db: Db): Promise<NamelessRow[]> {
  const month = sql<string>`substr(sold_at, 1, 7)`;
  const rows = await db
    .selectFrom('sale')
    .select([month.as('month'), 'credit_status', 'currency'])
    .select(({ fn }) => [
      fn.sum<number>('credit').as('credit'),
      fn.sum<number>('paid_out').as('paidOut'),
      fn.countAll<number>().as('sales'),
    ])
    .where('credit_status', 'in', ['pending', 'confirmed', 'declined'])
    .where('nonprofit', 'is not', null)
    .groupBy([month, 'credit_status', 'currency'])
    .orderBy(month)
    .orderBy('credit_status')
    .orderBy('currency')
    .execute();
  return rows.map(({ credit_status, currency, credit, paidOut, sales, ...row }) => {
    const status = CommissionStatus.parse(credit_status);
    // A sale that grew after its payout waits for the rest only; a declined one says what was not given.
    const minor = Number(credit) - (status === 'declined' ? 0 : Number(paidOut));
    return { ...row, status, amount: { minor, currency }, sales: Number(sales) };
  });
}
