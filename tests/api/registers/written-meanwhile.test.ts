import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../api/db/open-database.ts';
import type { Db } from '../../../api/db/schema.ts';
import { importRegister } from '../../../api/registers/import-register.ts';
import { readProperty, writeProperty } from '../../../api/repositories/properties.ts';
import { nonprofitIndexes } from '../../../api/search/nonprofit-index.ts';
import { searchNonprofits } from '../../../api/search/search-nonprofits.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const revenues = [500_000_000, 50_000_000, 5_000_000, 500_000, 5_000, 0];
const lines = letters.map(
  (letter, at) =>
    `us-ein:${100_000_000 + at},${letter}oo${letter} Shelf,${revenues[at % revenues.length]}`,
);

/** Rows of a table; undefined where it is not there. */
async function countRows(db: Db, table: string): Promise<number | undefined> {
  const named = sql`select 1 from sqlite_master where name = ${table}`;
  if ((await named.execute(db)).rows.length === 0) return undefined;
  const { rows } = await sql<{ count: number }>`select count(*) as count
    from ${sql.table(table)}`.execute(db);
  return rows[0]?.count;
}

it('lets another connection write between the last steps of an import', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'support4good-turns-'));
  const location = { file: join(folder, 'data.sqlite') };
  const importing = await openDatabase(location);
  const { db } = await openDatabase(location);
  const file = join(folder, 'register.csv');
  await writeFile(file, `id,name,revenue\n${lines.join('\n')}\n`);
  const context = {
    db: importing.db,
    nonprofitIndex: nonprofitIndexes.sqlite,
    now: () => new Date('2026-11-23T10:00:00Z'),
  };
  let isDone = false;
  const reading = importRegister(context, [file], 'replace', { held: 0, pause: 1 }).finally(() => {
    isDone = true;
  });
  const written = { nonprofit_segment_next: new Set(), nonprofit_word_next: new Set() };
  let writes = 0;
  // The import waits for nothing but its pauses and its file, so only there another's turn comes.
  while (!isDone) {
    await new Promise(setImmediate);
    writes += 1;
    await writeProperty(db, 'meanwhile', String(writes));
    for (const [table, counts] of Object.entries(written)) counts.add(await countRows(db, table));
  }
  expect(await reading).toMatchObject({ state: 'imported', listed: letters.length });
  expect(await readProperty(db, 'meanwhile')).toBe(String(writes));
  expect(written.nonprofit_segment_next.size).toBeGreaterThanOrEqual(revenues.length);
  expect(written.nonprofit_word_next.size).toBeGreaterThanOrEqual(letters.length);
  for (const letter of ['a', 'z']) {
    const word = `${letter}oo${letter}`;
    expect((await searchNonprofits(db, word, 3)).map(({ name }) => name)).toEqual([
      `${word} Shelf`,
    ]);
  }
  await importing.db.destroy();
  await db.destroy();
  await rm(folder, { recursive: true, force: true });
});
