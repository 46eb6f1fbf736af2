import { randomUUID } from 'node:crypto';
import type { Db } from '../db/schema.ts';
import type { ReportWindow } from '../importers/network-importer.ts';
import type { ImportReport } from '../importers/run-import.ts';

/** Keeps what a run of an importer did, for the steward. */
export async function saveImportRun(
  db: Db,
  report: ImportReport,
  window: ReportWindow,
  { startedAt, finishedAt }: { readonly startedAt: Date; readonly finishedAt: Date },
): Promise<void> {
  await db
    .insertInto('import_run')
    .values({
      id: randomUUID(),
      network: report.network,
      started_at: startedAt.toISOString(),
      finished_at: finishedAt.toISOString(),
      window_start: window.start,
      window_end: window.end,
      outcome: report.outcome,
      read_rows: report.read,
      booked_rows: report.booked,
      unchanged_rows: report.unchanged,
      unassigned_rows: report.unassigned,
      rejected_rows: report.rejected,
      detail: report.detail,
    })
    .execute();
}
