import type { Db } from '../db/schema.ts';

/** Sales per network and status. */
export async function countSales(
  db: Db,
): Promise<{ network: string; status: string; count: number }[]> {
  const rows = await db
    .selectFrom('sale')
    .select(['network', 'status', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy(['network', 'status'])
    .orderBy('network')
    .orderBy('status')
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Report lines that could not be booked, per network. */
export async function countRejectedRows(db: Db): Promise<{ network: string; count: number }[]> {
  const rows = await db
    .selectFrom('rejected_row')
    .select(['network', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('network')
    .orderBy('network')
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** When each network's reports were last read completely. */
export async function findLastImports(db: Db): Promise<{ network: string; finishedAt: string }[]> {
  return db
    .selectFrom('import_run')
    .select(['network', ({ fn }) => fn.max<string>('finished_at').as('finishedAt')])
    .where('outcome', '=', 'complete')
    .groupBy('network')
    .orderBy('network')
    .execute();
}
