import { sql } from 'kysely';
import type { Db } from '../schema.ts';

/** Sales know the prepared payout that they stand on; those of payouts that are open at this moment, too. */
export async function createHeldSales(db: Db): Promise<void> {
  await db.schema.alterTable('sale').addColumn('payout_id', 'text').execute();
  await db.schema.createIndex('sale_payout').on('sale').columns(['payout_id']).execute();
  await db.schema.createIndex('payout_item_sale').on('payout_item').columns(['sale_id']).execute();
  await sql`
    update sale set payout_id = (
      select max(payout.id) from payout_item
      join payout on payout.id = payout_item.payout_id and payout.state = 'prepared'
      where payout_item.sale_id = sale.id
    )
    where id in (
      select sale_id from payout_item
      join payout on payout.id = payout_item.payout_id and payout.state = 'prepared'
    )`.execute(db);
}
