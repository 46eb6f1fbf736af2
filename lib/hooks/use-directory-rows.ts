import { isReadableDirectory } from '../domain/directory/is-readable-directory.ts';
import type { StoredDirectory } from '../schema/storage.ts';
import { useTable } from './use-table.ts';

/** The directories on this device that can be read, in no order; empty until first read. For the popup: without Dexie. */
export const useDirectoryRows = (): readonly StoredDirectory[] =>
  useTable('directories')?.filter(isReadableDirectory) ?? [];
