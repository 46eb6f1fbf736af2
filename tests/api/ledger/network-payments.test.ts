import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ebayImporter } from '../../../api/importers/ebay.ts';
import { importReportFile, readMapping } from '../../../api/importers/import-report-file.ts';
import { runImport } from '../../../api/importers/run-import.ts';
import { stateNetworkPayment } from '../../../api/ledger/network-payments.ts';
import { preparePayouts, recordPayout } from '../../../api/ledger/payouts.ts';
import { verifyLedger } from '../../../api/ledger/verify-ledger.ts';
import {
  type EbayReports,
  ebayTransaction,
  startEbayReports,
} from '../../support/network-reports/ebay-reports.ts';
import { engines } from '../support/engines.ts';
import { createTestApi, redCross, type TestApi } from '../support/test-api.ts';

const clickId = 'p'.repeat(26);

describe.each(engines)('what eBay paid, as the steward says, on $name', (engine) => {
  let api: TestApi;
  let ebay: EbayReports;
  beforeEach(async () => {
    api = await createTestApi(engine);
    ebay = await startEbayReports(100);
    await api.send('POST', '/v1/activations', { clickId, nonprofit: redCross.id });
  });
  afterEach(async () => {
    await ebay.close();
    await api.close();
  });

  const read = () =>
    runImport(
      api.context,
      ebayImporter(ebay, {
        baseUrl: ebay.url,
        pause: async () => undefined,
        now: () => api.context.now().getTime(),
      }),
    );
  const state = (day: string) =>
    stateNetworkPayment(api.context.db, 'ebay', day, api.context.now().toISOString());
  const statuses = async () => {
    const rows = await api.context.db.selectFrom('sale').select('status').orderBy('id').execute();
    return rows.map(({ status }) => status);
  };
  const sell = (id: string, Status: string, day: string) => {
    const EventDate = `${day}T12:00:00-0700`;
    const row = ebayTransaction(clickId, { EpnTransactionId: id, Status, EventDate });
    ebay.rows.push(row);
    return row;
  };

  it('is due then, and what eBay approves later of these days too', async () => {
    sell('1', 'Approved', '2026-11-10');
    const late = sell('2', 'Pending', '2026-11-11');
    sell('3', 'Approved', '2026-11-20');
    sell('4', 'Reversed', '2026-11-10');
    await read();
    expect((await preparePayouts(api.context.db, api.context.now())).state).toBe('prepared');
    expect(await state('2026-11-15')).toEqual({ outcome: 'stated', received: 1 });
    expect(await statuses()).toEqual(['received', 'pending', 'confirmed', 'declined']);

    late.Status = 'Approved';
    api.setTime('2026-11-24T10:00:00Z');
    await read();
    expect(await statuses()).toEqual(['received', 'received', 'confirmed', 'declined']);
    const prepared = await preparePayouts(api.context.db, api.context.now());
    expect(prepared).toMatchObject({ state: 'prepared', payouts: [{ minor: 360 }] });
    expect((await verifyLedger(api.context.db)).problems).toEqual([]);
  });

  it('stays when the report is read again, and ends when eBay takes the sale back', async () => {
    const row = sell('1', 'Approved', '2026-11-10');
    await read();
    await state('2026-11-15');
    api.setTime('2026-11-24T10:00:00Z');
    expect(await read()).toMatchObject({ booked: 0 });
    row.Status = 'Reversed';
    api.setTime('2026-11-25T10:00:00Z');
    await read();
    expect(await statuses()).toEqual(['declined']);
    expect((await verifyLedger(api.context.db)).accounts).toEqual([]);
  });

  it('is booked once, and its day only moves forward', async () => {
    sell('1', 'Approved', '2026-11-10');
    await read();
    await state('2026-11-15');
    expect(await state('2026-11-15')).toEqual({ outcome: 'stated', received: 0 });
    expect(await state('2026-11-14')).toEqual({
      outcome: 'earlierThanBefore',
      paidUntil: '2026-11-15',
    });
  });

  it('covers more sales than one batch', async () => {
    for (let sale = 0; sale < 1_100; sale += 1) {
      ebay.rows.push(ebayTransaction(clickId, { Status: 'Approved' }));
    }
    await read();
    expect(await state('2026-11-30')).toEqual({ outcome: 'stated', received: 1_100 });
    expect(new Set(await statuses())).toEqual(new Set(['received']));
  });
});

describe.each(engines)(
  'what Rakuten paid, its reports being read from files, on $name',
  (engine) => {
    let api: TestApi;
    let folder: string;
    beforeEach(async () => {
      api = await createTestApi(engine);
      folder = await mkdtemp(join(tmpdir(), 'support4good-paid-'));
      await api.send('POST', '/v1/activations', { clickId, nonprofit: redCross.id });
    });
    afterEach(async () => {
      await api.close();
      await rm(folder, { recursive: true });
    });

    it('stays paid when a newer file calls the sale approved, and what is new is paid too', async () => {
      const mapping = join(folder, 'map.yaml');
      await writeFile(
        mapping,
        `network: rakuten
columns: { transaction: ID, click: Click, status: Status, commission: Commission, soldAt: Date }
currency: USD
statuses: { Approved: confirmed }
`,
      );
      const report = join(folder, 'report.csv');
      const heading = 'ID,Click,Status,Commission,Date';
      const book = async (lines: readonly string[], asOf: string) => {
        await writeFile(report, `${[heading, ...lines].join('\n')}\n`);
        await importReportFile(api.context, report, await readMapping(mapping), new Date(asOf));
      };
      const first = `1,${clickId},Approved,10.00,2026-11-09`;
      await book([first], '2026-11-10T10:00:00Z');
      const { db, now } = api.context;
      await stateNetworkPayment(db, 'rakuten', '2026-11-10', '2026-11-11T10:00:00Z');
      const prepared = await preparePayouts(db, now());
      if (prepared.state !== 'prepared') throw new Error(prepared.state);
      for (const { id } of prepared.payouts) {
        await recordPayout(db, id, 'bank', '2026-11-12', now().toISOString());
      }
      const lines = [
        first,
        `2,${clickId},Approved,5.00,2026-11-10`,
        `3,${clickId},Approved,2.00,2026-11-11`,
      ];
      await book(lines, '2026-11-20T10:00:00Z');
      const rows = await db.selectFrom('sale').select('status').orderBy('id').execute();
      expect(rows.map(({ status }) => status)).toEqual(['received', 'received', 'confirmed']);
      expect(await preparePayouts(db, now())).toMatchObject({
        payouts: [{ minor: 500 }],
        plan: { overpaid: [] },
      });
      expect((await verifyLedger(db)).problems).toEqual([]);
    });
  },
);
