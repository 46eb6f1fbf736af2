import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../api/app.ts';
import { awinImporter } from '../../api/importers/awin.ts';
import type { NetworkImporter } from '../../api/importers/network-importer.ts';
import { readHintedReport } from '../../api/importers/report-hints.ts';
import {
  type AwinReports,
  awinTransaction,
  startAwinReports,
} from '../support/network-reports/awin-reports.ts';
import { faults } from '../support/network-reports/report-server.ts';
import { engines } from './support/engines.ts';
import { createTestApi, redCross, type TestApi } from './support/test-api.ts';

const token = 'a-secret-of-the-steward';
const clickId = 'h'.repeat(26);
const minutes = 5;

describe.each(engines)('hints of networks on $name', (engine) => {
  let api: TestApi;
  let awin: AwinReports;
  let importer: NetworkImporter;

  beforeEach(async () => {
    api = await createTestApi(engine);
    awin = await startAwinReports();
    importer = awinImporter(awin, {
      baseUrl: awin.url,
      pause: async () => undefined,
      now: () => api.context.now().getTime(),
    });
    await api.send('POST', '/v1/activations', { clickId, nonprofit: redCross.id });
  });
  afterEach(async () => {
    await awin.close();
    await api.close();
  });

  /** The same server, as after a restart. */
  const serve = () =>
    createApp({ ...api.context, hints: { token, networks: new Set(['awin', 'impact']) } });
  const push = (app = serve(), path = `/v1/hints/awin/${token}`, init: RequestInit = {}) =>
    app.request(path, init);
  const read = () => readHintedReport(api.context, importer, minutes);
  const sales = () => api.context.db.selectFrom('sale').select('commission').execute();

  /** Awin's notification as documented: a form with JSON text in one field. */
  const awinPush = (changes: Record<string, unknown> = {}): RequestInit => {
    const pushed = {
      transactionId: 991,
      transactionDate: '2026-11-23 09:59:00',
      transactionCurrency: 'GBP',
      transactionAmount: 12,
      commission: 9_999,
      clickRef: clickId,
      ...changes,
    };
    return {
      method: 'POST',
      body: new URLSearchParams({ AwinTransactionPush: JSON.stringify(pushed) }),
    };
  };

  it('books what the API says, never what the notification says', async () => {
    expect((await push(serve(), undefined, awinPush())).status).toBe(204);
    expect(await sales()).toEqual([]);
    expect(await read()).toMatchObject({ outcome: 'complete', booked: 0 });
    expect(await sales()).toEqual([]);
    awin.transactions.push(awinTransaction(clickId));
    api.setTime('2026-11-23T10:20:00Z');
    await push();
    expect(await read()).toMatchObject({ outcome: 'complete', booked: 1 });
    expect(await sales()).toEqual([{ commission: 400 }]);
  });

  it.each([
    ['GET with macros', `?transactionId=1&commission=2&clickRef=${clickId}`, {}],
    ['POST of JSON', '', { method: 'POST', body: '{"ActionId":"1000.1"}' }],
    ['POST of nonsense', '', { method: 'POST', body: '<a href="//x">%00' }],
    ['POST of nothing', '', { method: 'POST' }],
  ])('takes a %s', async (_name, query, init) => {
    const path = `/v1/hints/impact/${token}${query}`;
    expect((await push(serve(), path, init)).status).toBe(204);
    const impact = { ...importer, network: 'impact' };
    expect(await readHintedReport(api.context, impact, minutes)).toMatchObject({
      outcome: 'complete',
    });
  });

  it.each([
    ['another token', '/v1/hints/awin/a-guess-of-somebody'],
    ['a network that is not read here', `/v1/hints/cj/${token}`],
    ['a strange network', `/v1/hints/__proto__/${token}`],
    ['no token', '/v1/hints/awin'],
  ])('refuses %s', async (_name, path) => {
    const response = await push(serve(), path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await read()).toBeUndefined();
  });

  it('takes none while the steward has set no token, and no huge body', async () => {
    expect((await push(createApp(api.context))).status).toBe(404);
    const body = 'x'.repeat(300_000);
    expect((await push(serve(), undefined, { method: 'POST', body })).status).toBe(413);
    expect(await read()).toBeUndefined();
  });

  it('reads nothing without a hint, and once for a thousand', async () => {
    expect(await read()).toBeUndefined();
    const app = serve();
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => push(app)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    expect(await read()).toMatchObject({ outcome: 'complete' });
    awin.requests.length = 0;
    for (const second of ['05', '15', '30', '59']) {
      api.setTime(`2026-11-23T10:00:${second}Z`);
      await push(app);
      expect(await read()).toBeUndefined();
    }
    expect(awin.requests).toEqual([]);
    api.setTime('2026-11-23T10:05:01Z');
    expect(await read()).toMatchObject({ outcome: 'complete' });
    api.setTime('2026-11-23T10:20:00Z');
    expect(await read()).toBeUndefined();
  });

  it('asks the network only for the last days, and leaves the usual reading alone', async () => {
    api.setTime('2027-06-01T10:00:00Z');
    await push();
    await read();
    expect(awin.requests[0]).toContain('startDate=2027-05-29T10%3A00%3A00');
    expect(awin.requests).toHaveLength(2);
    const property = api.context.db.selectFrom('property').where('name', '=', 'read until awin');
    expect(await property.selectAll().execute()).toEqual([]);
  });

  it('keeps a hint through a restart and through a network that does not answer', async () => {
    await push();
    awin.faults.push(faults.html, faults.html, faults.html);
    expect(await read()).toMatchObject({ outcome: 'notJson' });
    expect(await read()).toBeUndefined();
    api.setTime('2026-11-23T10:06:00Z');
    expect(await read()).toMatchObject({ outcome: 'complete' });
  });

  it('does not lose a hint that comes while the report is read', async () => {
    const app = serve();
    await push(app);
    api.setTime('2026-11-23T10:00:11Z');
    const reading = read();
    await push(app);
    await reading;
    api.setTime('2026-11-23T10:06:00Z');
    expect(await read()).toMatchObject({ outcome: 'complete' });
  });

  it('logs neither the token nor what was sent', async () => {
    await push(serve(), `/v1/hints/awin/${token}?clickRef=${clickId}`);
    const log = api.logged.join('\n');
    expect(log).toContain('/v1/hints/:network/:token');
    expect(log).not.toContain(token);
    expect(log).not.toContain(clickId);
  });
});
