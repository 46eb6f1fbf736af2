import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../api/env.ts';
import { createLog } from '../../../api/log.ts';
import { importRegister, type RegisterMode } from '../../../api/registers/import-register.ts';
import { openContext } from '../../../api/server.ts';
import { NonprofitSearchResponse } from '../../../lib/schema/api.ts';
import { engines } from '../support/engines.ts';
import { createTestApi, habitat, redCross, type TestApi } from '../support/test-api.ts';

const header =
  'EIN,NAME,ICO,STREET,CITY,STATE,ZIP,GROUP,SUBSECTION,AFFILIATION,CLASSIFICATION,RULING,DEDUCTIBILITY,FOUNDATION,' +
  'ACTIVITY,ORGANIZATION,STATUS,TAX_PERIOD,ASSET_CD,INCOME_CD,FILING_REQ_CD,PF_FILING_REQ_CD,ACCT_PD,ASSET_AMT,' +
  'INCOME_AMT,REVENUE_AMT,NTEE_CD,SORT_NAME';

interface IrsFields {
  ein: string;
  name: string;
  city?: string;
  subsection?: string;
  deductibility?: string;
  foundation?: string;
  status?: string;
  revenue?: string;
  ntee?: string;
  sortName?: string;
}

/** A record in the IRS's 28 columns, with a person's name and home where the real file has them. */
const irs = (fields: IrsFields): string =>
  [
    fields.ein,
    fields.name,
    '% JANE PRIVATE',
    '1 HOME ST',
    fields.city ?? 'BARRE',
    'VT',
    '05641-0000',
    '0000',
    fields.subsection ?? '03',
    '3',
    '1000',
    '200211',
    fields.deductibility ?? '1',
    fields.foundation ?? '15',
    '000000000',
    '1',
    fields.status ?? '01',
    '202406',
    '6',
    '4',
    '01',
    '0',
    '06',
    '1416834',
    '433360',
    fields.revenue ?? '1000',
    fields.ntee ?? 'K31',
    fields.sortName ?? '',
  ].join(',');

describe.each(engines)('importing a register on $name', (engine) => {
  let api: TestApi;
  let folder: string;
  beforeEach(async () => {
    api = await createTestApi(engine);
    folder = await mkdtemp(join(tmpdir(), 'support4good-register-'));
  });
  afterEach(async () => {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function importText(
    text: string | Uint8Array,
    mode: RegisterMode = 'add',
    name = 'eo.csv',
  ) {
    const file = join(folder, name);
    await writeFile(file, text);
    return importRegister(api.context, [file], mode);
  }
  const find = async (query: string) => {
    const response = await api.send('GET', `/v1/nonprofits?q=${encodeURIComponent(query)}`);
    return NonprofitSearchResponse.parse(await response.json()).items;
  };

  it('takes the IRS file as it is published, and shows names as people write them', async () => {
    const lines = [
      header,
      irs({ ein: '010180687', name: 'YMCA OF THE EAST BAY', ntee: 'P27' }),
      irs({
        ein: '010211513',
        name: 'KNIGHTS OF COLUMBUS',
        sortName: '4574 CASTRO VALLEY',
        ntee: '',
      }),
    ];
    const report = await importText(`${lines.join('\r\n')}\r\n`);
    expect(report).toEqual({
      state: 'imported',
      read: 2,
      listed: 2,
      ineligible: 0,
      malformed: 0,
      unlisted: 0,
    });
    expect(await find('ymca east bay')).toEqual([
      {
        id: 'us-ein:010180687',
        name: 'YMCA of the East Bay',
        city: 'Barre',
        region: 'VT',
        country: 'US',
        causeArea: 'human-services',
      },
    ]);
    expect((await find('knights castro'))[0]?.name).toBe(
      'Knights of Columbus (4574 Castro Valley)',
    );
  });

  it('lists only who may receive a deductible gift', async () => {
    const lines = [
      header,
      irs({ ein: '000000001', name: 'CHARITY ONE' }),
      irs({ ein: '000000002', name: 'CHARITY LODGE', subsection: '08' }),
      irs({ ein: '000000003', name: 'CHARITY TWO', deductibility: '2' }),
      irs({ ein: '000000004', name: 'CHARITY FOUNDATION', foundation: '04' }),
      irs({ ein: '000000005', name: 'CHARITY GONE', status: '25' }),
    ];
    expect(await importText(lines.join('\n'))).toMatchObject({ listed: 1, ineligible: 4 });
    expect(await find('charity')).toHaveLength(1);
  });

  it('stores no person’s name and no home', async () => {
    await importText([header, irs({ ein: '000000001', name: 'CHARITY ONE' })].join('\n'));
    const rows = await api.context.db.selectFrom('nonprofit').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/jane|private|home st/i);
    expect(await find('jane')).toEqual([]);
    expect(await find('home')).toEqual([]);
  });

  it('counts malformed records and goes on', async () => {
    const lines = [
      header,
      irs({ ein: '00000000X', name: 'BAD NUMBER' }),
      '0101,TOO SHORT',
      irs({ ein: '000000001', name: '"QUOTED, INC"' }),
      irs({ ein: '000000002', name: '' }),
      '',
      irs({ ein: '000000003', name: 'GOOD' }),
    ];
    expect(await importText(lines.join('\n'))).toMatchObject({
      read: 5,
      listed: 2,
      ineligible: 0,
      malformed: 3,
    });
    expect((await find('quoted'))[0]?.name).toBe('Quoted, Inc');
  });

  it('takes a plain file for any register, tab-separated and gzipped too', async () => {
    const csv = 'id,name,city,country,causeArea\ngb-chc:1234567,Oxfam,Oxford,GB,international\n';
    expect(await importText(csv)).toMatchObject({ listed: 1 });
    const tsv = 'ein\tname\tcity\tstate\tntee\trevenue\n010017496\tYacht Club\tYork\tME\t\t5\n';
    const zipped = await importText(gzipSync(tsv), 'add', 'seed.tsv.gz');
    expect(zipped).toMatchObject({ listed: 1 });
    expect((await find('oxfam'))[0]?.id).toBe('gb-chc:1234567');
    expect((await find('yacht york'))[0]?.id).toBe('us-ein:010017496');
  });

  it('unlists who has left the register, and keeps the row for the credits it holds', async () => {
    const two = ['id,name', 'us-ein:000000001,Alpha', 'us-ein:000000002,Beta'];
    await importText(two.join('\n'));
    api.setTime('2026-12-23T10:00:00Z');
    const next = ['id,name', 'us-ein:000000002,Beta Renamed'];
    expect(await importText(next.join('\n'), 'update')).toMatchObject({
      state: 'imported',
      unlisted: 3,
    });
    expect(await find('alpha')).toEqual([]);
    expect(await find('beta')).toMatchObject([{ name: 'Beta Renamed' }]);
    const rows = await api.context.db.selectFrom('nonprofit').select('id').execute();
    expect(rows.map(({ id }) => id).sort()).toEqual(
      ['us-ein:000000001', 'us-ein:000000002', redCross.id, habitat.id].sort(),
    );
  });

  it('changes nobody’s standing when a file looks like a part of the register', async () => {
    const ids = Array.from({ length: 150 }, (_, index) => String(index + 1).padStart(9, '0'));
    const all = ids.map((ein) => `us-ein:${ein},Nonprofit ${ein}`);
    await importText(['id,name', ...all].join('\n'));
    api.setTime('2026-12-23T10:00:00Z');
    const part = ['id,name', ...all.slice(0, 10), 'us-ein:999999999,Newcomer'].join('\n');
    expect(await importText(part, 'update')).toMatchObject({ state: 'tooManyMissing' });
    expect(await find('newcomer')).toEqual([]);
    expect(await find('000000150')).toHaveLength(1);
    expect(await importText(part, 'replace')).toMatchObject({ state: 'imported', unlisted: 142 });
    expect(await find('newcomer')).toHaveLength(1);
    expect(await find('000000150')).toEqual([]);
  });

  it.each([
    ['another file', 'a,b,c\n1,2,3\n'],
    ['HTML', '<!doctype html>\n<title>404</title>\n'],
  ])('refuses %s, saying what it needs', async (_name, text) => {
    await expect(importText(text)).rejects.toThrow(/the first line has to name/);
  });

  it.each([
    ['an empty file', ''],
    ['a header alone', 'id,name\n'],
  ])('changes nothing for %s', async (_name, text) => {
    expect(await importText(text, 'replace')).toMatchObject({ state: 'empty' });
    expect(await find('red cross')).toHaveLength(1);
  });
});

describe('what the copies do without', () => {
  it('comes back: every commit waits for the disk again, also after an import that failed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'support4good-register-'));
    const { db, nonprofitIndex } = await openContext(
      readEnvironment({ DATABASE_FILE: join(folder, 'data.sqlite') }),
      createLog(
        () => undefined,
        () => new Date(),
      ),
    );
    const modes: unknown[] = [];
    const flushing = async () => ({
      ...(await sql<object>`pragma synchronous`.execute(db)).rows[0],
      ...(await sql<object>`pragma wal_autocheckpoint`.execute(db)).rows[0],
    });
    // A server in another process takes over at its next commit all that the log holds, so it may not grow far.
    const [usual, copying] = [
      { synchronous: 2, wal_autocheckpoint: 1_000 },
      { synchronous: 1, wal_autocheckpoint: 4_000 },
    ];
    // Asked for whenever the import takes the time for its lease.
    const now = () => {
      modes.push(flushing());
      return new Date();
    };
    const read = async (text: string) => {
      await writeFile(join(folder, 'register.csv'), text);
      return importRegister({ db, nonprofitIndex, now }, [join(folder, 'register.csv')], 'add');
    };
    expect(await read('id,name\nus-ein:123456789,Barre Food Shelf\n')).toMatchObject({ listed: 1 });
    expect(await flushing()).toEqual(usual);
    expect(await Promise.all(modes)).toContainEqual(copying);
    await expect(read('no register\n')).rejects.toThrow(/the first line/);
    expect(await flushing()).toEqual(usual);
    await db.destroy();
    await rm(folder, { recursive: true, force: true });
  });
});
