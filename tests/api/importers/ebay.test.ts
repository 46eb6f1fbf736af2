import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ebayImporter } from '../../../api/importers/ebay.ts';
import type { NetworkImporter } from '../../../api/importers/network-importer.ts';
import {
  type EbayReports,
  ebayTransaction,
  startEbayReports,
} from '../../support/network-reports/ebay-reports.ts';
import { sendJson } from '../../support/network-reports/report-server.ts';
import { readLines } from './read-lines.ts';

const clickId = 'b'.repeat(26);

describe("eBay's transaction detail report", () => {
  let ebay: EbayReports;
  let importer: NetworkImporter;
  beforeEach(async () => {
    ebay = await startEbayReports();
    importer = ebayImporter(
      { ...ebay, currency: 'CAD' },
      {
        baseUrl: ebay.url,
        pause: async () => undefined,
        now: () => Date.parse('2026-11-23T10:00:00Z'),
      },
    );
  });
  afterEach(() => ebay.close());

  const read = () => readLines(importer, '2026-11-01T05:00:00Z', '2026-11-23T22:00:00Z');

  it.each([
    ['Pending', 'pending'],
    ['Approved', 'confirmed'],
    ['Reversed', 'declined'],
    ['REVERSED', 'declined'],
  ])('reads %s as %s, in the currency of the account', async (Status, status) => {
    ebay.rows.push(ebayTransaction(clickId, { Status }));
    const commission = { minor: 180, currency: 'CAD' };
    const soldAt = '2026-11-22T09:30:00.000Z';
    expect(await read()).toMatchObject([{ ok: true, sale: { status, commission, soldAt } }]);
  });

  it('asks for whole days, one more at both ends, by the day of the update', async () => {
    await read();
    const search = new URL(ebay.requests[0] ?? '', ebay.url).searchParams;
    expect(Object.fromEntries(search)).toEqual({
      STATUS: 'ALL',
      START_DATE: '2026-10-31',
      END_DATE: '2026-11-24',
      date_type: 'update_date',
    });
  });

  it.each([
    ['in order', 0],
    ['the newest first', 1],
  ])('takes the newest of several lines about one transaction, %s', async (_name, turn) => {
    const first = ebayTransaction(clickId);
    const second = {
      ...first,
      Status: 'Approved',
      Earnings: '1.20',
      DeltaEarnings: '-0.60',
      UpdateDate: '2026-11-22T20:00:00-0700',
    };
    const other = ebayTransaction(clickId);
    ebay.rows.push(...(turn === 0 ? [first, other, second] : [second, other, first]));
    const lines = await read();
    expect(lines).toHaveLength(2);
    expect(lines).toContainEqual({
      ok: true,
      sale: expect.objectContaining({
        status: 'confirmed',
        commission: { minor: 120, currency: 'CAD' },
      }),
    });
  });

  it.each([
    [{ Status: 'Lost' }, /Status/],
    [{ Earnings: '' }, /amount/],
    [{ EventDate: '11/22/2026' }, /EventDate/],
    [{ EventDate: '2026-11-22T02:30:00' }, /EventDate/],
    [{ EpnTransactionId: '' }, /EpnTransactionId/],
  ])('rejects %j', async (changes, reason) => {
    ebay.rows.push(ebayTransaction(clickId, changes));
    expect(await read()).toMatchObject([{ ok: false, reason: expect.stringMatching(reason) }]);
  });

  it('reads an error that comes with status 200 as what it is', async () => {
    const error = { Status: 'ERROR', Message: 'Invalid date' };
    const fault = (_request: unknown, response: Parameters<typeof sendJson>[0]) =>
      sendJson(response, 200, error);
    ebay.faults.push(fault, fault, fault);
    await expect(read()).rejects.toMatchObject({ code: 'notJson' });
  });
});
