import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ebayImporter } from '../../../api/importers/ebay.ts';
import { runImport } from '../../../api/importers/run-import.ts';
import { stateNetworkPayment } from '../../../api/ledger/network-payments.ts';
import { preparePayouts } from '../../../api/ledger/payouts.ts';
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
