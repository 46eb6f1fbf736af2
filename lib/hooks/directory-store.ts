import { createDirectoryStore } from '../platform/directory-store.ts';
import { createWorkerDatabase } from '../platform/worker-database.ts';

/** The directories as this page reads them; parsed once while the page is open. */
export const directoryStore = createDirectoryStore(createWorkerDatabase());
