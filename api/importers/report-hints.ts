import type { ApiContext } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { readProperty, writeProperty } from '../repositories/properties.ts';
import { takeTurn } from '../repositories/turns.ts';
import type { NetworkImporter } from './network-importer.ts';
import { type ImportReport, runImport } from './run-import.ts';

/** A hint is about news; what is older comes with the usual runs and their overlap. */
const recentDays = 3;

const hintedAt = (network: string): string => `hinted ${network}`;
const readAt = (network: string): string => `hint read ${network}`;

/** Remembers until when a network has said that there is something new. */
export const saveHint = (db: Db, network: string, until: Date): Promise<void> =>
  writeProperty(db, hintedAt(network), until.toISOString());

/**
 * Reads a network's last days when it has hinted at something new, at most once in `minutes`, however many hints came.
 * What is booked is what the API says; a hint's own words are never looked at. Undefined when there was nothing to do.
 */
export async function readHintedReport(
  context: ApiContext,
  importer: NetworkImporter,
  minutes: number,
): Promise<ImportReport | undefined> {
  const { db, now } = context;
  const { network } = importer;
  const hinted = await readProperty(db, hintedAt(network));
  const read = await readProperty(db, readAt(network));
  if (hinted === undefined || (read !== undefined && read > hinted)) return undefined;
  const startedAt = now();
  if (!(await takeTurn(db, `hint tried ${network}`, startedAt, minutes))) return undefined;
  const report = await runImport(context, importer, recentDays);
  // A hint that came since, or a run that failed, is still open.
  if (report.outcome === 'complete') {
    await writeProperty(db, readAt(network), startedAt.toISOString());
  }
  return report;
}
