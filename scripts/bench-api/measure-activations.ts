import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createApp } from '../../api/app.ts';
import { readEnvironment } from '../../api/env.ts';
import { createLog } from '../../api/log.ts';
import { saveNonprofits } from '../../api/repositories/save-nonprofits.ts';
import { openContext } from '../../api/server.ts';
import { Nonprofit } from '../../lib/schema/nonprofit.ts';
import type { BenchPart } from './bench-context.ts';

const activations = 20_000;
const atOnce = 200;
const letters = 'abcdefghijklmnopqrstuvwxyz234567';

const createClickId = (): string =>
  Array.from(randomBytes(26), (byte) => letters[byte % letters.length]).join('');

const nonprofit = Nonprofit.parse({
  id: 'us-ein:530196605',
  name: 'American National Red Cross',
  country: 'US',
  causeArea: 'disaster-relief',
});

/** The same rows by hand, in groups as large as ours: one transaction and one flush each. */
function floorRate(file: string): number {
  const database = new DatabaseSync(file);
  database.exec(`pragma journal_mode = wal; pragma synchronous = full;
    create table activation (click_id text primary key, tag text not null, nonprofit text not null,
      operator_share integer not null, created_at text not null);
    create index activation_tag on activation (tag);`);
  const insert = database.prepare('insert into activation values (?, ?, ?, ?, ?)');
  const start = performance.now();
  for (let done = 0; done < activations; done += atOnce) {
    database.exec('begin immediate');
    for (let item = 0; item < atOnce; item += 1) {
      insert.run(createClickId(), createClickId(), nonprofit.id, 0, '2026-11-23T10:00:00.000Z');
    }
    database.exec('commit');
  }
  const rate = activations / ((performance.now() - start) / 1_000);
  database.close();
  return rate;
}

/** Clicks through the whole application, each answered when it is on the disk. */
export const measureActivations: BenchPart = async ({ folder }) => {
  const silent = createLog(
    () => undefined,
    () => new Date(),
  );
  const environment = readEnvironment({ DATABASE_FILE: join(folder, 'activations.sqlite') });
  const context = await openContext(environment, silent);
  const listed = [{ nonprofit }];
  const now = new Date().toISOString();
  await saveNonprofits(context.db, context.nonprofitIndex, listed, { source: 'register' }, now);
  const app = createApp(context);
  const activate = async () => {
    const response = await app.request('/v1/activations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ clickId: createClickId(), nonprofit: nonprofit.id }),
    });
    if (response.status !== 201) throw new Error(`Status ${response.status}`);
  };
  const start = performance.now();
  for (let done = 0; done < activations; done += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, activate));
  }
  const rate = activations / ((performance.now() - start) / 1_000);
  await context.db.destroy();
  const floor = floorRate(join(folder, 'floor.sqlite'));
  return [
    {
      part: 'activations',
      name: `SQLite, durable, ${atOnce} at once`,
      value: rate,
      unit: '/s',
      bound: { least: 2_000 },
    },
    { part: 'activations', name: 'the same rows by hand', value: floor, unit: '/s' },
    { part: 'activations', name: 'share of that floor', value: (100 * rate) / floor, unit: '%' },
  ];
};
