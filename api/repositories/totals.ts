import { sql } from 'kysely';
import { PublicTotals } from '../../lib/schema/api.ts';
import type { Db } from '../db/schema.ts';

type TotalsRow = PublicTotals['rows'][number];

/** Sums of credits per month of the sale, nonprofit, status and currency. Not public as such: see `groupTotals`. */
export async function loadTotals(db: Db): Promise<TotalsRow[]> {
  const month = sql<string>`substr(sold_at, 1, 7)`;
  const rows = await db
    .selectFrom('sale')
    .select([month.as('month'), 'nonprofit', 'credit_status', 'currency'])
    .select(({ fn }) => [fn.sum<number>('credit').as('minor'), fn.countAll<number>().as('sales')])
    .where('nonprofit', 'is not', null)
    .groupBy([month, 'nonprofit', 'credit_status', 'currency'])
    .orderBy(month)
    .orderBy('nonprofit')
    .orderBy('credit_status')
    .orderBy('currency')
    .execute();
  return rows.map((row) =>
    PublicTotals.shape.rows.def.element.parse({
      month: row.month,
      nonprofit: row.nonprofit,
      status: row.credit_status,
      amount: { minor: Number(row.minor), currency: row.currency },
      sales: Number(row.sales),
    }),
  );
}
