import { parseArgs } from 'node:util';
import { type Command, type CommandIo, UsageError } from '../command-io.ts';
import { formatDiagnostic } from '../diagnostic.ts';
import type { Row } from '../entries/append-row.ts';
import { draftFile, loadList, saveDraft } from '../entries/draft-file.ts';
import { type EntryKind, entryKinds, isEntryKind } from '../entries/entry-kinds.ts';

const fieldNames = new Set(
  Object.values(entryKinds).flatMap(({ fields }) => fields.map(({ name }) => name)),
);
const options = Object.fromEntries(
  [...fieldNames].map((name) => [name, { type: 'string' as const }]),
);

async function complete({ fields }: EntryKind, given: Row, io: CommandIo): Promise<Row> {
  const today = io.now().toISOString().slice(0, 10);
  const known: Record<string, string> = {};
  for (const { name, question, proposal } of fields) {
    const proposed = proposal?.(known, today) ?? '';
    const answer =
      given[name] ?? (question === undefined ? proposed : await io.ask(question, proposed));
    if (answer.trim() !== '') known[name] = answer.trim();
  }
  return known;
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
    const entry = await complete(kind, given, io);
    const draft = await draftFile(folder, kind.file, kind.append(text, [entry]), io.now());
    for (const diagnostic of draft.found) io.warn(`${formatDiagnostic(diagnostic)}\n`);
    if (!(await saveDraft(folder, draft))) {
      io.warn('Nothing was written.\n');
      return 1;
    }
    io.write(`${entry.name ?? entry.retailer ?? what} is in ${kind.file}.\n`);
    return 0;
  },
};
