import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { preparePayouts } from '../../../api/ledger/payouts.ts';
import { verifyLedger } from '../../../api/ledger/verify-ledger.ts';
import {
  cancelStatement,
  prepareStatements,
  recordStatement,
} from '../../../api/members/statements.ts';
import { statementPage } from '../../../api/pages/statement-page.ts';
import shopifyOrder from '../../fixtures/members/shopify-orders-paid.json' with { type: 'json' };
import { engines } from '../support/engines.ts';
import { redCross } from '../support/test-api.ts';
import { books, createMemberApi, type MemberApi } from './member-api.ts';

describe.each(engines)('statements of a member shop on $name', (engine) => {
  let api: MemberApi;
  beforeEach(async () => {
    api = await createMemberApi(engine);
  });
  afterEach(() => api.close());

  const sell = async (id: number, changes: object = {}) =>
    api.sendShopify('orders/paid', {
      ...shopifyOrder,
      id,
      landing_site: `/?s4g=${await api.activate()}`,
      ...changes,
    });
  let refunds = 1_000;
  const giveBack = (orderId: number, amount: string) => {
    refunds += 1;
    return api.sendShopify('refunds/create', {
      id: refunds,
      order_id: orderId,
      transactions: [{ kind: 'refund', status: 'success', amount, currency: 'USD' }],
    });
  };
  const prepare = (month: string, time: string) => {
    api.setTime(time);
    return prepareStatements(api.context.db, books.id, month, new Date(time));
  };
  const ready = async (month: string, time: string) => {
    const result = await prepare(month, time);
    if (result.state !== 'ready') throw new Error(result.state);
    return result.statements;
  };
  const pay = (id: string) =>
    recordStatement(api.context.db, id, 'bank 7', '2026-12-28', api.context.now());

  it('ask for what is confirmed, once, and make it payable when it is paid', async () => {
    await sell(1);
    await sell(2);
    await sell(3, { created_at: '2026-12-20T00:00:00Z' });
    expect(await ready('2026-11', '2026-12-01T10:00:00Z')).toEqual([]);
    const [statement] = await ready('2026-11', '2026-12-28T10:00:00Z');
    expect(statement).toMatchObject({
      month: '2026-11',
      currency: 'USD',
      minor: 600,
      state: 'open',
      items: [
        { orderId: '1', minor: 300, nonprofit: redCross.id, operator: 0 },
        { orderId: '2', minor: 300 },
      ],
    });
    const [again] = await ready('2026-11', '2026-12-28T11:00:00Z');
    expect(again?.id).toBe(statement?.id);
    expect(await prepare('2026-12', '2027-02-01T10:00:00Z')).toEqual({
      state: 'openMonth',
      month: '2026-11',
    });
    const id = statement?.id ?? '';
    const results = await Promise.all([pay(id), pay(id), pay(id)]);
    expect(results.sort()).toEqual(['done', 'notOpen', 'notOpen']);
    expect(await api.sales()).toMatchObject([
      { status: 'received' },
      { status: 'received' },
      { status: 'confirmed' },
    ]);
    const payouts = await preparePayouts(api.context.db, api.context.now());
    expect(payouts).toMatchObject({ payouts: [{ nonprofit: redCross.id, minor: 600 }] });
    expect((await verifyLedger(api.context.db)).problems).toEqual([]);
  });

  it('take back what was paid for goods that went back later', async () => {
    await sell(1);
    const [first] = await ready('2026-11', '2026-12-28T10:00:00Z');
    await pay(first?.id ?? '');
    await giveBack(1, '33.20');
    expect(await api.sales()).toMatchObject([{ status: 'received', commission: 150 }]);
    // More went back than was sold: no statement, until there is something to take it off.
    expect(await ready('2026-12', '2027-01-05T10:00:00Z')).toEqual([]);
    await sell(2, { created_at: '2026-12-01T00:00:00Z' });
    const [second] = await ready('2026-12', '2027-01-31T10:00:00Z');
    expect(second).toMatchObject({ minor: 150, items: [{ minor: -150 }, { minor: 300 }] });
    await pay(second?.id ?? '');
    await giveBack(1, '33.20');
    expect(await api.sales()).toMatchObject([{ status: 'declined' }, { status: 'received' }]);
    expect((await verifyLedger(api.context.db)).problems).toEqual([]);
  });

  it('can be taken back before they are paid', async () => {
    await sell(1);
    const [statement] = await ready('2026-11', '2026-12-28T10:00:00Z');
    const { db } = api.context;
    expect(await cancelStatement(db, statement?.id ?? '')).toBe('done');
    expect(await cancelStatement(db, statement?.id ?? '')).toBe('notOpen');
    expect(await cancelStatement(db, 'nothing')).toBe('unknownStatement');
    const [next] = await ready('2026-11', '2026-12-28T10:00:00Z');
    expect(next?.minor).toBe(300);
    expect(next?.id).not.toBe(statement?.id);
  });

  it('ask nothing for an order whose click never arrived', async () => {
    await sell(1, { landing_site: '/?s4g=abcdefghijklmnopqrstuvwxy2' });
    expect(await ready('2026-11', '2026-12-28T10:00:00Z')).toEqual([]);
  });

  it('never mix currencies', async () => {
    await sell(1);
    await sell(2, {
      currency: 'JPY',
      total_price: '9000',
      subtotal_price: '8000',
      total_price_set: null,
    });
    const statements = await ready('2026-11', '2026-12-28T10:00:00Z');
    expect(statements.map(({ minor, currency }) => `${minor} ${currency}`)).toEqual([
      '400 JPY',
      '300 USD',
    ]);
  });

  it('are a page that shows names as text and stands alone', async () => {
    await sell(1);
    const statements = await ready('2026-11', '2026-12-28T10:00:00Z');
    const names = new Map([[redCross.id, '<b>Red & Cross</b>']]);
    const member = { ...books, name: '"><script>alert(1)</script>' };
    const page = String(await statementPage(member, '2026-11', statements, names));
    expect(page).toContain('&lt;b&gt;Red &amp; Cross&lt;/b&gt;');
    expect(page).not.toMatch(/<script|<link|<img/);
    expect(page).toContain('$3.00');
  });
});
