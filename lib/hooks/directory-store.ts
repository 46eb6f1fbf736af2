import { database } from '../platform/database.ts';
import { createDirectoryStore } from '../platform/directory-store.ts';

/** The directories as this page reads them; parsed once while the page is open. */
export const directoryStore = createDirectoryStore(database);
