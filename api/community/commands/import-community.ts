import type { CommandIo } from '../command-io.ts';
import { formatDiagnostic } from '../diagnostic.ts';
import { draftFile, loadList, saveDraft } from '../entries/draft-file.ts';
import { type EntryKindName, entryKinds } from '../entries/entry-kinds.ts';
import { appendEntries } from '../entries/yaml-list.ts';
import { type Filter, readForeignEntries } from '../import/from-community.ts';
import { knownKeys } from '../import/known-keys.ts';
import { readCommunity } from '../read-community.ts';

export interface CommunityRequest {
  readonly folder: string;
  readonly location: string;
  readonly kinds: readonly EntryKindName[];
  readonly filter: Filter;
}

const withNote = (text: string, note: string): string =>
  text.trim() === '' ? `${note}\n` : `${text.trimEnd()}\n${note}\n`;

/** Takes over what another community lists, verified as the extension would, with a line that names it. */
export async function importCommunity(request: CommunityRequest, io: CommandIo): Promise<number> {
  const { folder, location, kinds, filter } = request;
  const { attribution, ...found } = await readForeignEntries(location, filter, io.now());
  const source = await readCommunity(folder);
  const take = async (
    kind: EntryKindName,
    count: number,
    total: number,
    append: (text: string) => string,
  ): Promise<boolean> => {
    const { file } = entryKinds[kind];
    if (count > 0) {
      const text = withNote(await loadList(folder, file), attribution);
      const draft = await draftFile(folder, file, append(text), io.now());
      for (const diagnostic of draft.found) io.warn(`${formatDiagnostic(diagnostic)}\n`);
      if (!(await saveDraft(folder, draft))) {
        io.warn(`Nothing was written to ${file}.\n`);
        return false;
      }
    }
    io.write(`${count} added to ${file}, ${total - count} were there already\n`);
    return true;
  };
  const results: boolean[] = [];
  for (const kind of kinds) {
    const known = knownKeys(kind, source);
    if (kind === 'business') {
      const fresh = found.businesses.filter(({ domain }) => !known.has(domain));
      const append = (text: string) => appendEntries(text, fresh);
      results.push(await take(kind, fresh.length, found.businesses.length, append));
    } else if (kind === 'shop' || kind === 'nonprofit') {
      const rows = kind === 'shop' ? found.shops : found.nonprofits;
      const isKnown = ({ id = '', hosts = '' }: Readonly<Record<string, string>>) =>
        [id, ...hosts.split(' ')].some((key) => known.has(key));
      const fresh = rows.filter((row) => !isKnown(row));
      const append = (text: string) => entryKinds[kind].append(text, fresh);
      results.push(await take(kind, fresh.length, rows.length, append));
    }
  }
  return results.every(Boolean) ? 0 : 1;
}
