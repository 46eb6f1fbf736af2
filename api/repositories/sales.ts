import { SaleState } from '../../lib/schema/ledger.ts';
import { inBatches } from '../db/in-batches.ts';
import type { Db, Schema } from '../db/schema.ts';

type SaleRow = Schema['sale'];

/** A sale as the books know it, with what its next event needs. */
export interface StoredSale {
  readonly id: string;
  readonly network: string;
  readonly transactionId: string;
  readonly itemId: string;
  readonly revision: number;
  /** The prepared payout that it stands on; null while it stands on none. */
  readonly payoutId: string | null;
  readonly state: SaleState;
  readonly soldAt: string;
  readonly asOf: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The ledger's key of a sale. No part can hold a space, so the parts cannot run into each other. */
export const saleIdOf = (network: string, transactionId: string, itemId: string): string =>
  `${network} ${transactionId} ${itemId}`;

/** Reads the state columns that `sale` and `ledger_event` share. */
export function toSaleState(
  row: Pick<
    SaleRow,
    'status' | 'commission' | 'currency' | 'click_id' | 'nonprofit' | 'operator_share' | 'paid_out'
  >,
): SaleState {
  return SaleState.parse({
    status: row.status,
    commission: { minor: row.commission, currency: row.currency },
    clickId: row.click_id,
    assignment:
      row.nonprofit === null
        ? null
        : { nonprofit: row.nonprofit, operatorShare: row.operator_share },
    paidOut: row.paid_out,
  });
}

/** The state columns that `sale` and `ledger_event` share. */
export function toStateColumns(state: SaleState) {
  return {
    status: state.status,
    commission: state.commission.minor,
    currency: state.commission.currency,
    click_id: state.clickId,
    nonprofit: state.assignment?.nonprofit ?? null,
    operator_share: state.assignment?.operatorShare ?? 0,
    paid_out: state.paidOut,
  };
}

const toStoredSale = (row: SaleRow): StoredSale => ({
  id: row.id,
  network: row.network,
  transactionId: row.transaction_id,
  itemId: row.item_id,
  revision: row.revision,
  payoutId: row.payout_id,
  state: toSaleState(row),
  soldAt: row.sold_at,
  asOf: row.as_of,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

/** The sales by their ids; an id that no sale has is left out. */
export async function loadSalesById(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, StoredSale>> {
  const sales = new Map<string, StoredSale>();
  for (const some of inBatches(ids, 1_000)) {
    const rows = await db.selectFrom('sale').selectAll().where('id', 'in', some).execute();
    for (const row of rows) sales.set(row.id, toStoredSale(row));
  }
  return sales;
}

/** All sales that these clicks led to, the oldest first. */
export async function loadSalesByClick(db: Db, clickIds: readonly string[]): Promise<StoredSale[]> {
  if (clickIds.length === 0) return [];
  const rows = await db
    .selectFrom('sale')
    .selectAll()
    .where('click_id', 'in', clickIds)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toStoredSale);
}

/** Sales that do not credit yet what their click's activation says. */
export async function loadAssignableSales(db: Db, limit: number): Promise<StoredSale[]> {
  const rows = await db
    .selectFrom('sale')
    .innerJoin('activation', 'activation.click_id', 'sale.click_id')
    .selectAll('sale')
    .where('sale.paid_out', '=', 0)
    .where('sale.payout_id', 'is', null)
    .where((where) =>
      where.or([
        where('sale.nonprofit', 'is', null),
        where('sale.nonprofit', '<>', where.ref('activation.nonprofit')),
      ]),
    )
    .limit(limit)
    .execute();
  return rows.map(toStoredSale);
}

/** Confirmed sales of a network in the order of their keys, behind the key `last`. */
export async function loadConfirmedSales(
  db: Db,
  network: string,
  last: string,
  limit: number,
): Promise<StoredSale[]> {
  const rows = await db
    .selectFrom('sale')
    .selectAll()
    .where('id', '>', last)
    .where('network', '=', network)
    .where('status', '=', 'confirmed')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toStoredSale);
}

/** Sales of a nonprofit whose payable balance is not zero. */
export async function loadSettlingSales(db: Db): Promise<StoredSale[]> {
  const rows = await db
    .selectFrom('sale')
    .selectAll()
    .where('nonprofit', 'is not', null)
    .where((where) =>
      where.or([
        where.and([where('status', '=', 'received'), where('credit', '<>', where.ref('paid_out'))]),
        where.and([where('status', '<>', 'received'), where('paid_out', '<>', 0)]),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(toStoredSale);
}
