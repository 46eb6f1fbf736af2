import type { DatabaseLocation } from './db/open-database.ts';
import type { Environment } from './env.ts';

/** Where the settings say that the database is. */
export const databaseLocation = (
  environment: Pick<Environment, 'DATABASE_FILE' | 'DATABASE_URL' | 'DATABASE_PREPARE'>,
): DatabaseLocation => ({
  file: environment.DATABASE_FILE,
  url: environment.DATABASE_URL,
  prepares: environment.DATABASE_PREPARE === '1',
});
