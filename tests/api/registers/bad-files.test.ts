import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importRegister, type RegisterMode } from '../../../api/registers/import-register.ts';
import { RegisterFileError } from '../../../api/registers/read-register.ts';
import { RegisterBusyError } from '../../../api/registers/while-holding.ts';
import { acquireLease } from '../../../api/repositories/leases.ts';
import { searchNonprofits } from '../../../api/search/search-nonprofits.ts';
import { engines } from '../support/engines.ts';
import { createTestApi, type TestApi } from '../support/test-api.ts';

const line = (number: number, name = `Kept ${number}`) =>
  `us-ein:${String(number).padStart(9, '0')},${name}`;
const edition = ['id,name', ...Array.from({ length: 300 }, (_item, index) => line(index + 1))];
const whole = edition.join('\n');

describe.each(engines)('a bad file on $name', (engine) => {
  let api: TestApi;
  let folder: string;
  beforeEach(async () => {
    api = await createTestApi(engine);
    folder = await mkdtemp(join(tmpdir(), 'support4good-register-'));
    await read('good.csv', whole, 'add');
  });
  afterEach(async () => {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function read(name: string, content: string | Uint8Array, mode: RegisterMode = 'update') {
    const file = join(folder, name);
    await writeFile(file, content);
    return importRegister(api.context, [file], mode);
  }
  const find = (query: string) => searchNonprofits(api.context.db, query, 5);
  const expectUnchanged = async () => {
    const rows = await api.context.db
      .selectFrom('nonprofit')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('in_register', '=', 1)
      .executeTakeFirstOrThrow();
    expect(Number(rows.count)).toBe(302);
    expect((await find('kept 17'))[0]?.id).toBe('us-ein:000000017');
    expect(await find('newcomer')).toEqual([]);
  };
  const withNewcomer = `${whole}\n${line(400, 'Newcomer')}`;

  it.each([
    ['a gzip that was cut off', 'a.csv.gz', gzipSync(withNewcomer).subarray(0, -30)],
    ['a gzip that is none', 'a.csv.gz', Buffer.from(withNewcomer)],
    ['a line of 10 MB', 'a.csv', `${withNewcomer}\n${'x'.repeat(10_000_000)}`],
    ['a picture', 'a.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d])],
    ['a file that is not there', '../gone/a.csv', ''],
  ])('that is %s is refused, by name, and changes nothing', async (_name, name, content) => {
    const reading = name.startsWith('..')
      ? importRegister(api.context, [join(folder, 'gone.csv')], 'replace')
      : read(name, content, 'replace');
    await expect(reading).rejects.toBeInstanceOf(RegisterFileError);
    await expectUnchanged();
  });

  it('that is empty changes nothing, even to replace', async () => {
    expect(await read('a.csv', '', 'replace')).toMatchObject({ state: 'empty' });
    await expectUnchanged();
  });

  it('that has 90 % fewer lines changes nothing until it is to replace', async () => {
    const few = [...edition.slice(0, 31), line(400, 'Newcomer')].join('\n');
    expect(await read('a.csv', few)).toMatchObject({ state: 'tooManyMissing', unlisted: 272 });
    await expectUnchanged();
    expect(await read('a.csv', few, 'replace')).toMatchObject({ state: 'imported', listed: 31 });
    expect(await find('kept 17')).not.toEqual([]);
    expect(await find('kept 217')).toEqual([]);
    expect(await find('newcomer')).toHaveLength(1);
  });

  it('with NULs and bytes that are no UTF-8 loses those lines only', async () => {
    const bad = Buffer.concat([
      Buffer.from(`${whole}\n`),
      Buffer.from('us-ein:000000500,Nul\u0000Name\n'),
      Buffer.from('us-ein:000000501,Caf'),
      Buffer.from([0xe9]),
      Buffer.from(' Latin\n'),
    ]);
    const report = await read('a.csv', bad);
    expect(report).toMatchObject({ state: 'imported', listed: 301, malformed: 1 });
    // What is no UTF-8 shows as such; the rest of the name is found.
    expect((await find('latin'))[0]?.name).toBe('Caf\ufffd Latin');
  });

  it('with a number twice lists it once: the larger of the two', async () => {
    const header = 'id,name,weight';
    const twice = [line(600, 'Small Twin,5'), line(600, 'Large Twin,5000000')];
    const kept = edition.slice(1).map((text) => `${text},`);
    await read('a.csv', [header, ...kept, ...twice].join('\n'));
    expect((await find('twin')).map(({ name }) => name)).toEqual(['Large Twin']);
  });

  it('waits for nobody: a second import at the same time is refused', async () => {
    const lease = { name: 'register', holder: 'another', minutes: 2 };
    await acquireLease(api.context.db, lease, api.context.now());
    await expect(read('a.csv', withNewcomer)).rejects.toBeInstanceOf(RegisterBusyError);
    await expectUnchanged();
    api.setTime('2026-11-23T10:05:00Z');
    expect(await read('a.csv', withNewcomer)).toMatchObject({ state: 'imported' });
  });

  it('never shows a reader a half of the register', async () => {
    const renamed = edition.map((text) => text.replace('Kept', 'Renamed')).join('\n');
    let done = false;
    const importing = read('a.csv', renamed).finally(() => {
      done = true;
    });
    const seen = new Set<string>();
    while (!done) {
      const { rows } = await countNames();
      seen.add(rows);
      // SQLite answers at once: without a turn of the event loop the import would never read its file.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await importing;
    seen.add((await countNames()).rows);
    expect([...seen].filter((counts) => counts !== '300/0' && counts !== '0/300')).toEqual([]);
    expect(seen).toContain('0/300');
  });

  async function countNames() {
    const names = await api.context.db
      .selectFrom('nonprofit')
      .select('name')
      .where('id', '<', 'us-ein:000000999')
      .execute();
    const kept = names.filter(({ name }) => name.startsWith('Kept')).length;
    return { rows: `${kept}/${names.length - kept}` };
  }
});
