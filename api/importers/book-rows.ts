import type { ReportedSale } from '../../lib/schema/ledger.ts';
import type { ApiContext } from '../context.ts';
import { bookReport } from '../ledger/book-report.ts';
import { readPaidUntil, withPayment } from '../ledger/network-payments.ts';
import { type RejectedRow, saveRejectedRows } from '../repositories/rejected-rows.ts';
import type { NetworkImporter, ReportPage } from './network-importer.ts';

/** What became of a report's lines. */
export interface RowCounts {
  read: number;
  booked: number;
  unchanged: number;
  unassigned: number;
  rejected: number;
}

/** Where counting begins. */
export const noRows = (): RowCounts => ({
  read: 0,
  booked: 0,
  unchanged: 0,
  unassigned: 0,
  rejected: 0,
});

/** Books the good lines of a page, keeps the bad ones aside with their reason, and adds both to `counts`. */
export async function bookRows(
  { db, now }: ApiContext,
  { network, readRow, keepOfRow }: Pick<NetworkImporter, 'network' | 'readRow' | 'keepOfRow'>,
  { rows, asOf }: ReportPage,
  counts: RowCounts,
): Promise<void> {
  const sales: ReportedSale[] = [];
  const paidUntil = await readPaidUntil(db, network);
  const rejected: RejectedRow[] = [];
  for (const row of rows) {
    const reading = readRow(row, asOf);
    if (reading.ok) sales.push(withPayment(reading.sale, paidUntil));
    else rejected.push({ network, reason: reading.reason, row: keepOfRow(row) });
  }
  const time = now().toISOString();
  await saveRejectedRows(db, rejected, time);
  const booked = await bookReport(db, sales, time);
  counts.read += rows.length;
  counts.booked += booked.booked;
  counts.unchanged += booked.unchanged;
  counts.unassigned += booked.unassigned;
  counts.rejected += rejected.length + booked.rejected;
}
