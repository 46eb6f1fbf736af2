import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importRegister } from '../../../api/registers/import-register.ts';
import { saveNonprofits } from '../../../api/repositories/save-nonprofits.ts';
import { searchNonprofits } from '../../../api/search/search-nonprofits.ts';
import { engines } from '../support/engines.ts';
import { createTestApi, habitat, redCross, type TestApi } from '../support/test-api.ts';

describe.each(engines)('a nonprofit that has left its register, on $name', (engine) => {
  let folder: string;
  let api: TestApi;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'support4good-again-'));
    api = await createTestApi(engine);
  });
  afterEach(async () => {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is found again when the directory lists it', async () => {
    const { db, nonprofitIndex, now } = api.context;
    const file = join(folder, 'register.csv');
    await writeFile(file, `id,name\n${habitat.id},${habitat.name}\n`);
    await importRegister(api.context, [file], 'update');
    const find = async () => (await searchNonprofits(db, 'red cross', 3)).map(({ id }) => id);
    expect(await find()).toEqual([]);
    const source = { source: 'directory' } as const;
    const listed = [{ nonprofit: redCross }];
    await saveNonprofits(db, nonprofitIndex, listed, source, now().toISOString());
    expect(await find()).toEqual([redCross.id]);
  });
});
