import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../api/ledger/verify-ledger.ts';
import { bookDueOrders } from '../../../api/members/book-order.ts';
import { replaceSecret } from '../../../api/repositories/member-secrets.ts';
import { loadRejectedRows } from '../../../api/repositories/rejected-rows.ts';
import { Problem } from '../../../lib/schema/api.ts';
import shopifyOrder from '../../fixtures/members/shopify-orders-paid.json' with { type: 'json' };
import shopifyRefund from '../../fixtures/members/shopify-refunds-create.json' with {
  type: 'json',
};
import wooOrder from '../../fixtures/members/woocommerce-order-updated.json' with { type: 'json' };
import { engines } from '../support/engines.ts';
import { books, createMemberApi, type MemberApi, secret } from './member-api.ts';

const personal =
  /Ada|Shopper|mail\.example|203\.0\.113|Elm Street|5550123|Käufer|Lindenstr|Mozilla|damp|neighbour|4242|ring twice/;

describe.each(engines)('orders of member shops on $name', (engine) => {
  let api: MemberApi;
  let clickId: string;
  beforeEach(async () => {
    api = await createMemberApi(engine);
    clickId = await api.activate();
  });
  afterEach(() => api.close());

  const order = (changes: object = {}) => ({
    ...shopifyOrder,
    landing_site: `/p?s4g=${clickId}`,
    ...changes,
  });
  const paid = (changes: object = {}) => api.sendShopify('orders/paid', order(changes));
  const refunded = (changes: object = {}) =>
    api.sendShopify('refunds/create', { ...shopifyRefund, ...changes });
  const allBack = (id: number, amount: string) => ({
    id,
    transactions: [{ kind: 'refund', status: 'success', amount, currency: 'USD' }],
  });
  const balance = async () => (await verifyLedger(api.context.db)).problems;
  /** Every text that the database holds. */
  const stored = async (): Promise<string> => {
    const { db } = api.context;
    const tables = [
      'member_order',
      'member_refund',
      'member_delivery',
      'rejected_row',
      'sale',
      'ledger_event',
    ] as const;
    const rows = await Promise.all(
      tables.map((table) => db.selectFrom(table).selectAll().execute()),
    );
    return JSON.stringify(rows);
  };

  it('are expected when paid, and confirmed when the time for returns is over', async () => {
    const response = await paid();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ result: 'booked' });
    expect(await api.sales()).toEqual([
      { transaction_id: '5940139491234', status: 'pending', commission: 300 },
    ]);
    await bookDueOrders(api.context.db, new Date('2026-12-22T15:29:59Z'));
    expect(await api.sales()).toMatchObject([{ status: 'pending' }]);
    await bookDueOrders(api.context.db, new Date('2026-12-22T15:30:00Z'));
    expect(await api.sales()).toMatchObject([{ status: 'confirmed', commission: 300 }]);
    expect(await balance()).toEqual([]);
  });

  it('shrink by a partial refund and are declined by a full one', async () => {
    await paid();
    expect(await (await refunded()).json()).toEqual({ result: 'booked' });
    expect(await api.sales()).toMatchObject([{ status: 'pending', commission: 150 }]);
    await refunded(allBack(2, '33.20'));
    expect(await api.sales()).toMatchObject([{ status: 'declined', commission: 300 }]);
    expect(await balance()).toEqual([]);
  });

  it.each([
    [
      'a note in the id',
      { id: 'Ada Shopper, 5 Elm Street', note_attributes: [], landing_site: null },
    ],
    ['a test with a note in the id', { id: 'Ada Shopper', test: true }],
    ['an id of control characters', { id: '1\u00007\n', landing_site: null }],
    ['no id', { id: '' }],
  ])('with %s are refused, also when nobody is credited', async (_name, changes) => {
    expect((await paid(changes)).status).toBe(422);
    expect(await stored()).not.toMatch(/Ada|u0000/);
  });

  it.each(['Ada Shopper', 'x'.repeat(101), 'é', ''])(
    'refuse a refund of the order %j',
    async (order_id) => {
      expect((await refunded({ order_id })).status).toBe(422);
      expect((await refunded({ id: order_id })).status).toBe(422);
    },
  );

  it('may come after their refund', async () => {
    expect(await (await refunded()).json()).toEqual({ result: 'waiting' });
    expect(await api.sales()).toEqual([]);
    await paid();
    expect(await api.sales()).toMatchObject([{ status: 'pending', commission: 150 }]);
  });

  it('that come again change nothing', async () => {
    for (const send of [paid, refunded, paid, refunded, refunded, paid]) await send();
    expect(await api.sales()).toMatchObject([{ status: 'pending', commission: 150 }]);
    const events = await api.context.db.selectFrom('ledger_event').selectAll().execute();
    expect(events).toHaveLength(2);
  });

  it('keep their click and their terms, whatever comes later', async () => {
    await paid();
    const other = await api.activate();
    const terms = JSON.stringify({ kind: 'share', basisPoints: 1 });
    await api.context.db.updateTable('member').set({ rate: terms }).execute();
    await paid({ landing_site: `/p?s4g=${other}`, updated_at: '2026-11-23T09:00:00Z' });
    expect(await api.sales()).toMatchObject([{ commission: 300 }]);
    const sale = await api.context.db.selectFrom('sale').select('click_id').executeTakeFirst();
    expect(sale?.click_id).toBe(clickId);
  });

  it('without our click leave nothing behind, also when their refund came first', async () => {
    await refunded();
    const response = await paid({ landing_site: '/' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ result: 'ignored', reason: 'noClick' });
    const { db } = api.context;
    for (const table of ['member_order', 'member_refund', 'sale', 'rejected_row'] as const) {
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  });

  it('leave nothing of a refund whose order never came', async () => {
    await refunded();
    await bookDueOrders(api.context.db, new Date('2026-11-29T10:00:00Z'));
    expect(await stored()).toContain('929361464');
    await bookDueOrders(api.context.db, new Date('2026-12-01T10:00:00Z'));
    expect(await stored()).not.toContain('929361464');
  });

  it('leave nothing of the buyer, neither in the database nor in the log', async () => {
    await paid();
    await refunded();
    await paid({ total_price: 'much', id: 77 });
    await api.sendWooCommerce('order.updated', {
      ...wooOrder,
      meta_data: [{ key: 's4g', value: clickId }],
    });
    expect(await api.sales()).toHaveLength(2);
    expect(await stored()).not.toMatch(personal);
    expect(api.logged.join()).not.toMatch(personal);
    expect(api.logged.join()).not.toContain(clickId);
  });

  it('of WooCommerce follow the newest state, in whatever order the states come', async () => {
    const woo = (second: string, changes: object) =>
      api.sendWooCommerce('order.updated', {
        ...wooOrder,
        meta_data: [
          {
            key: '_wc_order_attribution_session_entry',
            value: `https://honig.example/?s4g=${clickId}`,
          },
        ],
        date_modified_gmt: `2026-11-22T16:00:${second}`,
        ...changes,
      });
    const refunds = [{ id: 9, reason: '', total: '-32.25' }];
    await woo('30', { refunds });
    await woo('10', {});
    expect(await api.sales()).toMatchObject([{ status: 'pending', commission: 125 }]);
    await woo('30', {});
    expect(await api.sales()).toMatchObject([{ status: 'pending', commission: 125 }]);
    // A refund that was taken back.
    await woo('40', { refunds: [] });
    expect(await api.sales()).toMatchObject([{ status: 'pending', commission: 250 }]);
    await woo('50', { status: 'cancelled' });
    expect(await api.sales()).toMatchObject([{ status: 'declined' }]);
    await woo('45', { status: 'completed' });
    expect(await api.sales()).toMatchObject([{ status: 'declined' }]);
    expect(await balance()).toEqual([]);
  });

  it('of WooCommerce that were cancelled before they were paid are none', async () => {
    const cancelled = { ...wooOrder, status: 'cancelled' };
    const response = await api.sendWooCommerce('order.updated', cancelled);
    expect(await response.json()).toMatchObject({ result: 'ignored' });
    expect(await api.sales()).toEqual([]);
  });

  it('answer WooCommerce’s unsigned try of the address', async () => {
    const response = await api.app.request(`/v1/members/${books.id}/woocommerce`, {
      method: 'POST',
      body: 'webhook_id=17',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(response.status).toBe(200);
  });

  it('wait for a click that arrives later', async () => {
    const late = 'abcdefghijklmnopqrstuvwxy2';
    await paid({ landing_site: `/?s4g=${late}` });
    const { db } = api.context;
    const before = await db.selectFrom('sale').select('nonprofit').executeTakeFirst();
    expect(before?.nonprofit).toBeNull();
    await api.send('POST', '/v1/activations', { clickId: late, nonprofit: 'us-ein:530196605' });
    const after = await db.selectFrom('sale').select('nonprofit').executeTakeFirst();
    expect(after?.nonprofit).toBe('us-ein:530196605');
  });

  it('with a refund in a foreign currency are left to the steward, and nothing is guessed', async () => {
    await paid();
    await refunded({
      transactions: [{ kind: 'refund', status: 'success', amount: '100', currency: 'JPY' }],
    });
    expect(await api.sales()).toMatchObject([{ status: 'pending', commission: 300 }]);
    const rejected = await loadRejectedRows(api.context.db, undefined, 10);
    expect(rejected).toMatchObject([{ network: `direct.${books.id}` }]);
    expect(rejected[0]?.reason).toContain('different currencies');
  });

  it('are refused without the right signature', async () => {
    const forged = await api.sendShopify('orders/paid', order(), 'another-secret-0123456789');
    const unsigned = await api.send('POST', `/v1/members/${books.id}/shopify`, order());
    const unknown = await api.send('POST', '/v1/members/nobody.example/shopify', order());
    const odd = await api.send('POST', '/v1/members/%00/woocommerce', order());
    for (const response of [forged, unsigned, unknown, odd]) {
      expect(response.status).toBe(401);
      expect(Problem.parse(await response.json()).type).toBe(
        'urn:support4good:problem:bad-signature',
      );
    }
    const bodies = await Promise.all([forged, unknown].map((response) => response.headers));
    expect(bodies[0]?.get('content-type')).toBe(bodies[1]?.get('content-type'));
    expect(await api.sales()).toEqual([]);
  });

  it('are taken with the old secret while a new one is brought in, and not afterwards', async () => {
    const { db } = api.context;
    const now = '2026-11-23T10:00:00.000Z';
    await replaceSecret(db, books.id, 'the-new-secret-0123456789', {
      now,
      overlapUntil: '2026-11-30T10:00:00.000Z',
    });
    const statuses = async () => [
      (await paid()).status,
      (await api.sendShopify('orders/paid', order(), 'the-new-secret-0123456789')).status,
    ];
    expect(await statuses()).toEqual([200, 200]);
    api.setTime('2026-11-30T10:00:00Z');
    expect(await statuses()).toEqual([401, 200]);
    expect(secret).not.toBe('the-new-secret-0123456789');
  });

  it('of a topic or a body that we do not know are answered, and not booked', async () => {
    expect((await api.sendShopify('orders/create', order())).status).toBe(200);
    const bad = await api.sendShopify('orders/paid', { ...order(), currency: 'dollars' });
    expect(bad.status).toBe(422);
    const problem = Problem.parse(await bad.json());
    expect(problem.errors).toMatchObject([{ path: 'currency' }]);
    expect((await api.sendShopify('orders/paid', ['x'])).status).toBe(422);
    const rejected = await loadRejectedRows(api.context.db, `direct.${books.id}`, 10);
    expect(rejected.map(({ row }) => row).sort()).toEqual([
      '{"order":"unknown"}',
      '{"order":5940139491234}',
    ]);
    expect(await api.sales()).toEqual([]);
  });

  it('have a limit', async () => {
    const response = await paid({ note: 'x'.repeat(1_100_000) });
    expect(response.status).toBe(413);
  });
});
