import { assertExists, type OpenDatabase, openDatabase } from '../db/open-database.ts';
import { readEnvironment } from '../env.ts';

/**
 * Opens the server's database alone for one command and closes it afterwards, whatever happens.
 * @throws DatabaseMissingError
 */
export async function withDatabase<Result>(
  variables: Readonly<Record<string, string | undefined>>,
  use: (opened: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const { DATABASE_FILE, DATABASE_URL } = readEnvironment(variables);
  const location = { file: DATABASE_FILE, url: DATABASE_URL };
  assertExists(location);
  const opened = await openDatabase(location);
  try {
    return await use(opened);
  } finally {
    await opened.db.destroy();
  }
}
