import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../api/db/open-database.ts';
import { importRegister } from '../../../api/registers/import-register.ts';
import { nonprofitIndexes } from '../../../api/search/nonprofit-index.ts';
import { searchNonprofits } from '../../../api/search/search-nonprofits.ts';
import { engines, type TestLocation } from '../support/engines.ts';

const cli = fileURLToPath(new URL('../../../api/cli.ts', import.meta.url));
const fileOf = (name: string, count: number) =>
  [
    'id,name',
    ...Array.from({ length: count }, (_item, at) => `us-ein:${at + 100_000_000},${name} ${at}`),
  ].join('\n');

describe.each(engines)('an import that is killed on $name', (engine) => {
  let folder: string;
  let place: TestLocation;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'support4good-killed-'));
    place = await engine.create();
  });
  afterEach(async () => {
    await place.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it('leaves the old register whole, and the next one starts again', async () => {
    const old = join(folder, 'old.csv');
    const large = join(folder, 'large.csv');
    await writeFile(old, fileOf('Old', 50));
    await writeFile(large, fileOf('New', 150_000));
    const { db, engine: kind } = await openDatabase(place.location);
    const nonprofitIndex = nonprofitIndexes[kind];
    const at = (minutes: number) => () => new Date(Date.now() + minutes * 60_000);
    const context = { db, nonprofitIndex, now: at(0) };
    await importRegister(context, [old], 'update');

    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, [cli, 'import', 'nonprofits', '--replace', large], {
      env: { PATH, DATABASE_FILE: place.location.file, DATABASE_URL: place.location.url ?? '' },
      stdio: 'ignore',
    });
    const half = async () => {
      try {
        const { rows } = await sql`select 1 from nonprofit_next limit 1`.execute(db);
        return rows.length > 0;
      } catch {
        // The copies are not there yet.
        return false;
      }
    };
    while (!(await half()) && child.exitCode === null) await pause(5);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const find = (query: string) => searchNonprofits(db, query, 3);
    expect(child.signalCode).toBe('SIGKILL');
    expect(await find('old 7')).not.toEqual([]);
    expect(await find('new 7')).toEqual([]);
    const later = { ...context, now: at(5) };
    await writeFile(large, fileOf('New', 200));
    expect(await importRegister(later, [large], 'replace')).toMatchObject({ listed: 200 });
    expect(await find('new 7')).not.toEqual([]);
    await db.destroy();
  });
});
