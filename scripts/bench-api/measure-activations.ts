import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../api/db/open-database.ts';
import { saveNonprofits } from '../../api/repositories/save-nonprofits.ts';
import { nonprofitIndexes } from '../../api/search/nonprofit-index.ts';
import { createClickSecret, deriveClickId } from '../../lib/domain/click-id.ts';
import { Nonprofit } from '../../lib/schema/nonprofit.ts';
import { median } from '../statistics.ts';
import type { BenchPart } from './bench-context.ts';
import { type ChildServer, startFloor, startOwn } from './child-server.ts';
import { postAll, postOf } from './post-load.ts';
import type { Figure } from './report.ts';

const activations = 20_000;
const connections = 200;
const rounds = 3;
const nonprofits = Array.from({ length: 500 }, (_item, index) => `us-ein:${100_000_000 + index}`);

const createClickIds = (count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => deriveClickId(createClickSecret())));

const requestsOf = (clickIds: readonly string[]): string[] =>
  clickIds.map((clickId, index) =>
    postOf('/v1/activations', { clickId, nonprofit: nonprofits[index % nonprofits.length] }),
  );

async function listNonprofits(file: string): Promise<void> {
  const { db, engine } = await openDatabase({ file });
  const listed = nonprofits.map((id) => ({
    nonprofit: Nonprofit.parse({ id, name: `No. ${id}`, country: 'US', causeArea: 'education' }),
  }));
  const now = new Date().toISOString();
  await saveNonprofits(db, nonprofitIndexes[engine], listed, { source: 'register' }, now);
  await db.destroy();
}

/** The same rows by hand, in groups as large as ours: one transaction and one flush each. */
function floorRate(file: string, clickIds: readonly string[]): number {
  const database = new DatabaseSync(file);
  database.exec(`pragma journal_mode = wal; pragma synchronous = full;
    create table activation (click_id text primary key, tag text not null, nonprofit text not null,
      operator_share integer not null, created_at text not null);
    create index activation_tag on activation (tag);`);
  const insert = database.prepare('insert into activation values (?, ?, ?, ?, ?)');
  const start = performance.now();
  for (let done = 0; done < clickIds.length; done += connections) {
    database.exec('begin immediate');
    for (const clickId of clickIds.slice(done, done + connections)) {
      insert.run(clickId, clickId.slice(0, 20), 'us-ein:530196605', 0, '2026-11-23T10:00:00.000Z');
    }
    database.exec('commit');
  }
  const rate = clickIds.length / ((performance.now() - start) / 1_000);
  database.close();
  return rate;
}

/** Kills the server in the middle of a load; the answer is how many were answered and how many of them are gone. */
async function loseByKilling(
  server: ChildServer,
  file: string,
): Promise<{ answered: number; lost: number }> {
  const clickIds = await createClickIds(activations / 2);
  let stopped: Promise<void> | undefined;
  const { created } = await postAll(server.url, requestsOf(clickIds), connections, (answered) => {
    if (answered > activations / 4) stopped ??= server.stop();
  });
  await stopped;
  const database = new DatabaseSync(file, { readOnly: true });
  const find = database.prepare('select 1 from activation where click_id = ?');
  const lost = created.filter((position) => find.get(clickIds[position] ?? '') === undefined);
  database.close();
  return { answered: created.length, lost: lost.length };
}

async function measureIn(folder: string, say: (line: string) => void): Promise<Figure[]> {
  const file = join(folder, 'activations.sqlite');
  await listNonprofits(file);
  const own = await startOwn({ DATABASE_FILE: file });
  const floor = await startFloor();
  try {
    const rates: number[] = [];
    const shares: number[] = [];
    const byHand: number[] = [];
    await postAll(own.url, requestsOf(await createClickIds(activations / 10)), connections);
    for (let round = 1; round <= rounds; round += 1) {
      const clickIds = await createClickIds(activations);
      const requests = requestsOf(clickIds);
      const bare = await postAll(floor.url, requests, connections);
      const ours = await postAll(own.url, requests, connections);
      byHand.push(floorRate(join(folder, `floor-${round}.sqlite`), clickIds));
      rates.push(ours.perSecond);
      shares.push((100 * ours.perSecond) / bare.perSecond);
      say(
        `activations: ${Math.round(ours.perSecond)} a second, floor ${Math.round(bare.perSecond)}`,
      );
    }
    const killed = await loseByKilling(own, file);
    const figure = (name: string, value: number, unit: string): Figure => ({
      part: 'activations',
      name,
      value,
      unit,
    });
    return [
      {
        ...figure(`SQLite over HTTP, durable, ${connections} at once`, median(rates), '/s'),
        bound: { least: 2_000 },
      },
      figure('share of the bare floor', median(shares), '%'),
      figure('the same rows by hand', median(byHand), '/s'),
      {
        ...figure(`lost of ${killed.answered} answered before kill -9`, killed.lost, ''),
        bound: { most: 0 },
      },
    ];
  } finally {
    await own.stop();
    await floor.stop();
  }
}

/** Clicks over HTTP, each answered when it is on the disk, beside the same route that answers a constant, in turns. */
export const measureActivations: BenchPart = async ({ say }) => {
  // Beside the code, on a real disk: a temporary folder may be in memory, and then nothing waits for a disk.
  const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));
  const folder = await mkdtemp(join(packages, '.bench-'));
  try {
    return await measureIn(folder, say);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
