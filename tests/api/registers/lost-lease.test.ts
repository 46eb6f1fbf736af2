import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KyselyPlugin, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../../api/db/open-database.ts';
import type { Db } from '../../../api/db/schema.ts';
import { importRegister } from '../../../api/registers/import-register.ts';
import { publishEdition } from '../../../api/registers/publish-edition.ts';
import { createStaging } from '../../../api/registers/staging.ts';
import {
  createWhileHolding,
  RegisterBusyError,
  type WhileHolding,
} from '../../../api/registers/while-holding.ts';
import { acquireLease, releaseLease } from '../../../api/repositories/leases.ts';
import { nonprofitIndexes } from '../../../api/search/nonprofit-index.ts';
import { searchNonprofits } from '../../../api/search/search-nonprofits.ts';
import { engines, type TestLocation } from '../support/engines.ts';

const start = Date.parse('2026-11-23T10:00:00Z');
const minutesLater = (minutes: number) => new Date(start + minutes * 60_000);
const another = { name: 'register', holder: 'another', minutes: 2 };

/** Does something after a query of this table has been answered, as if the process had slept there. */
const sleepAt = (table: string, meanwhile: () => Promise<void>): KyselyPlugin => {
  const meant = new WeakSet<object>();
  return {
    transformQuery: ({ node, queryId }) => {
      if (node.kind === 'SelectQueryNode' && JSON.stringify(node.from).includes(`"${table}"`)) {
        meant.add(queryId);
      }
      return node;
    },
    transformResult: async ({ result, queryId }) => {
      if (meant.has(queryId)) await meanwhile();
      return result;
    },
  };
};

describe.each(engines)('an import that slept until another one took over, on $name', (engine) => {
  let folder: string;
  let place: TestLocation;
  let opened: OpenDatabase;
  let other: OpenDatabase;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'support4good-lease-'));
    place = await engine.create();
    opened = await openDatabase(place.location);
    other = await openDatabase(place.location);
    await read(opened.db, 'Old');
  });
  afterEach(async () => {
    await opened.db.destroy();
    await other.db.destroy();
    await place.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const indexOf = () => nonprofitIndexes[opened.engine];
  async function read(db: Db, name: string) {
    const file = join(folder, 'register.csv');
    await writeFile(file, `id,name\nus-ein:123456789,${name} Shelf\n`);
    const context = { db, nonprofitIndex: indexOf(), now: () => minutesLater(0) };
    return importRegister(context, [file], 'replace');
  }
  /** The other import has begun anew and is half-way. */
  async function takeOver(): Promise<void> {
    expect(await acquireLease(other.db, another, minutesLater(3))).toBe(true);
    await createStaging(other.db, other.engine);
    await sql`insert into nonprofit_next (place, id, name, country, cause_area, weight, in_directory,
      in_register, updated_at) values (1, 'us-ein:1', 'Half', 'US', 'other', 1, 0, 1, '')`.execute(
      other.db,
    );
  }
  async function expectOthersWhole(): Promise<void> {
    const { rows } = await sql<{ name: string }>`select name from nonprofit_next`.execute(other.db);
    expect(rows).toEqual([{ name: 'Half' }]);
    const words = await sql`select word from nonprofit_word_next`.execute(other.db);
    expect(words.rows).toEqual([]);
    expect((await searchNonprofits(other.db, 'old shelf', 3)).map(({ name }) => name)).toEqual([
      'Old Shelf',
    ]);
  }

  it('does not put the other’s half in the place of what is in use', async () => {
    const sleepy = opened.db.withPlugin(sleepAt('nonprofit', takeOver));
    await expect(read(sleepy, 'New')).rejects.toBeInstanceOf(RegisterBusyError);
    await expectOthersWhole();
  });

  const mine = { name: 'register', holder: 'mine', minutes: 2 };
  /** Publishes an edition; `before` is told the number of each step, and may say how late it has become. */
  async function publishMine(before: (step: number) => Promise<number>): Promise<void> {
    await acquireLease(opened.db, mine, minutesLater(0));
    await createStaging(opened.db, opened.engine);
    let [step, minutes] = [0, 0];
    const whileHolding = createWhileHolding(opened.db, mine, () => minutesLater(minutes));
    const sleepy: WhileHolding = async (write) => {
      step += 1;
      minutes = await before(step);
      return whileHolding(write);
    };
    await publishEdition(sleepy, indexOf(), 'mine');
  }

  it.each([
    ['first', 'at work'],
    ['first', 'done'],
    ['last', 'at work'],
    ['last', 'done'],
  ])('nor at the %s step of putting it there, the other one being %s', async (which, state) => {
    let steps = 0;
    await publishMine(async (step) => {
      steps = step;
      return 0;
    });
    await releaseLease(opened.db, mine);
    await read(opened.db, 'Old');
    const chosen = which === 'first' ? 1 : steps;
    const sleep = async (step: number) => {
      if (step !== chosen) return 0;
      await takeOver();
      if (state === 'done') await releaseLease(other.db, another);
      return 4;
    };
    await expect(publishMine(sleep)).rejects.toBeInstanceOf(RegisterBusyError);
    await expectOthersWhole();
  });

  it('leaves the other’s copies alone also when it fails for another reason', async () => {
    const fail = async () => {
      await takeOver();
      throw new Error('no more memory');
    };
    const sleepy = opened.db.withPlugin(sleepAt('nonprofit', fail));
    await expect(read(sleepy, 'New')).rejects.toThrow('no more memory');
    await expectOthersWhole();
  });
});
