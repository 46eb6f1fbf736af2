import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NetworkImporter } from '../../../api/importers/network-importer.ts';
import { skimlinksImporter } from '../../../api/importers/skimlinks.ts';
import {
  type SkimlinksReports,
  skimlinksCommission,
  startSkimlinksReports,
} from '../../support/network-reports/skimlinks-reports.ts';
import { readLines } from './read-lines.ts';

const clickId = 's'.repeat(26);

describe("Skimlinks' commissions", () => {
  let time: number;
  let skimlinks: SkimlinksReports;
  let importer: NetworkImporter;
  beforeEach(async () => {
    time = Date.parse('2026-11-23T10:00:00Z');
    skimlinks = await startSkimlinksReports(() => time);
    importer = skimlinksImporter(skimlinks, {
      baseUrl: skimlinks.url,
      pause: async (milliseconds) => {
        time += milliseconds;
      },
      now: () => time,
    });
  });
  afterEach(() => skimlinks.close());

  const read = () => readLines(importer, '2026-11-01T00:00:00Z', '2026-11-23T10:00:00Z');
  const tokens = () => skimlinks.requests.filter((path) => path === '/access_token').length;

  it.each([
    [{}, 3.5, { status: 'pending', itemId: '', minor: 350 }],
    [{ payment_status: 'paid' }, 3.5, { status: 'received', itemId: '', minor: 350 }],
    [{ status: 'cancelled' }, 3.5, { status: 'declined', itemId: '', minor: 350 }],
    [
      { status: 'cancelled', payment_status: 'paid' },
      -3.5,
      { status: 'received', itemId: 'reversal', minor: -350 },
    ],
    [{ status: 'cancelled' }, -1, { status: 'pending', itemId: 'reversal', minor: -100 }],
  ])('reads %j of %d', async (changes, amount, { minor, ...expected }) => {
    const commission = skimlinksCommission(clickId, changes, amount);
    skimlinks.rows.push(commission);
    const sale = { ...expected, clickId, commission: { minor, currency: 'GBP' } };
    expect(await read()).toMatchObject([{ ok: true, sale }]);
  });

  it('keeps a sale and its reversal apart, even under one id', async () => {
    const sale = skimlinksCommission(clickId);
    const reversal = skimlinksCommission(clickId, { status: 'cancelled' }, -3.5);
    reversal.commission_id = sale.commission_id;
    skimlinks.rows.push(sale, reversal);
    const lines = await read();
    const keys = lines.map((line) => line.ok && `${line.sale.transactionId} ${line.sale.itemId}`);
    expect(new Set(keys).size).toBe(2);
  });

  it.each([
    [{ status: 'on hold' }, /status/],
    [{ transaction_date: '22 November' }, /transaction_date/],
    [{ basket: { items: 1, publisher_amount: 1, order_amount: 1, currency: '£' } }, /currency/],
  ])('rejects %j', async (changes, reason) => {
    skimlinks.rows.push(skimlinksCommission(clickId, changes));
    expect(await read()).toMatchObject([{ ok: false, reason: expect.stringMatching(reason) }]);
  });

  it('asks for what changed since the start, by id, with the token in the query', async () => {
    skimlinks.rows.push(...Array.from({ length: 5 }, () => skimlinksCommission(clickId)));
    expect(await read()).toHaveLength(5);
    const asked = skimlinks.requests.slice(1).map((path) => new URL(path, skimlinks.url));
    expect(asked.map(({ searchParams }) => searchParams.get('offset'))).toEqual(['0', '2', '4']);
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toMatchObject({
      access_token: '1234:1',
      updated_since: '2026-11-01T00:00:00',
      sort_by: 'id',
      sort_dir: 'ASC',
    });
    expect(tokens()).toBe(1);
  });

  it('renews a token that was forgotten or is a week old', async () => {
    await read();
    skimlinks.revokeTokens();
    await read();
    expect(tokens()).toBe(2);
    time += 7 * 86_400_000;
    await read();
    expect(tokens()).toBe(3);
  });

  it('makes at most 300 calls an hour', async () => {
    await read();
    const began = time;
    for (let call = 1; call < 300; call += 1) await read();
    expect(time - began).toBeLessThan(3_600_000);
    await read();
    expect(time - began).toBeGreaterThanOrEqual(3_600_000);
  });
});
