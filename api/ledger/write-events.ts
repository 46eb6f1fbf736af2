import { creditStatus } from '../../lib/domain/ledger/credit-status.ts';
import { postingsBetween } from '../../lib/domain/ledger/postings.ts';
import { nonprofitPart } from '../../lib/domain/ledger/split-commission.ts';
import type { LedgerCause, SaleState } from '../../lib/schema/ledger.ts';
import { inBatches } from '../db/in-batches.ts';
import type { Db } from '../db/schema.ts';
import { type StoredSale, toStateColumns } from '../repositories/sales.ts';

/** The next event of one sale. `before` is the sale as it was read; its revision guards against a second writer. */
export interface SaleChange {
  readonly sale: Omit<StoredSale, 'state' | 'revision' | 'updatedAt'>;
  readonly before: { readonly revision: number; readonly state: SaleState } | undefined;
  readonly after: SaleState;
}

/** Somebody else wrote the next event first; read again and decide again. */
export class LedgerConflictError extends Error {
  override name = 'LedgerConflictError';
}

const batch = 500;

async function insertEvents(
  db: Db,
  changes: readonly SaleChange[],
  cause: LedgerCause,
  now: string,
): Promise<void> {
  // The primary key (sale, revision) refuses a second event of the same revision, whoever writes it.
  const inserted = await db
    .insertInto('ledger_event')
    .values(
      changes.map(({ sale, before, after }) => ({
        sale_id: sale.id,
        revision: (before?.revision ?? 0) + 1,
        cause,
        ...toStateColumns(after),
        recorded_at: now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['sale_id', 'revision']).doNothing())
    .executeTakeFirst();
  if (Number(inserted.numInsertedOrUpdatedRows ?? 0n) !== changes.length) {
    throw new LedgerConflictError('Another writer was faster');
  }
}

async function insertPostings(db: Db, changes: readonly SaleChange[]): Promise<void> {
  const postings = changes.flatMap(({ sale, before, after }) =>
    postingsBetween(sale.network, before?.state, after).map((posting) => ({
      sale_id: sale.id,
      revision: (before?.revision ?? 0) + 1,
      ...posting,
    })),
  );
  for (const values of inBatches(postings, batch)) {
    await db.insertInto('ledger_posting').values(values).execute();
  }
}

async function saveSales(db: Db, changes: readonly SaleChange[], now: string): Promise<void> {
  await db
    .insertInto('sale')
    .values(
      changes.map(({ sale, before, after }) => ({
        id: sale.id,
        network: sale.network,
        transaction_id: sale.transactionId,
        item_id: sale.itemId,
        revision: (before?.revision ?? 0) + 1,
        ...toStateColumns(after),
        credit: nonprofitPart(after),
        credit_status: creditStatus(after),
        sold_at: sale.soldAt,
        as_of: sale.asOf,
        created_at: sale.createdAt,
        updated_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((set) => ({
        revision: set.ref('excluded.revision'),
        status: set.ref('excluded.status'),
        commission: set.ref('excluded.commission'),
        currency: set.ref('excluded.currency'),
        click_id: set.ref('excluded.click_id'),
        nonprofit: set.ref('excluded.nonprofit'),
        operator_share: set.ref('excluded.operator_share'),
        paid_out: set.ref('excluded.paid_out'),
        credit: set.ref('excluded.credit'),
        credit_status: set.ref('excluded.credit_status'),
        sold_at: set.ref('excluded.sold_at'),
        as_of: set.ref('excluded.as_of'),
        updated_at: set.ref('excluded.updated_at'),
      })),
    )
    .execute();
}

/**
 * Appends one event per change with its postings and moves the sales on. Call it inside a transaction.
 * @throws LedgerConflictError when a sale has moved on since it was read.
 */
export async function writeEvents(
  db: Db,
  changes: readonly SaleChange[],
  cause: LedgerCause,
  now: string,
): Promise<void> {
  for (const some of inBatches(changes, batch)) {
    await insertEvents(db, some, cause, now);
    await insertPostings(db, some);
    await saveSales(db, some, now);
  }
}
