import type { Check } from './check-control.ts';
import type { AbsentRow, Row } from './rows.ts';
import type { Cell } from './verdict.ts';

/** One line of the result; a row that cannot be walked has its reason instead of cells. */
export type Line =
  | { readonly row: Row; readonly cells: Readonly<Record<string, Cell>> }
  | { readonly row: AbsentRow };

const words = { silent: 'ok', speaks: 'ok', violation: 'FAIL', notApplicable: 'n/a' } as const;

/** The table, then every violation and every reason in full. */
export function renderReport(
  columns: readonly string[],
  lines: readonly Line[],
  checks: readonly Check[],
): string {
  const left = (text: string) => text.padEnd(14);
  const heading = [left('network'), 'arrival'.padEnd(18), ...columns].join('  ');
  const table = lines.map((line) => {
    const start = [left(line.row.network), line.row.arrival.padEnd(18)];
    if (!('cells' in line)) return [...start, `n/a: ${line.row.reason}`].join('  ');
    const cells = columns.map((column) => {
      const cell = line.cells[column];
      return (cell === undefined ? '' : words[cell.verdict]).padEnd(column.length);
    });
    return [...start, ...cells].join('  ').trimEnd();
  });
  const cells = lines.flatMap((line) =>
    'cells' in line
      ? Object.entries(line.cells).map(([column, cell]) => ({ row: line.row, column, cell }))
      : [],
  );
  const violations = cells.flatMap(({ row, column, cell }) =>
    cell.verdict === 'violation'
      ? [`${row.network}, ${row.arrival}, ${column}: ${cell.seen.join('; ')}`]
      : [],
  );
  const reasons = cells.flatMap(({ column, cell }) =>
    cell.verdict === 'notApplicable' ? [`${column}: n/a where ${cell.reason}`] : [],
  );
  const once = checks.map(({ name, verdict, detail }) => {
    const word = verdict === 'ok' ? 'ok' : words[verdict];
    return `${word.padEnd(5)} ${name}: ${detail}`;
  });
  const blocks = [[heading, ...table], once, [...new Set(reasons)], violations];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}

/** How many cells and checks say that a rule was broken. */
export function countViolations(lines: readonly Line[], checks: readonly Check[]): number {
  const cells = lines.flatMap((line) => ('cells' in line ? Object.values(line.cells) : []));
  return [...cells, ...checks].filter(({ verdict }) => verdict === 'violation').length;
}

export const countSilences = (lines: readonly Line[]): number =>
  lines
    .flatMap((line) => ('cells' in line ? Object.values(line.cells) : []))
    .filter(({ verdict }) => verdict === 'silent').length;
