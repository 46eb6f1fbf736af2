import type { ApiContext } from './context.ts';
import { DirectoryDamagedError } from './directory/directory-folder.ts';
import { syncDirectory } from './directory/sync-directory.ts';
import type { Environment } from './env.ts';
import { configuredImporters } from './importers/configured-importers.ts';
import { readHintedReport } from './importers/report-hints.ts';
import { runImport } from './importers/run-import.ts';
import { bookDueOrders } from './members/book-order.ts';
import { runEvery } from './run-every.ts';

const minute = 60_000;
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

/** Reads the configured networks' reports at the configured pace; 0 minutes means only by hand. */
function startImports(context: ApiContext, environment: Environment): () => Promise<void> {
  const minutes = environment.IMPORT_INTERVAL_MINUTES;
  const importers = configuredImporters(environment);
  if (minutes === 0 || importers.length === 0) return async () => undefined;
  const importAll = async () => {
    for (const importer of importers) await runImport(context, importer);
  };
  return runEvery(minutes * minute, importAll, context.log);
}

/** Looks every few seconds whether a network has hinted; a hint outlives the process that took it. */
function startHints(context: ApiContext, environment: Environment): () => Promise<void> {
  const { HINT_INTERVAL_MINUTES: minutes } = environment;
  const importers = configuredImporters(environment).filter(({ network }) =>
    context.hints?.networks.has(network),
  );
  if (importers.length === 0) return async () => undefined;
  const readAll = async () => {
    for (const importer of importers) await readHintedReport(context, importer, minutes);
  };
  return runEvery(hintCheck, readAll, context.log);
}

/** What the server does by itself, beginning with the directory. The answer stops it and waits for what is under way. */
export async function startBackgroundWork(
  context: ApiContext,
  environment: Environment,
): Promise<() => Promise<void>> {
  const { db, log, now } = context;
  await syncPublishedDirectory(context);
  const stops = [
    runEvery(minute, () => syncPublishedDirectory(context), log),
    runEvery(minute, () => bookDueOrders(db, now()), log),
    startImports(context, environment),
    startHints(context, environment),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
