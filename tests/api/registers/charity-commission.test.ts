import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importRegister } from '../../../api/registers/import-register.ts';
import { searchNonprofits } from '../../../api/search/search-nonprofits.ts';
import { engines } from '../support/engines.ts';
import { createTestApi, type TestApi } from '../support/test-api.ts';
import { zipOf } from '../support/zip.ts';

/** Records in the extract's columns, a trustee's address among them. */
const records = [
  ['202918', '0', 'OXFAM', 'Registered', '368000000'],
  ['202918', '1', 'OXFAM LINKED FUND', 'Registered', ''],
  ['1089464', '0', 'CANCER RESEARCH UK', 'Registered', '719000000'],
  ['200001', '0', 'REMOVED CHARITY', 'Removed', '5'],
  ['219279', '0', '12" RECORD SOCIETY', 'Registered', ''],
  ['x', '0', 'BAD NUMBER', 'Registered', ''],
].map(([number = '', linked = '', name, status, income = '']) => ({
  date_of_extract: '2026-11-20T00:00:00',
  organisation_number: Number(number) || 0,
  registered_charity_number: Number(number) || number,
  linked_charity_number: Number(linked),
  charity_name: name,
  charity_registration_status: status,
  latest_income: income === '' ? null : Number(income),
  charity_contact_address1: '1 Private Lane',
  charity_contact_phone: '01234 567890',
  charity_contact_email: 'jane.private@example.org',
}));

function tabSeparated(): string {
  const columns = Object.keys(records[0] ?? {});
  const lines = records.map((record) =>
    Object.values(record)
      .map((value) => value ?? '')
      .join('\t'),
  );
  return [columns.join('\t'), ...lines].join('\r\n');
}

const forms = [
  ['publicextract.charity.json', JSON.stringify(records, undefined, 2)],
  ['publicextract.charity.txt', tabSeparated()],
] as const;

describe.each(engines)('the Charity Commission’s extract on $name', (engine) => {
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

  const read = async (name: string, content: string | Uint8Array) => {
    const file = join(folder, name);
    await writeFile(file, content);
    return importRegister(api.context, [file], 'update');
  };
  const find = (query: string) => searchNonprofits(api.context.db, query, 5);

  it.each(forms)('is read as %s, in its zip too', async (name, content) => {
    const counts = { state: 'imported', read: 6, listed: 3, ineligible: 2, malformed: 1 };
    expect(await read(name, content)).toMatchObject({ ...counts, unlisted: 0 });
    expect(await read(`${name}.zip`, zipOf(name, content))).toMatchObject(counts);
    expect(await find('oxfam')).toEqual([
      { id: 'gb-chc:202918', name: 'Oxfam', country: 'GB', causeArea: 'other' },
    ]);
    expect((await find('1089464'))[0]?.name).toBe('Cancer Research UK');
    expect((await find('record society'))[0]?.id).toBe('gb-chc:219279');
    expect(await find('removed charity')).toEqual([]);
    expect((await find('red cross'))[0]?.id).toBe('us-ein:530196605');
  });

  it('leaves no contact’s address, telephone or e-mail behind', async () => {
    await read(...forms[0]);
    const rows = await api.context.db.selectFrom('nonprofit').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/private|01234/i);
    expect(await find('private')).toEqual([]);
  });

  it.each([
    ['no zip', 'x.zip', Buffer.from('PK is not enough')],
    ['an empty zip', 'x.zip', Buffer.from('')],
    ['a zip without a text', 'x.zip', zipOf('picture.png', 'x')],
    ['a zip that was cut off', 'x.zip', zipOf('a.json', JSON.stringify(records)).subarray(40)],
  ])('refuses %s and changes nothing', async (_name, name, content) => {
    await read(...forms[0]);
    await expect(read(name, content)).rejects.toThrow('x.zip: ');
    expect(await find('oxfam')).toHaveLength(1);
  });
});
