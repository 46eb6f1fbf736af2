import { isDeepStrictEqual, parseArgs } from 'node:util';
import { type Command, type CommandIo, UsageError } from '../command-io.ts';
import { type Diagnostic, formatDiagnostic } from '../diagnostic.ts';
import type { Row } from '../entries/append-row.ts';
import { draftFile, loadList, saveDraft } from '../entries/draft-file.ts';
import { type EntryKind, entryKinds, type Field, isEntryKind } from '../entries/entry-kinds.ts';
import { shapeCell } from '../import/shape-cell.ts';

const fieldNames = new Set(
  Object.values(entryKinds).flatMap(({ fields }) => fields.map(({ name }) => name)),
);
const options = Object.fromEntries(
  [...fieldNames].map((name) => [name, { type: 'string' as const }]),
);

/** What stands for a field, and what was proposed when it was asked for: the same when nobody said otherwise. */
interface Answer {
  readonly text: string;
  readonly proposed?: string;
}
type Answers = ReadonlyMap<string, Answer>;

async function answer(
  { isOptional }: Field,
  question: string | undefined,
  proposed: string,
  earlier: Answer | undefined,
  isWrong: boolean,
  ask: CommandIo['ask'],
): Promise<Answer> {
  const isTakenOver = earlier !== undefined && earlier.text === earlier.proposed;
  if (earlier === undefined || (isTakenOver && earlier.proposed !== proposed)) {
    return { text: question === undefined ? proposed : await ask(question, proposed), proposed };
  }
  if (!isWrong || question === undefined) return earlier;
  // Enter would keep what cannot be used, where leaving it out is an answer.
  const offered = proposed === '' && isOptional !== true ? earlier.text : proposed;
  return { text: await ask(question, offered, earlier.text), proposed };
}

/** Asks for what nobody has answered, for what is wrong, and again where what was proposed rested on what was wrong. */
async function complete(
  { fields }: EntryKind,
  earlier: Answers,
  wrong: ReadonlySet<string>,
  io: CommandIo,
): Promise<{ entry: Row; answers: Answers }> {
  const today = io.now().toISOString().slice(0, 10);
  const answers = new Map<string, Answer>();
  const entry: Record<string, string> = {};
  for (const field of fields) {
    const { name, proposal, isAsked } = field;
    const proposed = proposal?.(entry, today) ?? '';
    const question = isAsked?.(entry) === false ? undefined : field.question;
    const isWrong = wrong.has(name);
    const given = await answer(field, question, proposed, earlier.get(name), isWrong, io.ask);
    answers.set(name, given);
    const country = entry.country ?? earlier.get('country')?.text ?? '';
    const shaped = shapeCell(name, given.text, { heading: '', country });
    if (shaped !== '') entry[name] = shaped;
  }
  return { entry, answers };
}

/** How fields are called in the lists that are called otherwise in a directory. */
const listNames: Readonly<Record<string, string>> = {
  causeArea: 'cause',
  exceptHosts: 'except',
  pathPrefixes: 'paths',
};

function fieldsAtFault({ fields }: EntryKind, found: readonly Diagnostic[]): ReadonlySet<string> {
  const errors = found.filter(({ severity }) => severity === 'error');
  const named = new Set(errors.map(({ field = '' }) => listNames[field] ?? field));
  const grounds = fields.flatMap(({ name, restsOn }) =>
    restsOn !== undefined && named.has(name) ? [restsOn] : [],
  );
  return new Set([...named, ...grounds]);
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
    let { entry, answers } = await complete(
      kind,
      new Map(Object.entries(given).map(([name, value]) => [name, { text: value }])),
      new Set(),
      io,
    );
    for (;;) {
      const draft = await draftFile(folder, kind.file, kind.append(text, [entry]), io.now());
      for (const diagnostic of draft.found) io.warn(`${formatDiagnostic(diagnostic)}\n`);
      if (await saveDraft(folder, draft)) break;
      const mended = await complete(kind, answers, fieldsAtFault(kind, draft.found), io);
      if (isDeepStrictEqual(mended.entry, entry)) {
        io.warn('Nothing was written.\n');
        return 1;
      }
      ({ entry, answers } = mended);
    }
    io.write(`${entry.name ?? entry.retailer ?? what} is in ${kind.file}.\n`);
    return 0;
  },
};
