import { nextPublication } from '../check-calendar.ts';
import type { CommandIo } from '../command-io.ts';
import { UsageError } from '../command-io.ts';
import { formatDiagnostic } from '../diagnostic.ts';
import type { Row } from '../entries/append-row.ts';
import { loadList, saveDraft } from '../entries/draft-file.ts';
import { type EntryKind, type EntryKindName, entryKinds } from '../entries/entry-kinds.ts';
import { chooseRows, type SheetRow } from '../import/choose-rows.ts';
import { type ColumnMap, guessColumns } from '../import/guess-columns.ts';
import { knownKeys } from '../import/known-keys.ts';
import { placeRows } from '../import/place-rows.ts';
import { readSheet } from '../import/read-sheet.ts';
import { shapeRows } from '../import/shape-rows.ts';
import { type CommunitySource, readCommunity } from '../read-community.ts';

export interface SheetRequest {
  readonly folder: string;
  readonly sheet: string;
  readonly kind: EntryKindName;
  /** What the steward says about columns; it goes before what their names tell. */
  readonly columns: ColumnMap;
  /** Fields that are the same in all rows. */
  readonly forAll: Row;
  /** Take the mapping without asking. */
  readonly sure: boolean;
}

async function askForRest(
  { fields }: EntryKind,
  columns: ColumnMap,
  forAll: Row,
  today: string,
  io: CommandIo,
): Promise<Row> {
  const answers: Record<string, string> = { ...forAll };
  for (const { name, question, proposal } of fields) {
    if (question === undefined || columns[name] !== undefined || answers[name] !== undefined)
      continue;
    answers[name] = await io.ask(`For all rows: ${question}`, proposal?.(answers, today) ?? '');
  }
  return answers;
}

function checkColumns(kind: EntryKind, header: readonly string[], columns: ColumnMap): void {
  for (const [field, column] of Object.entries(columns)) {
    if (!kind.fields.some(({ name }) => name === field)) {
      throw new UsageError(`--map: there is no field ${field}`);
    }
    if (!header.includes(column)) throw new UsageError(`--map: the sheet has no column ${column}`);
  }
}

/** A network names a shop by its address; our programs name it by its id. */
function withShopId({ row, line }: SheetRow, { retailers }: CommunitySource): SheetRow {
  const host = row.retailer;
  const shop = retailers.items.find(({ value }) => value.hosts.some((own) => own === host));
  return { row: shop === undefined ? row : { ...row, retailer: shop.value.id }, line };
}

/** Takes the rows of somebody's CSV into a list: mapped, shown, confirmed, checked one by one. */
export async function importSheet(request: SheetRequest, io: CommandIo): Promise<number> {
  const { folder, sheet: file, sure } = request;
  const kind = entryKinds[request.kind];
  const today = io.now().toISOString().slice(0, 10);
  const sheet = await readSheet(file);
  checkColumns(kind, sheet.header, request.columns);
  const columns = { ...guessColumns(request.kind, sheet.header), ...request.columns };
  for (const { name } of kind.fields) {
    if (columns[name] !== undefined)
      io.write(`${name.padEnd(14)} from the column “${columns[name]}”\n`);
  }
  const unused = sheet.header.filter((column) => !Object.values(columns).includes(column));
  if (unused.length > 0) io.write(`not used: ${unused.join(', ')}\n`);
  if (!sure && !/^y/i.test(await io.ask('Is this right (yes or no)?', 'yes'))) {
    io.warn('Say which column is which: --map name=Title,url=Website\n');
    return 1;
  }
  const forAll = await askForRest(kind, columns, request.forAll, today, io);
  const source = await readCommunity(folder);
  const rows = shapeRows(kind, sheet, columns, forAll, today).map((each) =>
    withShopId(each, source),
  );
  const asOf = nextPublication(source.profile.value, io.now());
  const choice = chooseRows(request.kind, file, rows, knownKeys(request.kind, source), asOf);
  const text = await loadList(folder, kind.file);
  const placement = await placeRows(folder, request.kind, file, text, choice.rows, io.now());
  for (const diagnostic of [...choice.diagnostics, ...placement.diagnostics]) {
    io.warn(`${formatDiagnostic(diagnostic)}\n`);
  }
  if (!(await saveDraft(folder, placement.draft))) {
    for (const diagnostic of placement.draft.found) io.warn(`${formatDiagnostic(diagnostic)}\n`);
    io.warn('Nothing was written.\n');
    return 1;
  }
  const leftOut = choice.leftOut + choice.rows.length - placement.placed;
  io.write(
    `${placement.placed} added to ${kind.file}, ${choice.alreadyThere} were there already, ${leftOut} left out\n`,
  );
  return leftOut === 0 ? 0 : 1;
}
