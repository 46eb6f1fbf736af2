import { randomUUID } from 'node:crypto';
import type { ApiContext } from '../context.ts';
import { assignWaitingSales } from '../ledger/assign-waiting.ts';
import { findFirstActivationTime } from '../repositories/activations.ts';
import { saveImportRun } from '../repositories/import-runs.ts';
import { acquireLease, releaseLease } from '../repositories/leases.ts';
import { readProperty, writeProperty } from '../repositories/properties.ts';
import { bookRows, noRows, type RowCounts } from './book-rows.ts';
import type { NetworkImporter } from './network-importer.ts';
import { ReportError, type ReportFailure } from './report-client.ts';
import { firstInstant, reportWindows } from './report-windows.ts';

/** What a run read and booked; the steward sees it after `import network` and in the log. */
export interface ImportReport extends Readonly<RowCounts> {
  readonly network: string;
  readonly outcome: 'complete' | 'busy' | ReportFailure;
  readonly detail: string | null;
}

const leaseMinutes = 15;

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
  const counts = noRows();
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
        await bookRows(context, importer, page, counts);
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
