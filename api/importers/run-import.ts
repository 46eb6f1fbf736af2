import { randomUUID } from 'node:crypto';
import type { ReportedSale } from '../../lib/schema/ledger.ts';
import type { ApiContext } from '../context.ts';
import { assignWaitingSales } from '../ledger/assign-waiting.ts';
import { bookReport } from '../ledger/book-report.ts';
import { findFirstActivationTime } from '../repositories/activations.ts';
import { saveImportRun } from '../repositories/import-runs.ts';
import { acquireLease, releaseLease } from '../repositories/leases.ts';
import { readProperty, writeProperty } from '../repositories/properties.ts';
import { type RejectedRow, saveRejectedRows } from '../repositories/rejected-rows.ts';
import type { NetworkImporter, ReportPage } from './network-importer.ts';
import { ReportError, type ReportFailure } from './report-client.ts';
import { firstInstant, reportWindows } from './report-windows.ts';

/** What a run read and booked; the steward sees it after `import network` and in the log. */
export interface ImportReport {
  readonly network: string;
  readonly outcome: 'complete' | 'busy' | ReportFailure;
  readonly detail: string | null;
  readonly read: number;
  readonly booked: number;
  readonly unchanged: number;
  readonly unassigned: number;
  readonly rejected: number;
}

type Counts = {
  -readonly [Key in Exclude<keyof ImportReport, 'network' | 'outcome' | 'detail'>]: number;
};

const leaseMinutes = 15;

async function bookPage(
  { db, now }: ApiContext,
  importer: NetworkImporter,
  page: ReportPage,
  counts: Counts,
): Promise<void> {
  const sales: ReportedSale[] = [];
  const rejected: RejectedRow[] = [];
  for (const row of page.rows) {
    const reading = importer.readRow(row, page.asOf);
    if (reading.ok) sales.push(reading.sale);
    else rejected.push({ network: importer.network, reason: reading.reason, row });
  }
  const time = now().toISOString();
  await saveRejectedRows(db, rejected, time);
  const booked = await bookReport(db, sales, time);
  counts.read += page.rows.length;
  counts.booked += booked.booked;
  counts.unchanged += booked.unchanged;
  counts.unassigned += booked.unassigned;
  counts.rejected += rejected.length + booked.rejected;
}

/**
 * Reads a network's reports since the last complete run, with overlap, and books them. A failure half-way leaves what
 * was booked and the old starting point, so the next run reads everything that is missing. Never throws for a network
 * that does not answer; only one process at a time reads a network.
 */
export async function runImport(
  context: ApiContext,
  importer: NetworkImporter,
): Promise<ImportReport> {
  const { db, log, now } = context;
  const { network } = importer;
  const holder = randomUUID();
  const lease = { name: `import ${network}`, holder, minutes: leaseMinutes };
  const counts: Counts = { read: 0, booked: 0, unchanged: 0, unassigned: 0, rejected: 0 };
  if (!(await acquireLease(db, lease, now()))) {
    return { network, outcome: 'busy', detail: 'Another process is reading it', ...counts };
  }
  const startedAt = now();
  const property = `read until ${network}`;
  const readUntil = await readProperty(db, property);
  const firstClick = await findFirstActivationTime(db);
  const known = { readUntil, firstClick };
  const start = firstInstant(known, startedAt.getTime(), importer.overlapDays);
  let outcome: ImportReport['outcome'] = 'complete';
  let detail: string | null = null;
  try {
    for (const window of reportWindows(start, startedAt.getTime(), importer.windowDays)) {
      for await (const page of importer.readPages(window)) {
        await bookPage(context, importer, page, counts);
        await acquireLease(db, lease, now());
      }
    }
    await writeProperty(db, property, startedAt.toISOString());
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    outcome = error.code;
    detail = error.message;
  } finally {
    await assignWaitingSales(db, now().toISOString());
    await releaseLease(db, lease);
  }
  const report: ImportReport = { network, outcome, detail, ...counts };
  const window = { start: new Date(start).toISOString(), end: startedAt.toISOString() };
  await saveImportRun(db, report, window, { startedAt, finishedAt: now() });
  const line = outcome === 'complete' ? log.info : log.error;
  line('import', { ...report });
  return report;
}
