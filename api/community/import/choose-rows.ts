import type { Diagnostic } from '../diagnostic.ts';
import type { Row } from '../entries/append-row.ts';
import type { EntryKindName } from '../entries/entry-kinds.ts';
import { reviewRow } from './review-row.ts';

/** One row of somebody's sheet in our words, with the line that it came from. */
export interface SheetRow {
  readonly row: Row;
  readonly line: number;
}

export interface Choice {
  readonly rows: readonly SheetRow[];
  readonly alreadyThere: number;
  readonly leftOut: number;
  /** What was said of rows, by the file and line of the sheet. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes the rows that can be published and are not there yet; the others are counted and said. */
export function chooseRows(
  kind: EntryKindName,
  sheet: string,
  rows: readonly SheetRow[],
  known: ReadonlySet<string>,
  asOf: string,
): Choice {
  const seen = new Set(known);
  const chosen: SheetRow[] = [];
  const diagnostics: Diagnostic[] = [];
  let alreadyThere = 0;
  let leftOut = 0;
  for (const { row, line } of rows) {
    const review = reviewRow(kind, row, asOf);
    if (review.key !== undefined && seen.has(review.key)) {
      alreadyThere += 1;
      continue;
    }
    diagnostics.push(...review.diagnostics.map((each) => ({ ...each, file: sheet, line })));
    if (
      review.key === undefined ||
      review.diagnostics.some(({ severity }) => severity === 'error')
    ) {
      leftOut += 1;
      continue;
    }
    seen.add(review.key);
    chosen.push({ row, line });
  }
  return { rows: chosen, alreadyThere, leftOut, diagnostics };
}
