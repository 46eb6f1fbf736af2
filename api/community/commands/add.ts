import { isDeepStrictEqual, parseArgs } from 'node:util';
import { type Command, type CommandIo, UsageError } from '../command-io.ts';
import { type Diagnostic, formatDiagnostic } from '../diagnostic.ts';
import type { Row } from '../entries/append-row.ts';
import { draftFile, loadList, saveDraft } from '../entries/draft-file.ts';
import { type EntryKind, entryKinds, isEntryKind } from '../entries/entry-kinds.ts';
import { shapeCell } from '../import/shape-cell.ts';

const fieldNames = new Set(
  Object.values(entryKinds).flatMap(({ fields }) => fields.map(({ name }) => name)),
);
const options = Object.fromEntries(
  [...fieldNames].map((name) => [name, { type: 'string' as const }]),
);

/** What people write for an address, a country or a category, as the lists have it. */
const shape = (field: string, answer: string, known: Row): string =>
  shapeCell(field, answer, { heading: '', country: known.country ?? '' });

async function complete({ fields }: EntryKind, given: Row, io: CommandIo): Promise<Row> {
  const today = io.now().toISOString().slice(0, 10);
  const known: Record<string, string> = {};
  for (const { name, question, proposal } of fields) {
    const proposed = proposal?.(known, today) ?? '';
    const answer =
      given[name] ?? (question === undefined ? proposed : await io.ask(question, proposed));
    const shaped = shape(name, answer, known);
    if (shaped !== '') known[name] = shaped;
  }
  return known;
}

/** How fields are called in the lists that are called otherwise in a directory. */
const listNames: Readonly<Record<string, string>> = {
  causeArea: 'cause',
  exceptHosts: 'except',
  pathPrefixes: 'paths',
};

/** Asks again for what cannot be used. @returns the entry as it is then; the same where nobody answers otherwise. */
async function mend(
  { fields }: EntryKind,
  entry: Row,
  found: readonly Diagnostic[],
  io: CommandIo,
): Promise<Row> {
  const wrong = new Set(found.map(({ field = '' }) => listNames[field] ?? field));
  const mended: Record<string, string> = { ...entry };
  for (const { name, question } of fields) {
    if (question === undefined || !wrong.has(name)) continue;
    mended[name] = shape(name, await io.ask(question, entry[name] ?? ''), mended);
  }
  return mended;
}

export const add: Command = {
  usage: `add ${Object.keys(entryKinds).join('|')} [folder] [--name … --url … and so on]`,
  summary: 'asks for what it needs, checks it, and puts it into the right list',
  async run(args, io) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [what, folder = '.'] = positionals;
    if (!isEntryKind(what)) throw new UsageError(add.usage);
    const kind = entryKinds[what];
    const given = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, String(value)]),
    );
    const stray = Object.keys(given).find(
      (name) => !kind.fields.some((field) => field.name === name),
    );
    if (stray !== undefined) throw new UsageError(`a ${what} has no ${stray}`);
    const text = await loadList(folder, kind.file);
    let entry = await complete(kind, given, io);
    for (;;) {
      const draft = await draftFile(folder, kind.file, kind.append(text, [entry]), io.now());
      for (const diagnostic of draft.found) io.warn(`${formatDiagnostic(diagnostic)}\n`);
      if (await saveDraft(folder, draft)) break;
      const mended = await mend(kind, entry, draft.found, io);
      if (isDeepStrictEqual(mended, entry)) {
        io.warn('Nothing was written.\n');
        return 1;
      }
      entry = mended;
    }
    io.write(`${entry.name ?? entry.retailer ?? what} is in ${kind.file}.\n`);
    return 0;
  },
};
