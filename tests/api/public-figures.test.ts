import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyLedger } from '../../api/ledger/verify-ledger.ts';
import { PublicTotals } from '../../lib/schema/api.ts';
import { creditSale } from './support/book-sale.ts';
import { engines } from './support/engines.ts';
import { createTestApi, habitat, redCross, type TestApi } from './support/test-api.ts';

describe.each(engines)('public figures on $name', (engine) => {
  let api: TestApi;
  beforeEach(async () => {
    api = await createTestApi(engine);
  });
  afterEach(() => api.close());

  const totals = async () => PublicTotals.parse(await (await api.send('GET', '/v1/totals')).json());

  it('adds up per nonprofit, month, status and currency, and names only sums of five sales', async () => {
    for (let sale = 0; sale < 5; sale += 1) await creditSale(api, redCross.id);
    await creditSale(api, habitat.id);
    await creditSale(api, habitat.id, { commission: { minor: 500, currency: 'JPY' } });
    expect(await totals()).toEqual({
      operatorShare: 0,
      rows: [
        {
          month: '2026-11',
          nonprofit: redCross.id,
          status: 'pending',
          amount: { minor: 2_000, currency: 'USD' },
          sales: 5,
        },
      ],
      withoutName: [
        { month: '2026-11', status: 'pending', amount: { minor: 500, currency: 'JPY' }, sales: 1 },
        { month: '2026-11', status: 'pending', amount: { minor: 400, currency: 'USD' }, sales: 1 },
      ],
    });
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
