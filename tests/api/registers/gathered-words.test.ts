import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importRegister } from '../../../api/registers/import-register.ts';
import { searchNonprofits } from '../../../api/search/search-nonprofits.ts';
import { engines } from '../support/engines.ts';
import { createTestApi, type TestApi } from '../support/test-api.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
/** A word at each letter and in other scripts, and two that organisations of two sizes share. */
const lines = [
  'id,name,revenue',
  'us-ein:000000001,Zebra Rescue,5000000000',
  'us-ein:000000002,Zebra Rescue of Barre,5',
  'us-ein:000000003,Straße und ßtraße,5',
  'us-ein:000000004,جمعية المدينة الطيبة,5',
  'us-ein:000000005,Žižkov Žluťoučký,5',
  ...letters.map((letter, at) => `us-ein:${100_000_000 + at},${letter}oo${letter} 1st,5`),
];

describe.each(engines)('the words of a register’s edition, on $name', (engine) => {
  let folder: string;
  let api: TestApi;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'support4good-words-'));
    api = await createTestApi(engine);
  });
  afterEach(async () => {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are all that its index has, with the entries of all sizes', async () => {
    const file = join(folder, 'register.csv');
    await writeFile(file, `${lines.join('\n')}\n`);
    await importRegister(api.context, [file], 'replace');
    const { db } = api.context;
    type Row = { word: string; entries: number | string };
    const read = async (query: ReturnType<typeof sql<Row>>) =>
      new Map((await query.execute(db)).rows.map(({ word, entries }) => [word, Number(entries)]));
    const gathered = await read(sql`select word, entries from nonprofit_word`);
    const indexed = await read(sql`select term as word, sum(entries) as entries
      from nonprofit_posting where length(term) >= 3 and term not like '%*' and term >= 'a'
      group by term`);
    expect(gathered).toEqual(indexed);
    expect(gathered.get('zebra')).toBe(2);
    for (const word of ['المدينة', ...letters.map((letter) => `${letter}oo${letter}`)]) {
      expect(gathered.has(word), word).toBe(true);
    }
    const segments = await sql`select distinct segment from nonprofit_posting
      where term = 'zebra'`.execute(db);
    expect(segments.rows).toHaveLength(2);
    const found = await searchNonprofits(db, 'zebrra resceu', 3);
    expect(found.map(({ name }) => name)).toEqual(['Zebra Rescue', 'Zebra Rescue of Barre']);
  });
});
