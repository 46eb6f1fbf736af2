import { loadFiles } from '../platform/directory/load-files.ts';
import { saveFile } from '../platform/save-file.ts';
import type { StoredDirectory } from '../schema/storage.ts';
import { directoryFiles } from './directory-store.ts';

/** Saves a community's published files, signature included, as one file of paths and texts. */
export async function saveCommunity({ communityId }: StoredDirectory): Promise<void> {
  const files = await loadFiles(directoryFiles, communityId);
  const text = JSON.stringify({ format: 'support4good-directory-files-1', files }, null, 2);
  saveFile(`${communityId}-directory.json`, 'application/json', text);
}
