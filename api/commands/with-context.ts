import type { ApiContext } from '../context.ts';
import { readEnvironment } from '../env.ts';
import { standardLog } from '../log.ts';
import { openContext } from '../server.ts';

/** Opens the database for one command and closes it afterwards, whatever happens. */
export async function withContext<Result>(
  variables: Readonly<Record<string, string | undefined>>,
  use: (context: ApiContext) => Promise<Result>,
): Promise<Result> {
  const context = await openContext(readEnvironment(variables), standardLog);
  try {
    return await use(context);
  } finally {
    await context.db.destroy();
  }
}
