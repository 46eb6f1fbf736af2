import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NetworkImporter } from '../../../api/importers/network-importer.ts';
import { partnerizeImporter } from '../../../api/importers/partnerize.ts';
import {
  type PartnerizeReports,
  partnerizeConversion,
  startPartnerizeReports,
} from '../../support/network-reports/partnerize-reports.ts';
import { readLines } from './read-lines.ts';

const clickId = 'p'.repeat(26);

describe("Partnerize's conversions", () => {
  let partnerize: PartnerizeReports;
  let importer: NetworkImporter;
  let pauses: number[];
  beforeEach(async () => {
    partnerize = await startPartnerizeReports();
    pauses = [];
    importer = partnerizeImporter(partnerize, {
      baseUrl: partnerize.url,
      pause: async (milliseconds) => void pauses.push(milliseconds),
      now: () => Date.parse('2026-11-23T10:00:00Z'),
    });
  });
  afterEach(() => partnerize.close());

  const read = () => readLines(importer, '2026-11-01T00:00:00Z', '2026-11-23T10:00:00Z');

  it('reads each item of a conversion as a sale of its own', async () => {
    const conversion = partnerizeConversion(clickId, {}, [
      { item_status: 'approved', item_publisher_commission: 5 },
      { item_status: 'rejected', item_publisher_commission: 2.25 },
      { item_status: 'pending', item_publisher_commission: -1 },
    ]);
    partnerize.rows.push(conversion);
    const transactionId = conversion.conversion_data.conversion_id;
    const sale = (item: number, status: string, minor: number) => ({
      ok: true,
      sale: {
        transactionId,
        itemId: `${transactionId}-${item}`,
        clickId,
        status,
        commission: { minor, currency: 'EUR' },
        soldAt: '2026-11-22T09:30:00.000Z',
      },
    });
    expect(await read()).toMatchObject([
      sale(1, 'confirmed', 500),
      sale(2, 'declined', 225),
      sale(3, 'pending', -100),
    ]);
  });

  it.each([
    [{ payment_status: 'paid' }, 'approved', 'received'],
    [{ payment_status: 'Paid' }, 'rejected', 'declined'],
    [{ payment_status: 'released' }, 'approved', 'confirmed'],
    [{}, 'approved', 'confirmed'],
  ])('with %j takes a sale that is %s as %s', async (changes, item_status, status) => {
    partnerize.rows.push(partnerizeConversion(clickId, changes, [{ item_status }]));
    expect(await read()).toMatchObject([{ ok: true, sale: { status } }]);
  });

  it.each([
    [{ conversion_items: [] }, /item/],
    [{ conversion_time: 'today' }, /conversion_time/],
    [{ currency: 'euro' }, /currency/],
  ])('rejects a conversion with %j', async (changes, reason) => {
    partnerize.rows.push(partnerizeConversion(clickId, changes));
    expect(await read()).toMatchObject([{ ok: false, reason: expect.stringMatching(reason) }]);
  });

  it('rejects one item without the others', async () => {
    const items = [{ item_status: 'mixed' }, {}];
    partnerize.rows.push(partnerizeConversion(clickId, {}, items));
    expect(await read()).toMatchObject([{ ok: false }, { ok: true }]);
  });

  it('credits nobody when the reference is none of ours', async () => {
    partnerize.rows.push(partnerizeConversion('newsletter-7'));
    expect(await read()).toMatchObject([{ ok: true, sale: { clickId: null } }]);
  });

  it('waits as the rate headers ask, before the next call', async () => {
    partnerize.rows.push(...Array.from({ length: 5 }, () => partnerizeConversion(clickId)));
    const conversions = partnerize.rows.slice(0, 2);
    partnerize.faults.push((_request, response) => {
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' };
      response.writeHead(200, headers).end(JSON.stringify({ limit: 2, conversions }));
    });
    expect(await read()).toHaveLength(5);
    expect(pauses).toEqual([9_000]);
  });
});
