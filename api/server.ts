import { createServer } from 'node:http';
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import type { ApiContext } from './context.ts';
import { openDatabase } from './db/open-database.ts';
import { DirectoryDamagedError, openDirectoryFolder } from './directory/directory-folder.ts';
import { syncDirectory } from './directory/sync-directory.ts';
import type { Environment } from './env.ts';
import { configuredImporters } from './importers/configured-importers.ts';
import { runImport } from './importers/run-import.ts';
import type { Log } from './log.ts';
import { bookDueOrders } from './members/book-order.ts';
import { runEvery } from './run-every.ts';
import { nonprofitIndexes } from './search/nonprofit-index.ts';

export interface RunningServer {
  /** Where it answers, with a slash at the end. */
  readonly url: string;
  readonly context: ApiContext;
  /** Lets running requests end, then closes the database. */
  readonly close: () => Promise<void>;
}

const minute = 60_000;
/** A request is a few hundred bytes: who takes longer than this to send it only holds a connection. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  maxHeaderSize: 16 * 1024,
} as const;

/** Opens what the routes need: database, published directory, clock and log. */
export async function openContext(environment: Environment, log: Log): Promise<ApiContext> {
  const location = { file: environment.DATABASE_FILE, url: environment.DATABASE_URL };
  const { db, engine } = await openDatabase(location);
  const folder = environment.DIRECTORY_FOLDER;
  return {
    db,
    nonprofitIndex: nonprofitIndexes[engine],
    directory: folder === undefined ? undefined : openDirectoryFolder(folder),
    log,
    now: () => new Date(),
  };
}

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

/** Starts the server and its background work; with `PORT=0` the system chooses the port. */
export async function startServer(environment: Environment, log: Log): Promise<RunningServer> {
  const context = await openContext(environment, log);
  await syncPublishedDirectory(context);
  const app = createApp(context);
  const stopSync = runEvery(minute, () => syncPublishedDirectory(context), log);
  const stopImports = startImports(context, environment);
  const confirmOrders = async () => void (await bookDueOrders(context.db, context.now()));
  const stopConfirming = runEvery(minute, confirmOrders, log);

  const { promise: listening, resolve, reject } = Promise.withResolvers<number>();
  const server = serve(
    {
      fetch: app.fetch,
      port: environment.PORT,
      hostname: environment.HOST,
      createServer,
      serverOptions: limits,
    },
    ({ port }) => resolve(port),
  );
  server.once('error', reject);
  const port = await listening;
  const host = environment.HOST.includes(':') ? `[${environment.HOST}]` : environment.HOST;
  const url = `http://${host}:${port}/`;
  log.info('listening', { url });

  return {
    url,
    context,
    close: async () => {
      await Promise.all([stopSync(), stopImports(), stopConfirming()]);
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      if ('closeIdleConnections' in server) server.closeIdleConnections();
      await closed.promise;
      await context.db.destroy();
    },
  };
}
