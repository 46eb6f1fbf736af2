import type { ApiContext } from './context.ts';
import { DirectoryDamagedError } from './directory/directory-folder.ts';
import { syncDirectory } from './directory/sync-directory.ts';
import type { Environment } from './env.ts';
import { forgetOld } from './forget-old.ts';
import { configuredImporters } from './importers/configured-importers.ts';
import { readDueReports } from './importers/read-due-reports.ts';
import { readHintedReport } from './importers/report-hints.ts';
import { bookDueOrders } from './members/book-order.ts';
import { runEvery } from './run-every.ts';
import { loadIndex } from './search/loaded-index.ts';

const minute = 60_000;
const hour = 60 * minute;
const dueCheck = 15_000;
const hintCheck = 5_000;

/** A damaged directory is the steward's to repair; until then the server goes on with what it knows. */
async function syncPublishedDirectory({ db, nonprofitIndex, directory, log, now }: ApiContext) {
  if (directory === undefined) return;
  try {
    const result = await syncDirectory(db, nonprofitIndex, directory, now().toISOString());
    if (result.state !== 'unchanged') log.info('directory', result);
  } catch (error) {
    if (!(error instanceof DirectoryDamagedError)) throw error;
    log.error('directory', { state: 'damaged', reason: error.message });
  }
}

/**
 * Reads the networks' reports at the configured pace, and sooner when a network has hinted at news. The importers are
 * the same for both, so that together they keep to the networks' limits. 0 minutes means only by hand.
 */
function startImports(
  context: ApiContext & Required<Pick<ApiContext, 'stop'>>,
  environment: Environment,
): (() => Promise<void>)[] {
  const { IMPORT_INTERVAL_MINUTES: minutes, HINT_INTERVAL_MINUTES: hintMinutes } = environment;
  const importers = configuredImporters(environment, context.stop);
  const hinting = importers.filter(({ network }) => context.hints?.networks.has(network));
  const readHinted = async () => {
    for (const importer of hinting) await readHintedReport(context, importer, hintMinutes);
  };
  const readDue = () => readDueReports(context, importers, minutes);
  return [
    ...(minutes === 0 || importers.length === 0 ? [] : [runEvery(dueCheck, readDue, context.log)]),
    ...(hinting.length === 0 ? [] : [runEvery(hintCheck, readHinted, context.log)]),
  ];
}

/** What the server does by itself, beginning with the directory. The answer stops it and waits for what is under way. */
export async function startBackgroundWork(
  context: ApiContext,
  environment: Environment,
): Promise<() => Promise<void>> {
  const { db, log, now } = context;
  await syncPublishedDirectory(context);
  await forgetOld(db, now());
  // Otherwise whoever searches first would wait for it.
  await loadIndex(db);
  const stopping = new AbortController();
  const stops = [
    runEvery(minute, () => syncPublishedDirectory(context), log),
    runEvery(minute, () => bookDueOrders(db, now()), log),
    runEvery(hour, () => forgetOld(db, now()), log),
    ...startImports({ ...context, stop: stopping.signal }, environment),
  ];
  return async () => {
    stopping.abort();
    await Promise.all(stops.map((stop) => stop()));
  };
}
