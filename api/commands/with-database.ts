import { databaseLocation } from '../database-location.ts';
import { assertExists, type OpenDatabase, openDatabase } from '../db/open-database.ts';
import { readEnvironment } from '../env.ts';

/**
 * Opens the server's database alone for one command and closes it afterwards, whatever happens. Only a command that
 * brings something in may `'create'` one.
 * @throws DatabaseMissingError
 */
export async function withDatabase<Result>(
  variables: Readonly<Record<string, string | undefined>>,
  use: (opened: OpenDatabase) => Promise<Result>,
  mode: 'create' | 'existing' = 'existing',
): Promise<Result> {
  const location = databaseLocation(readEnvironment(variables));
  if (mode === 'existing') assertExists(location);
  const opened = await openDatabase(location);
  try {
    return await use(opened);
  } finally {
    await opened.db.destroy();
  }
}
