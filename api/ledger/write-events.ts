import type { InsertResult } from 'kysely';
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
  if (wasFaster(inserted, changes.length)) {
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

function saleRow({ sale, after }: SaleChange, revision: number, now: string) {
  return {
    id: sale.id,
    network: sale.network,
    transaction_id: sale.transactionId,
    item_id: sale.itemId,
    revision,
    ...toStateColumns(after),
    payout_id: sale.payoutId,
    credit: nonprofitPart(after),
    credit_status: creditStatus(after),
    sold_at: sale.soldAt,
    as_of: sale.asOf,
    created_at: sale.createdAt,
    updated_at: now,
  };
}

const wasFaster = (result: InsertResult | undefined, expected: number): boolean =>
  Number(result?.numInsertedOrUpdatedRows ?? 0n) !== expected;

async function saveSales(db: Db, changes: readonly SaleChange[], now: string): Promise<void> {
  const saved = await db
    .insertInto('sale')
    .values(changes.map((change) => saleRow(change, (change.before?.revision ?? 0) + 1, now)))
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((set) => ({
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
        }))
        // Somebody may have read the same state again, later than this news is.
        .whereRef('sale.as_of', '<=', 'excluded.as_of')
        // A payout may have been prepared or settled meanwhile: what is allowed has to be decided again.
        .whereRef('sale.payout_id', 'is not distinct from', 'excluded.payout_id'),
    )
    .executeTakeFirst();
  if (wasFaster(saved, changes.length)) throw new LedgerConflictError('A newer reading was faster');
}

/**
 * Remembers that these sales were read again and were the same, so that older news stays out. No event: nothing moved.
 * Call it inside a transaction.
 * @throws LedgerConflictError when a sale has moved on since it was read.
 */
export async function saveReadingTimes(db: Db, sales: readonly StoredSale[]): Promise<void> {
  for (const some of inBatches(sales, batch)) {
    const values = some.map((sale) =>
      saleRow({ sale, before: sale, after: sale.state }, sale.revision, sale.updatedAt),
    );
    const saved = await db
      .insertInto('sale')
      .values(values)
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((set) => ({ as_of: set.ref('excluded.as_of') }))
          .whereRef('sale.revision', '=', 'excluded.revision')
          .whereRef('sale.as_of', '<=', 'excluded.as_of'),
      )
      .executeTakeFirst();
    if (wasFaster(saved, some.length)) throw new LedgerConflictError('Another writer was faster');
  }
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
