import type { Row } from '../entries/append-row.ts';
import type { EntryKind } from '../entries/entry-kinds.ts';
import type { SheetRow } from './choose-rows.ts';
import type { ColumnMap } from './guess-columns.ts';
import type { Sheet } from './read-sheet.ts';
import { shapeCell, toCountry } from './shape-cell.ts';

/** The rows of a sheet as entries: mapped columns first, then what holds for all rows, then the usual proposals. */
export function shapeRows(
  { fields }: EntryKind,
  { header, rows }: Sheet,
  columns: ColumnMap,
  forAll: Row,
  today: string,
): SheetRow[] {
  const places = new Map(header.map((column, index) => [column, index]));
  return rows.map(({ cells, line }) => {
    const row: Record<string, string> = {};
    const cellOf = (field: string): string => cells[places.get(columns[field] ?? '') ?? -1] ?? '';
    const country = toCountry(cellOf('country')) || (forAll.country ?? '');
    for (const { name, proposal } of fields) {
      const column = columns[name];
      const shaped = shapeCell(name, cellOf(name), { heading: column ?? '', country });
      const value = shaped === '' ? (forAll[name] ?? '') : shaped;
      // An empty cell of a column that is there says nothing; nothing is put in its place.
      const isOpen = value === '' && column === undefined;
      const chosen = isOpen ? (proposal?.(row, today) ?? '') : value;
      if (chosen !== '') row[name] = chosen;
    }
    return { row, line };
  });
}
