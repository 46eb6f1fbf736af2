import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { creditSale } from '../support/book-sale.ts';
import { engines } from '../support/engines.ts';
import { runCommand } from '../support/run-command.ts';
import { createTestApi, redCross, type TestApi } from '../support/test-api.ts';

describe.each(engines.filter(({ name }) => name === 'sqlite'))('payout commands', (engine) => {
  let api: TestApi;
  let folder: string;
  let file: string;
  let run: (...words: string[]) => ReturnType<typeof runCommand>;
  beforeEach(async () => {
    const place = await engine.create();
    api = await createTestApi({ ...engine, create: async () => place });
    folder = await mkdtemp(join(tmpdir(), 'support4good-payout-'));
    file = join(folder, 'payouts.csv');
    run = (...words) => runCommand(['payout', ...words], { DATABASE_FILE: place.location.file });
    await creditSale(api, redCross.id, { status: 'received' });
  });
  afterEach(async () => {
    await api.close();
    await rm(folder, { recursive: true });
  });

  const openIds = async () => {
    const rows = await api.context.db
      .selectFrom('payout')
      .select('id')
      .where('state', '=', 'prepared')
      .execute();
    return rows.map(({ id }) => id);
  };

  it('plans nothing when the file cannot be written', async () => {
    const nowhere = join(folder, 'no', 'such', 'payouts.csv');
    const { code, errors } = await run('prepare', nowhere);
    expect(code).toBe(1);
    expect(errors).toContain(`${nowhere} cannot be written`);
    expect(await openIds()).toEqual([]);
  });

  it('tells the open payouts when it refuses to prepare, and leaves an older file alone', async () => {
    await run('prepare', file);
    const written = await readFile(file, 'utf8');
    const [id = ''] = await openIds();
    const { code, errors } = await run('prepare', file);
    expect(code).toBe(1);
    expect(errors).toContain(id);
    expect(errors).toContain('payout list');
    expect(await readFile(file, 'utf8')).toBe(written);
    expect(await readdir(folder)).toEqual(['payouts.csv']);
  });

  it('lists the open payouts and writes their file again', async () => {
    await run('prepare', file);
    const written = await readFile(file, 'utf8');
    const [id = ''] = await openIds();
    const listed = await run('list');
    expect(listed).toMatchObject({ code: 0, errors: '' });
    expect(listed.output).toMatch(new RegExp(`^${id}  .*  ${redCross.id}  4\\.00 USD\n$`));
    await writeFile(file, 'damaged');
    expect(await run('list', file)).toMatchObject({ code: 0 });
    expect(await readFile(file, 'utf8')).toBe(written);
    expect(await run('record', id, 'bank 7')).toMatchObject({ code: 0 });
    expect((await run('list')).output).toBe('No payout is open.\n');
  });

  it('keeps the payouts when the file cannot take its place', async () => {
    const taken = join(folder, 'folder');
    await mkdir(join(taken, 'full'), { recursive: true });
    const { code, errors } = await run('prepare', taken);
    expect(code).toBe(1);
    expect(errors).toContain('`payout list FILE` writes their file again');
    expect(await openIds()).toHaveLength(1);
  });
});
