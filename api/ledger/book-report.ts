import { decideBooking } from '../../lib/domain/ledger/decide-booking.ts';
import type { Assignment, ReportedSale } from '../../lib/schema/ledger.ts';
import type { Db } from '../db/schema.ts';
import { loadAssignments } from '../repositories/activations.ts';
import { type RejectedRow, saveRejectedRows } from '../repositories/rejected-rows.ts';
import { loadSalesById, type StoredSale, saleIdOf } from '../repositories/sales.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { type SaleChange, saveReadingTimes, writeEvents } from './write-events.ts';

/** What became of a report's lines. */
export interface BookingCounts {
  booked: number;
  unchanged: number;
  /** Booked, but no activation with this click is known yet. */
  unassigned: number;
  rejected: number;
}

const batch = 500;
const idOf = (row: ReportedSale): string => saleIdOf(row.network, row.transactionId, row.itemId);

interface Decisions {
  readonly changes: SaleChange[];
  /** Nothing new in them, but read later than what is known: the reading time moves on, so older news stays out. */
  readonly confirmed: StoredSale[];
  readonly refused: RejectedRow[];
}

function decideAll(
  rows: readonly ReportedSale[],
  sales: ReadonlyMap<string, StoredSale>,
  assignments: ReadonlyMap<string, Assignment>,
  now: string,
): Decisions {
  const decisions: Decisions = { changes: [], confirmed: [], refused: [] };
  for (const row of rows) {
    const id = idOf(row);
    const known = sales.get(id);
    const assignment = row.clickId === null ? null : (assignments.get(row.clickId) ?? null);
    const decision = decideBooking(known, row, assignment);
    const newest = known === undefined || Date.parse(row.asOf) > Date.parse(known.asOf);
    const asOf = newest ? row.asOf : known.asOf;
    if (decision.kind === 'refused') {
      decisions.refused.push({ network: row.network, reason: decision.reason, row });
    } else if (decision.kind === 'booked') {
      const { network, transactionId, itemId, soldAt } = row;
      const createdAt = known?.createdAt ?? now;
      const payoutId = known?.payoutId ?? null;
      const sale = { id, network, transactionId, itemId, payoutId, soldAt, asOf, createdAt };
      decisions.changes.push({ sale, before: known, after: decision.state });
    } else if (known !== undefined && asOf !== known.asOf) {
      decisions.confirmed.push({ ...known, asOf });
    }
  }
  return decisions;
}

async function bookBatch(
  db: Db,
  rows: readonly ReportedSale[],
  now: string,
): Promise<BookingCounts> {
  const sales = await loadSalesById(db, rows.map(idOf));
  const clicks = rows.flatMap(({ clickId }) => clickId ?? []);
  const assignments = await loadAssignments(db, clicks);
  const { changes, confirmed, refused } = decideAll(rows, sales, assignments, now);
  await writeEvents(db, changes, 'report', now);
  await saveReadingTimes(db, confirmed);
  await saveRejectedRows(db, refused, now);
  return {
    booked: changes.length,
    unchanged: rows.length - changes.length - refused.length,
    unassigned: changes.filter(({ after }) => after.assignment === null).length,
    rejected: refused.length,
  };
}

/** Cuts the lines so that no batch holds one sale twice: the second line has to see what the first one booked. */
function batchesOf(rows: readonly ReportedSale[]): ReportedSale[][] {
  const batches: ReportedSale[][] = [];
  let present: ReportedSale[] = [];
  let ids = new Set<string>();
  for (const row of rows) {
    const id = idOf(row);
    if (ids.has(id) || present.length === batch) {
      batches.push(present);
      present = [];
      ids = new Set();
    }
    present.push(row);
    ids.add(id);
  }
  if (present.length > 0) batches.push(present);
  return batches;
}

/**
 * Books a report's lines in transactions of at most 500 lines. Doing it again, in another order or half-way through
 * once more, ends at the same books.
 */
export async function bookReport(
  db: Db,
  rows: readonly ReportedSale[],
  now: string,
): Promise<BookingCounts> {
  const total: BookingCounts = { booked: 0, unchanged: 0, unassigned: 0, rejected: 0 };
  for (const some of batchesOf(rows)) {
    const counts = await retryConflicts(() =>
      db.transaction().execute((transaction) => bookBatch(transaction, some, now)),
    );
    total.booked += counts.booked;
    total.unchanged += counts.unchanged;
    total.unassigned += counts.unassigned;
    total.rejected += counts.rejected;
  }
  return total;
}
