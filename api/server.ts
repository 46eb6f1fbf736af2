import { createApp } from './app.ts';
import { startBackgroundWork } from './background-work.ts';
import type { ApiContext } from './context.ts';
import { databaseLocation } from './database-location.ts';
import { assertExists, openDatabase } from './db/open-database.ts';
import { openDirectoryFolder } from './directory/directory-folder.ts';
import type { Environment } from './env.ts';
import { configuredImporters } from './importers/configured-importers.ts';
import { createProofSources } from './joining/fetch-proof.ts';
import { listen, usualLimits } from './listen.ts';
import type { Log } from './log.ts';
import type { HintSettings } from './routes/hints.ts';
import { nonprofitIndexes } from './search/nonprofit-index.ts';
import { indexMigrated } from './search/rebuild-index.ts';

export interface RunningServer {
  /** Where it answers, with a slash at the end. */
  readonly url: string;
  readonly context: ApiContext;
  /** Lets running requests end, then closes the database. */
  readonly close: () => Promise<void>;
}

/** Whose notifications are taken: those of the networks that are read, when the steward has set a secret. */
function hintSettings(environment: Environment): HintSettings | undefined {
  const { HINT_TOKEN: token } = environment;
  const networks = new Set(configuredImporters(environment).map(({ network }) => network));
  return token === undefined ? undefined : { token, networks };
}

/**
 * Opens what the routes need: database, published directory, clock and log.
 * @throws DatabaseMissingError unless the database is there or may be `'create'`d
 */
export async function openContext(
  environment: Environment,
  log: Log,
  mode: 'create' | 'existing' = 'create',
): Promise<ApiContext> {
  const location = databaseLocation(environment);
  if (mode === 'existing') assertExists(location);
  const { db, engine } = await openDatabase(location);
  const folder = environment.DIRECTORY_FOLDER;
  const nonprofitIndex = nonprofitIndexes[engine];
  await indexMigrated(db, nonprofitIndex);
  return {
    db,
    nonprofitIndex,
    directory: folder === undefined ? undefined : openDirectoryFolder(folder),
    hints: hintSettings(environment),
    log,
    now: () => new Date(),
    proofSources: createProofSources(),
    trustProxy: environment.TRUST_PROXY === '1',
  };
}

/**
 * Starts the server and its background work; with `PORT=0` the system chooses the port. When it cannot listen it throws
 * the system's error, and nothing goes on.
 */
export async function startServer(
  environment: Environment,
  log: Log,
  limits = usualLimits,
): Promise<RunningServer> {
  const context = await openContext(environment, log);
  let stopWork: (() => Promise<void>) | undefined;
  try {
    const work = await startBackgroundWork(context, environment);
    stopWork = work;
    const place = { hostname: environment.HOST, port: environment.PORT };
    const { url, stop } = await listen(createApp(context), place, limits);
    log.info('listening', { url });
    return {
      url,
      context,
      close: async () => {
        await Promise.all([work(), stop()]);
        await context.db.destroy();
      },
    };
  } catch (error) {
    // Half a server would go on reading reports and never end.
    await stopWork?.();
    await context.db.destroy();
    throw error;
  }
}
