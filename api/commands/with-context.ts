import type { ApiContext } from '../context.ts';
import { readEnvironment } from '../env.ts';
import { standardLog } from '../log.ts';
import { openContext } from '../server.ts';

/**
 * Opens the database for one command and closes it afterwards, whatever happens. Only a command that brings something in
 * may `'create'` one.
 * @throws DatabaseMissingError
 */
export async function withContext<Result>(
  variables: Readonly<Record<string, string | undefined>>,
  use: (context: ApiContext) => Promise<Result>,
  mode: 'create' | 'existing' = 'existing',
): Promise<Result> {
  const context = await openContext(readEnvironment(variables), standardLog, mode);
  try {
    return await use(context);
  } finally {
    await context.db.destroy();
  }
}
