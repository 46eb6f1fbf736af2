import type { Diagnostic } from '../diagnostic.ts';
import { type Draft, draftFile } from '../entries/draft-file.ts';
import { type EntryKindName, entryKinds } from '../entries/entry-kinds.ts';
import type { SheetRow } from './choose-rows.ts';
import { rowsAtFault } from './rows-at-fault.ts';

export interface Placement {
  readonly draft: Draft;
  readonly placed: number;
  /** Errors of rows that were left out, by the file and line of the sheet. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts rows at the end of a list, without those that go wrong only in the light of the whole community. */
export async function placeRows(
  folder: string,
  kind: EntryKindName,
  sheet: string,
  text: string,
  rows: readonly SheetRow[],
  now: Date,
): Promise<Placement> {
  const { file, append } = entryKinds[kind];
  const draftOf = (some: readonly SheetRow[]) =>
    draftFile(
      folder,
      file,
      some.length === 0
        ? text
        : append(
            text,
            some.map(({ row }) => row),
          ),
      now,
    );
  const draft = await draftOf(rows);
  const errors = draft.found.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return { draft, placed: rows.length, diagnostics: [] };
  const faults = rowsAtFault(kind, draft.source, rows.length, errors);
  const kept = rows.filter((_, index) => !faults.has(index));
  const diagnostics = [...faults].map(([index, each]) => ({
    ...each,
    file: sheet,
    line: rows[index]?.line,
  }));
  return { draft: await draftOf(kept), placed: kept.length, diagnostics };
}
