import { createDirectoryStore } from '../platform/directory/directory-store.ts';
import { createWorkerDatabase } from '../platform/storage/worker-database.ts';

/** The database with the files of the directories, which this page only reads. */
export const directoryFiles = createWorkerDatabase();

/** The directories as this page reads them; parsed once while the page is open. */
export const directoryStore = createDirectoryStore(directoryFiles);
