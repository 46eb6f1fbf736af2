import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NetworkImporter } from '../../../api/importers/network-importer.ts';
import { rakutenImporter } from '../../../api/importers/rakuten.ts';
import {
  type RakutenReports,
  rakutenEvent,
  startRakutenReports,
} from '../../support/network-reports/rakuten-reports.ts';
import { faults, sendJson } from '../../support/network-reports/report-server.ts';
import { readLines } from './read-lines.ts';

const clickId = 'r'.repeat(26);

describe("Rakuten's events", () => {
  let time = Date.parse('2026-11-23T10:00:00Z');
  let rakuten: RakutenReports;
  let importer: NetworkImporter;
  beforeEach(async () => {
    time = Date.parse('2026-11-23T10:00:00Z');
    rakuten = await startRakutenReports(() => time);
    importer = rakutenImporter(rakuten, {
      baseUrl: rakuten.url,
      pause: async () => undefined,
      now: () => time,
    });
  });
  afterEach(() => rakuten.close());

  const read = () => readLines(importer, '2026-11-20T10:00:00Z', new Date(time).toISOString());
  const paths = () => rakuten.requests.map((request) => request.split('?')[0]);

  it.each([
    [{ is_event: 'Y' }, { status: 'pending', commission: { minor: 420, currency: 'USD' } }],
    [{ is_event: 'N' }, { status: 'confirmed', commission: { minor: 420, currency: 'USD' } }],
    [
      { is_event: 'N', commissions: -4.2 },
      { status: 'confirmed', commission: { minor: -420, currency: 'USD' } },
    ],
    [
      { currency: 'JPY', commissions: 300 },
      { status: 'pending', commission: { minor: 300, currency: 'JPY' } },
    ],
  ])('reads %j', async (changes, expected) => {
    const event = rakutenEvent(clickId, changes);
    rakuten.rows.push(event);
    expect(await read()).toMatchObject([
      { ok: true, sale: { ...expected, transactionId: event.etransaction_id, clickId } },
    ]);
  });

  it.each([
    [{ is_event: 'X' }, /is_event/],
    [{ currency: 'dollars' }, /currency/],
    [{ transaction_date: '22/11/2026' }, /transaction_date/],
    [{ transaction_date: 'Sun Foo 99 2026 GMT+0000' }, /transaction_date/],
    [{ etransaction_id: '' }, /etransaction_id/],
  ])('rejects %j', async (changes, reason) => {
    rakuten.rows.push(rakutenEvent(clickId, changes));
    expect(await read()).toMatchObject([{ ok: false, reason: expect.stringMatching(reason) }]);
  });

  it('borrows one token for many pages, and follows them to their end', async () => {
    rakuten.rows.push(...Array.from({ length: 2_300 }, () => rakutenEvent(clickId)));
    expect(await read()).toHaveLength(2_300);
    const list = '/events/1.0/transactions';
    expect(paths()).toEqual(['/token', list, list, list]);
  });

  it('asks for another token when the hour is over, and when the network forgot it', async () => {
    await read();
    time += 59.5 * 60_000;
    await read();
    rakuten.revokeTokens();
    rakuten.rows.push(rakutenEvent(clickId));
    expect(await read()).toHaveLength(1);
    expect(paths().filter((path) => path === '/token')).toHaveLength(3);
  });

  it('gives up when new tokens are refused too', async () => {
    await read();
    rakuten.requests.length = 0;
    rakuten.faults.push(faults.unauthorized, undefined, faults.unauthorized);
    await expect(read()).rejects.toMatchObject({ code: 'refused' });
    expect(rakuten.requests).toHaveLength(3);
  });

  it.each([
    ['no token', { token_type: 'Bearer' }],
    ['a token of another shape', { access_token: 7, expires_in: 'soon' }],
  ])('says so when the answer holds %s', async (_name, body) => {
    const fault = (_request: unknown, response: Parameters<typeof sendJson>[0]) =>
      sendJson(response, 200, body);
    rakuten.faults.push(fault, fault, fault);
    await expect(read()).rejects.toMatchObject({ code: 'notJson' });
  });
});
