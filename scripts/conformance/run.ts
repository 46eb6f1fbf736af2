import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoPackages } from '../demo/demo-community.ts';
import { runCommand } from '../steps/run-command.ts';
import type { ConformanceArguments } from './arguments.ts';
import { checkClean } from './check-clean.ts';
import {
  type Condition,
  conditions,
  judgeConditions,
  readDecisions,
  rowsOf,
} from './check-conditions.ts';
import { type Check, checkControl } from './check-control.ts';
import type { Line } from './report.ts';
import { type AbsentRow, isRow, listRows, type Row } from './rows.ts';
import { type ShopWorld, startShopWorld } from './shop-world.ts';
import {
  isOurPackage,
  prepareOther,
  prepareOurs,
  type Session,
  type Subject,
  startSession,
} from './subject.ts';
import { type Cells, type Walk, walkAfterRestart, walkRows } from './walk-rows.ts';

export interface ConformanceResult {
  readonly lines: readonly Line[];
  readonly checks: readonly Check[];
}

const controlHost = 'control.example.com';
const clickedHost = 'clicked.example.com';
/** Rows that are walked together: as many tabs as a small machine holds open, four to a row. */
const batchSize = 12;

const inBatches = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  );

/** The shops of the rows: invented ones that our package is told of, or those that another extension works with. */
function planRows({ only, shops }: ConformanceArguments, isOurs: boolean) {
  if (isOurs) {
    const all = listRows((wanted) => wanted, only);
    const [competitor] = listRows(() => clickedHost, ['awin']).filter(
      (row) => isRow(row) && row.arrival === 'redirect hop',
    );
    return { all, competitor };
  }
  if (shops === undefined) throw new Error('another extension needs --shops FILE');
  const left = [...shops];
  const next = () => {
    const host = left.shift();
    if (host === undefined) throw new Error('--shops has too few shops: one per row and one more');
    return host;
  };
  const own = next();
  const [competitor] = listRows(() => own, ['awin']).filter(
    (row) => isRow(row) && row.arrival === 'redirect hop',
  );
  return { all: listRows(next, only), competitor };
}

async function prepare(given: string | undefined, button: string | undefined, shops: string[]) {
  if (given !== undefined && !isOurPackage(given)) return prepareOther(given, button);
  if (given === undefined) {
    const code = await runCommand('node', ['scripts/build-demo.ts']);
    if (code !== 0 || !existsSync(demoPackages.chrome)) throw new Error('the build failed');
  }
  return prepareOurs(given ?? demoPackages.chrome, shops, controlHost);
}

interface Run {
  readonly subject: Subject;
  readonly world: ShopWorld;
  readonly say: (line: string) => void;
}

/** Runs something in a browser with this profile, and ends the browser whatever happens. */
async function inSession<Result>(
  { subject, world }: Run,
  profile: string,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const session = await startSession(subject, world, profile);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** A walk that broke off proves nothing, so its rows count as broken; the other rows are still worth walking. */
function noteFailure({ cells }: Walk, rows: readonly Row[], error: unknown): void {
  const seen = [`the walk broke off: ${String(error)}`];
  for (const row of rows) {
    cells.set(row, { ...cells.get(row), walk: { verdict: 'violation', seen } });
  }
}

async function walkEverything(run: Run, all: readonly (Row | AbsentRow)[], competitor: Row) {
  const { subject, world, say } = run;
  const folder = mkdtempSync(path.join(tmpdir(), 'support4good-conformance-'));
  const profileOf = (name: string) => path.join(folder, name);
  const rows = all.filter(isRow);
  const cells = new Map<Row, Cells>();
  const decisions = new Map<Condition, readonly string[]>();
  const decide = async (condition: Condition, session: Session) => {
    if (!subject.isOurs) return;
    const read = readDecisions(condition, session, world, controlHost);
    decisions.set(condition, await read.catch((error: unknown) => [`broke off: ${String(error)}`]));
  };
  try {
    say('shops that nobody referred to');
    const checks = await inSession(run, profileOf('clean'), async (session) => {
      const control = await checkControl(subject, session, world, competitor);
      for (const batch of inBatches(rows)) {
        for (const [row, cell] of await checkClean(subject, session, world, batch)) {
          cells.set(row, { clean: cell });
        }
      }
      await decide('fresh', session);
      return control;
    });
    const walkable = rows.filter((row) => cells.get(row)?.clean?.verdict !== 'notApplicable');
    await inSession(run, profileOf('referred'), async (session) => {
      const walk: Walk = { subject, session, world, cells };
      for (const [index, batch] of inBatches(walkable).entries()) {
        say(`other publishers’ links, ${index * batchSize} of ${walkable.length}`);
        await walkRows(walk, batch).catch((error: unknown) => noteFailure(walk, batch, error));
      }
    });
    await inSession(run, profileOf('referred'), async (session) => {
      const walk: Walk = { subject, session, world, cells };
      say('the same shops after a restart of the browser');
      for (const batch of inBatches(walkable)) {
        const walked = walkAfterRestart(walk, batch);
        await walked.catch((error: unknown) => noteFailure(walk, batch, error));
      }
      for (const condition of conditions.slice(1)) {
        say(`decisions, ${condition}`);
        await decide(condition, session);
      }
    });
    const lines = all.map(
      (row): Line =>
        isRow(row)
          ? { row, cells: Object.fromEntries(Object.entries(cells.get(row) ?? {})) }
          : { row },
    );
    return { lines, checks: [...checks, ...judgeConditions(decisions)] };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Walks the whole table with one extension, in a browser and a web that are all on this machine. */
export async function runConformance(
  given: ConformanceArguments,
  say: (line: string) => void,
): Promise<ConformanceResult> {
  const isOurs = given.extension === undefined || isOurPackage(given.extension);
  const { all, competitor } = planRows(given, isOurs);
  if (competitor === undefined || !isRow(competitor)) throw new Error('no competitor is known');
  const extraRows = isOurs ? conditions.flatMap(rowsOf) : [];
  const served = [...all.filter(isRow), competitor, ...extraRows];
  const shops = served.map(({ host }) => host);
  const subject = await prepare(given.extension, given.button, shops);
  const world = await startShopWorld(served, isOurs ? [controlHost] : []);
  try {
    return await walkEverything({ subject, world, say }, all, competitor);
  } finally {
    await world.web.close();
    subject.remove();
  }
}
