import type { Diagnostic } from '../diagnostic.ts';
import { type EntryKindName, entryKinds } from '../entries/entry-kinds.ts';
import type { Located } from '../located.ts';
import type { CommunitySource } from '../read-community.ts';

const readings = {
  shop: 'retailers',
  business: 'memberBusinesses',
  nonprofit: 'nonprofits',
  product: 'products',
  program: 'programs',
} as const satisfies Record<EntryKindName, keyof CommunitySource>;

/**
 * Which of the rows just put at the end of a list the errors speak of, by their place among them: what only shows when
 * the list is seen whole, such as a program of a shop that is not there.
 */
export function rowsAtFault(
  kind: EntryKindName,
  source: CommunitySource,
  count: number,
  errors: readonly Diagnostic[],
): ReadonlyMap<number, Diagnostic> {
  const { file } = entryKinds[kind];
  const all: readonly Located<unknown>[] = source[readings[kind]].items;
  const added = all.filter((item) => item.file === file).slice(-count);
  const faults = new Map<number, Diagnostic>();
  for (const diagnostic of errors) {
    if (diagnostic.file !== file || diagnostic.line === undefined) continue;
    const { line } = diagnostic;
    const at = added.findLastIndex((item) => (item.line ?? Infinity) <= line);
    if (at >= 0) faults.set(at, diagnostic);
  }
  return faults;
}
