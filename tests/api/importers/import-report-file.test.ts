import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importReportFile, readMapping } from '../../../api/importers/import-report-file.ts';
import { engines } from '../support/engines.ts';
import { createTestApi, redCross, type TestApi } from '../support/test-api.ts';

const clickId = 'e'.repeat(26);
const mappingText = `
network: webgains
columns: { transaction: ID, click: Clickref, status: Status, commission: Commission, soldAt: Date }
currency: GBP
statuses: { Delayed: pending, Confirmed: confirmed, Paid: received, Cancelled: declined }
dates: dayFirst
`;

describe.each(engines)('a CSV report on $name', (engine) => {
  let api: TestApi;
  let folder: string;
  beforeEach(async () => {
    api = await createTestApi(engine);
    folder = await mkdtemp(join(tmpdir(), 'support4good-report-'));
    await api.send('POST', '/v1/activations', { clickId, nonprofit: redCross.id });
  });
  afterEach(async () => {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  });

  const write = async (name: string, text: string) => {
    const file = join(folder, name);
    await writeFile(file, text);
    return file;
  };
  async function book(text: string, asOf: string, mapping = mappingText) {
    const [report, map] = [await write('report.csv', text), await write('map.yaml', mapping)];
    return importReportFile(api.context, report, await readMapping(map), new Date(asOf));
  }
  const sales = () =>
    api.context.db
      .selectFrom('sale')
      .select(['network', 'status', 'commission', 'currency', 'sold_at', 'nonprofit'])
      .orderBy('transaction_id')
      .execute();

  it('is booked as its mapping says', async () => {
    const text = `Date,ID,Status,Commission,Clickref\n"03/11/2026, 14:05",77,confirmed,1.20,${clickId}\n`;
    expect(await book(text, '2026-11-20T00:00:00Z')).toMatchObject({
      read: 1,
      booked: 1,
      rejected: 0,
    });
    expect(await sales()).toEqual([
      {
        network: 'webgains',
        status: 'confirmed',
        commission: 120,
        currency: 'GBP',
        sold_at: '2026-11-03T14:05:00.000Z',
        nonprofit: redCross.id,
      },
    ]);
  });

  it('changes nothing the second time, and an older file does not undo a newer one', async () => {
    const older = `\uFEFFID,Date,Status,Commission,Clickref\n77,3.11.2026,Delayed,1.20,${clickId}\n`;
    const newer = older.replace('Delayed', 'Paid');
    await book(newer, '2026-11-20T00:00:00Z');
    expect(await book(newer, '2026-11-20T00:00:00Z')).toMatchObject({ booked: 0, unchanged: 1 });
    expect(await book(older, '2026-11-10T00:00:00Z')).toMatchObject({ booked: 0, unchanged: 1 });
    expect((await sales())[0]?.status).toBe('received');
  });

  it('keeps lines aside that do not fit, each with its reason', async () => {
    const lines = [
      'ID,Date,Status,Commission,Clickref',
      `1,03/11/2026,Weird,1.20,${clickId}`,
      `2,31/02/2026,Paid,1.20,${clickId}`,
      `3,03/11/2026,Paid,"1,20",${clickId}`,
      `,03/11/2026,Paid,1.20,${clickId}`,
      '5',
      `6,03/11/2026,Paid,-1.20,${clickId}`,
    ];
    const report = await book(lines.join('\n'), '2026-11-20T00:00:00Z');
    expect(report).toMatchObject({ read: 6, booked: 1, rejected: 5 });
    expect(report.problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
    expect(report.problems[0]?.reason).toContain('"Weird"');
    const rows = await api.context.db.selectFrom('rejected_row').select('reason').execute();
    const reasons = rows.map(({ reason }) => reason).join('\n');
    for (const words of [
      'status: "Weird" is unknown',
      'is not a date',
      'is not an amount',
      'transactionId',
    ]) {
      expect(reasons).toContain(words);
    }
  });

  it('keeps a line aside that a database or a terminal would stumble over', async () => {
    const lines = [
      'ID,Date,Status,Commission,Clickref',
      `1,03/11/2026,Wei\u0000\u001b[31mrd,1.20,${clickId}`,
      `2,03/11/2026,Paid,1.20,${clickId}`,
    ];
    const report = await book(lines.join('\n'), '2026-11-20T00:00:00Z');
    expect(report).toMatchObject({ booked: 1, rejected: 1 });
    expect(report.problems[0]?.reason).toBe('status: "Wei\\u0000\\u001b[31mrd" is unknown');
  });

  it('counts lines as an editor does, also behind quoted line breaks and lines of no shape', async () => {
    const text = [
      'ID,Date,Status,Commission,Clickref',
      `"1\n1",03/11/2026,Paid,1.20,${clickId}`,
      `2,03/11/2026,"Pa"id,1.20,${clickId}`,
      '',
      `3,03/11/2026,Lost,1.20,${clickId}`,
    ];
    const { problems } = await book(text.join('\n'), '2026-11-20T00:00:00Z');
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 6]);
  });

  it('reads decimal commas, items and a column of currencies', async () => {
    const mapping = `{"network":"daisycon","columns":{"transaction":"t","item":"i","click":"c","status":"s",
      "commission":"a","currency":"cur","soldAt":"d"},"statuses":{"open":"pending"},"decimalSign":","}`;
    const text = `t;i\nignored\n`;
    await expect(book(text, '2026-11-20T00:00:00Z', mapping)).rejects.toThrow(/no column “t”/);
    const tabs = ['t\ti\tc\ts\ta\tcur\td', `9\t1\t${clickId}\topen\t1.234,50\tEUR\t2026-11-03`];
    await book(tabs.join('\n'), '2026-11-20T00:00:00Z', mapping);
    expect(await sales()).toMatchObject([{ commission: 123_450, currency: 'EUR' }]);
  });

  it.each([
    ['no YAML', '{{{', /cannot be read/],
    ['another shape', 'network: x', /columns/],
    ['an unknown status', mappingText.replace('confirmed,', 'maybe,'), /statuses/],
    ['no currency', mappingText.replace('currency: GBP', ''), /give currency/],
    ['a typing error', mappingText.replace('dates:', 'date:'), /not a mapping/],
  ])('refuses a mapping with %s', async (_name, mapping, words) => {
    await expect(book('ID\n', '2026-11-20T00:00:00Z', mapping)).rejects.toThrow(words);
  });
});
