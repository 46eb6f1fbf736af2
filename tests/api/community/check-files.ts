import { checkCommunity } from '../../../api/community/check-community.ts';
import { CommunitySourceError, formatDiagnostic } from '../../../api/community/diagnostic.ts';
import { readCommunity } from '../../../api/community/read-community.ts';
import { goodFiles, writeCommunity } from './community-folder.ts';

/** What `check` says of the good files with this change. */
export async function checkFiles(change: Record<string, string | undefined>): Promise<string[]> {
  try {
    const source = await readCommunity(await writeCommunity(change));
    return checkCommunity(source).map(formatDiagnostic);
  } catch (cause) {
    if (!(cause instanceof CommunitySourceError)) throw cause;
    return cause.diagnostics.map(formatDiagnostic);
  }
}

/** A `retailers.csv` with these rows. */
export const retailers = (...rows: string[]): string =>
  ['name,hosts,category,countries,except,paths', ...rows, ''].join('\n');

/** Leaves out the files that name shops of `retailers.csv`. */
export const alone = { 'programs.yaml': undefined, 'page-rules.yaml': undefined };

/** One of the good files with a part of it replaced. */
export const replaced = (file: string, from: string, to: string): Record<string, string> => ({
  [file]: (goodFiles[file] ?? '').replace(from, to),
});
