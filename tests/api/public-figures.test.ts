import type { KyselyPlugin } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../api/app.ts';
import { bookReport } from '../../api/ledger/book-report.ts';
import { preparePayouts, recordPayout } from '../../api/ledger/payouts.ts';
import { verifyLedger } from '../../api/ledger/verify-ledger.ts';
import { PublicTotals } from '../../lib/schema/api.ts';
import { creditSale, reportLine } from './support/book-sale.ts';
import { engines } from './support/engines.ts';
import { createTestApi, habitat, redCross, type TestApi } from './support/test-api.ts';

describe.each(engines)('public figures on $name', (engine) => {
  let api: TestApi;
  beforeEach(async () => {
    api = await createTestApi(engine);
  });
  afterEach(() => api.close());

  const totals = async () => PublicTotals.parse(await (await api.send('GET', '/v1/totals')).json());

  /** Sums are counted once in five minutes. */
  const later = () => api.setTime(new Date(api.context.now().getTime() + 300_000).toISOString());
  const payOut = async () => {
    const { db, now } = api.context;
    const prepared = await preparePayouts(db, now());
    if (prepared.state !== 'prepared') throw new Error(prepared.state);
    for (const { id } of prepared.payouts) {
      await recordPayout(db, id, 'bank', '2026-12-01', now().toISOString());
    }
  };

  it('adds up what is open per month, status and currency, without a name', async () => {
    for (let sale = 0; sale < 6; sale += 1) await creditSale(api, redCross.id);
    await creditSale(api, habitat.id, { status: 'received' });
    await creditSale(api, habitat.id, { status: 'declined' });
    await creditSale(api, habitat.id, { commission: { minor: 500, currency: 'JPY' } });
    const row = (status: string, minor: number, currency: string, sales: number) => ({
      month: '2026-11',
      status,
      amount: { minor, currency },
      sales,
    });
    expect(await totals()).toEqual({
      operatorShare: 0,
      rows: [],
      withoutName: [
        row('confirmed', 400, 'USD', 1),
        row('declined', 400, 'USD', 1),
        row('pending', 500, 'JPY', 1),
        row('pending', 2_400, 'USD', 6),
      ],
    });
  });

  it('shows beside a name what was sent for five purchases and more', async () => {
    for (let sale = 0; sale < 5; sale += 1) {
      await creditSale(api, redCross.id, { status: 'received' });
    }
    await creditSale(api, habitat.id, { status: 'received' });
    await payOut();
    expect(await totals()).toMatchObject({
      rows: [
        {
          month: '2026-12',
          nonprofit: redCross.id,
          status: 'paid',
          amount: { minor: 2_000, currency: 'USD' },
          sales: 5,
        },
      ],
      withoutName: [{ month: '2026-12', status: 'paid', amount: { minor: 400 }, sales: 1 }],
    });
  });

  it('shows no name beside one purchase of many items', async () => {
    const { clickId } = await creditSale(api, redCross.id, { status: 'received' });
    const items = Array.from({ length: 6 }, () =>
      reportLine(api, { clickId, status: 'received', itemId: 'item' }),
    );
    await bookReport(api.context.db, items, api.context.now().toISOString());
    await payOut();
    const { rows, withoutName } = await totals();
    expect(rows).toEqual([]);
    expect(withoutName).toMatchObject([{ status: 'paid', amount: { minor: 2_800 }, sales: 7 }]);
  });

  it('moves nothing beside a name with a single sale, whatever becomes of it', async () => {
    for (let sale = 0; sale < 5; sale += 1) {
      await creditSale(api, redCross.id, { status: 'received' });
    }
    await payOut();
    later();
    const { rows } = await totals();
    expect(rows).toHaveLength(1);
    for (const status of ['pending', 'confirmed', 'received', 'declined']) {
      await creditSale(api, redCross.id, { status, commission: { minor: 777, currency: 'USD' } });
      later();
      expect((await totals()).rows).toEqual(rows);
    }
    await payOut();
    later();
    const after = await totals();
    expect(after.rows).toEqual(rows);
    expect(after.withoutName).toContainEqual(
      expect.objectContaining({ status: 'paid', amount: { minor: 777, currency: 'USD' } }),
    );
  });

  it('counts a sale that grew after its payout once', async () => {
    const line = await creditSale(api, redCross.id, { status: 'received' });
    await payOut();
    later();
    const asOf = api.context.now().toISOString();
    const commission = { minor: 1_000, currency: 'USD' };
    await bookReport(api.context.db, [{ ...line, commission, asOf }], asOf);
    expect((await totals()).withoutName).toMatchObject([
      { status: 'confirmed', amount: { minor: 600 } },
      { status: 'paid', amount: { minor: 400 } },
    ]);
  });

  it('reads the ledger once in the time that an answer may be kept, however many ask', async () => {
    await creditSale(api, redCross.id);
    const queries: string[] = [];
    const plugin: KyselyPlugin = {
      transformQuery: ({ node, queryId }) => {
        queries.push(queryId.queryId);
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const app = createApp({ ...api.context, db: api.context.db.withPlugin(plugin) });
    const ask = (path: string) => app.request(path);
    const paths = ['/v1/credits', '/v1/totals', '/ledger', '/v1/credits/wrong-bucket'];
    await Promise.all([...paths, ...paths].map(ask));
    const first = queries.length;
    expect(first).toBeGreaterThan(0);
    await Promise.all(paths.map(ask));
    expect(queries).toHaveLength(first);
    later();
    await Promise.all(paths.map(ask));
    expect(queries).toHaveLength(2 * first);
  });

  it('answers 304 while nothing changed, and another ETag after a sale', async () => {
    await creditSale(api, redCross.id);
    const ask = (etag: string) =>
      api.app.request('/v1/credits/all', { headers: { 'if-none-match': etag } });
    const first = await ask('"none"');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toContain('max-age');
    expect((await ask(etag)).status).toBe(304);
    await creditSale(api, redCross.id);
    expect((await ask(etag)).status).toBe(200);
  });

  it('answers 304 for totals that have not changed, and the new ones when they have', async () => {
    await creditSale(api, redCross.id);
    const ask = (etag: string) =>
      api.app.request('/v1/totals', { headers: { 'if-none-match': etag } });
    const first = await ask('"none"');
    const etag = first.headers.get('etag') ?? '';
    const known = await ask(`W/${etag}`);
    expect([known.status, await known.text()]).toEqual([304, '']);
    expect(known.headers.get('etag')).toBe(etag);
    await creditSale(api, redCross.id);
    later();
    const changed = await ask(etag);
    expect(changed.status).toBe(200);
    expect(PublicTotals.parse(await changed.json()).withoutName).toMatchObject([{ sales: 2 }]);
  });

  it('knows no bucket of another size', async () => {
    for (const prefix of ['a', 'ab', '', 'ALL', '%25', '..']) {
      expect((await api.send('GET', `/v1/credits/${prefix}x`)).status).toBe(404);
    }
  });

  it('names nothing but tag, status and amount in a bucket', async () => {
    const line = await creditSale(api, redCross.id);
    const text = await (await api.send('GET', '/v1/credits/all')).text();
    expect(text).not.toContain(line.clickId);
    expect(text).not.toContain(line.transactionId);
    expect(text).not.toContain(redCross.id);
  });

  it('finds its books in balance', async () => {
    await creditSale(api, redCross.id);
    await creditSale(api, habitat.id, { status: 'declined' });
    const check = await verifyLedger(api.context.db);
    expect(check).toMatchObject({ sales: 2, events: 2, problems: [] });
    expect(check.accounts).toEqual([
      { account: 'network:awin:pending', currency: 'USD', minor: 400 },
      { account: `nonprofit:${redCross.id}:pending`, currency: 'USD', minor: -400 },
    ]);
  });

  it.each([
    [
      'an amount in a posting',
      "update ledger_posting set minor = minor + 1 where account = 'network:awin:pending'",
      /postings/,
    ],
    [
      'a missing posting',
      "delete from ledger_posting where account = 'network:awin:pending'",
      /balance/,
    ],
    ['a missing event', 'delete from ledger_event', /missing|without/],
    ['a sale’s state', "update sale set status = 'confirmed'", /present state/],
    ['a sale’s nonprofit', `update sale set nonprofit = '${habitat.id}'`, /present state/],
    ['a published credit', 'update sale set credit = 399', /credit/],
    ['what was paid out', 'update sale set paid_out = 1', /payouts/],
    ['a deleted sale', 'delete from sale', /without its sale/],
  ])('finds %s that somebody changed', async (_name, statement, words) => {
    await creditSale(api, redCross.id);
    const { sql } = await import('kysely');
    await sql.raw(statement).execute(api.context.db);
    const { problems } = await verifyLedger(api.context.db);
    expect(problems.map(({ problem }) => problem).join('; ')).toMatch(words);
  });
});
