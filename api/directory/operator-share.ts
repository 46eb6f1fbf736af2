import type { DirectoryFolder } from './directory-folder.ts';

/** What the community keeps, in basis points, as its published directory says now; 0 while it publishes none. */
export async function operatorShareNow(directory: DirectoryFolder | undefined): Promise<number> {
  const published = await directory?.manifest();
  return published?.manifest.community.operatorShare ?? 0;
}
