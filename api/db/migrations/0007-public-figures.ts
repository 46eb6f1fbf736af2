import { sql } from 'kysely';
import type { Db } from '../schema.ts';

/**
 * Public figures without reading the whole ledger: a payout knows how many purchases it has, and indexes hold all that
 * is counted or added up.
 */
export async function createPublicFigures(db: Db): Promise<void> {
  await db.schema
    .alterTable('payout')
    .addColumn('clicks', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`
    update payout set clicks = (
      select count(distinct sale.click_id) from payout_item
      join sale on sale.id = payout_item.sale_id
      where payout_item.payout_id = payout.id
    )`.execute(db);
  await db.schema.dropIndex('sale_click').execute();
  await db.schema.createIndex('sale_click').on('sale').columns(['click_id', 'nonprofit']).execute();
  await db.schema.createIndex('sale_updated').on('sale').columns(['updated_at']).execute();
  await db.schema
    .createIndex('sale_figures')
    .on('sale')
    .columns(['credit_status', 'currency', 'sold_at', 'nonprofit', 'credit', 'paid_out'])
    .execute();
}
