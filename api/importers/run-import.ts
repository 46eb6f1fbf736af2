import type { ApiContext } from '../context.ts';
import { assignWaitingSales } from '../ledger/assign-waiting.ts';
import { findFirstActivationTime } from '../repositories/activations.ts';
import { saveImportRun } from '../repositories/import-runs.ts';
import { readProperty, writeProperty } from '../repositories/properties.ts';
import { withLease } from '../with-lease.ts';
import { bookRows, noRows, type RowCounts } from './book-rows.ts';
import type { NetworkImporter } from './network-importer.ts';
import { ReportError, type ReportFailure } from './report-error.ts';
import { firstInstant, reportWindows } from './report-windows.ts';

/** What a run read and booked; the steward sees it after `import network` and in the log. */
export interface ImportReport extends Readonly<RowCounts> {
  readonly network: string;
  readonly outcome: 'complete' | 'busy' | 'stopped' | ReportFailure;
  readonly detail: string | null;
}

const day = 86_400_000;

/**
 * Reads a network's reports since the last complete run, with overlap, and books them. A failure half-way leaves what
 * was booked and the old starting point, so the next run reads everything that is missing; so does a stop of the server,
 * which ends the run after its page. Never throws for a network that does not answer; only one process at a time reads a
 * network. With `recentDays` it reads only so much and leaves the starting point alone: what a network's notification
 * asks for.
 */
export async function runImport(
  context: ApiContext,
  importer: NetworkImporter,
  recentDays?: number,
): Promise<ImportReport> {
  const { network } = importer;
  const report = await withLease(context, `import ${network}`, () =>
    readAll(context, importer, recentDays),
  );
  if (report !== undefined) return report;
  return { network, outcome: 'busy', detail: 'Another process is reading it', ...noRows() };
}

async function firstInstantOf(
  { db }: ApiContext,
  importer: NetworkImporter,
  now: number,
): Promise<number> {
  const readUntil = await readProperty(db, readUntilOf(importer));
  const firstClick = await findFirstActivationTime(db);
  return firstInstant({ readUntil, firstClick }, now, importer);
}

const readUntilOf = ({ network }: NetworkImporter): string => `read until ${network}`;

async function readAll(
  context: ApiContext,
  importer: NetworkImporter,
  recentDays: number | undefined,
): Promise<ImportReport> {
  const { db, log, now, stop } = context;
  const startedAt = now();
  const end = startedAt.getTime();
  const start =
    recentDays === undefined
      ? await firstInstantOf(context, importer, end)
      : end - recentDays * day;
  const counts = noRows();
  let outcome: ImportReport['outcome'] = 'complete';
  let detail: string | null = null;
  try {
    for (const window of reportWindows(start, end, importer.windowDays)) {
      for await (const page of importer.readPages(window)) {
        await bookRows(context, importer, page, counts);
        stop?.throwIfAborted();
      }
    }
    if (recentDays === undefined) {
      await writeProperty(db, readUntilOf(importer), startedAt.toISOString());
    }
  } catch (error) {
    if (stop?.aborted) {
      outcome = 'stopped';
      detail = 'The server was stopped; the next run begins where this one did';
    } else if (error instanceof ReportError) {
      outcome = error.code;
      detail = error.message;
    } else throw error;
  }
  await assignWaitingSales(db, now().toISOString());
  const report: ImportReport = { network: importer.network, outcome, detail, ...counts };
  const window = { start: new Date(start).toISOString(), end: startedAt.toISOString() };
  await saveImportRun(db, report, window, { startedAt, finishedAt: now() });
  const line = outcome === 'complete' || outcome === 'stopped' ? log.info : log.error;
  line('import', { ...report });
  return report;
}
