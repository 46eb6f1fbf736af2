import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyLedger } from '../../../api/ledger/verify-ledger.ts';
import { bookDueOrders, memberNetwork } from '../../../api/members/book-order.ts';
import { takeOrder } from '../../../api/members/take-order.ts';
import type { OrderReading } from '../../../lib/domain/members/order-reading.ts';
import { MemberOrder, type MemberRefund } from '../../../lib/schema/member.ts';
import { engines } from '../support/engines.ts';
import { books, createMemberApi, type MemberApi } from './member-api.ts';

type Fact = Extract<OrderReading, { kind: 'order' | 'refund' }>;

const clickId = 'abcdefghijklmnopqrstuvwxy2';
const now = new Date('2026-11-23T10:00:00Z');

const orderAt = (id: string, second: number, changes: object): MemberOrder =>
  MemberOrder.parse({
    id,
    clickId,
    currency: 'USD',
    total: 10_000,
    goods: 8_000,
    cancelled: false,
    soldAt: '2026-11-22T10:00:00Z',
    updatedAt: `2026-11-22T10:00:${String(second).padStart(2, '0')}Z`,
    ...changes,
  });

/** An order as Shopify tells of it: paid once, then one message per refund. */
const shopifyHistory = fc
  .array(fc.integer({ min: 1, max: 4_000 }), { maxLength: 3 })
  .map((amounts) => (id: string): Fact[] => {
    const refunds = amounts.map(
      (minor, index): MemberRefund => ({ id: `r${index}`, currency: 'USD', minor }),
    );
    return [
      { kind: 'order', order: orderAt(id, 0, {}), refunds: [], allRefunds: false },
      ...refunds.map((refund): Fact => ({ kind: 'refund', orderId: id, refunds: [refund] })),
    ];
  });

/** As WooCommerce does: each message is the whole state. */
const wooHistory = fc
  .array(
    fc.record({
      minor: fc.integer({ min: 0, max: 6_000 }),
      cancelled: fc.boolean(),
      goods: fc.integer({ min: 100, max: 9_000 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map(
    (states) =>
      (id: string): Fact[] =>
        states.map(({ minor, cancelled, goods }, index) => ({
          kind: 'order',
          // The first state is a paid order: one that was never paid is none.
          order: orderAt(id, index, { goods, cancelled: cancelled && index > 0 }),
          refunds: minor === 0 ? [] : [{ id: `r${minor}`, currency: 'USD', minor }],
          allRefunds: true,
        })),
  );

describe.each(engines)('random histories of an order on $name', (engine) => {
  let api: MemberApi;
  let count = 0;
  beforeAll(async () => {
    api = await createMemberApi(engine);
    await api.send('POST', '/v1/activations', { clickId, nonprofit: 'us-ein:530196605' });
  });
  afterAll(() => api.close());

  const stateOf = (id: string) =>
    api.context.db
      .selectFrom('sale')
      .select(['status', 'commission', 'currency'])
      .where('network', '=', memberNetwork(books.id))
      .where('transaction_id', '=', id)
      .executeTakeFirst();

  const play = async (facts: readonly Fact[], together: boolean) => {
    const take = (fact: Fact) => takeOrder(api.context.db, books, fact, now);
    if (together) await Promise.all(facts.map(take));
    else for (const fact of facts) await take(fact);
  };

  it('end the same in any order, with repetition and at once', async () => {
    const cases = fc.oneof(
      shopifyHistory.map((history) => ({ history, ordered: false })),
      wooHistory.map((history) => ({ history, ordered: true })),
    );
    await fc.assert(
      fc.asyncProperty(
        cases,
        fc.infiniteStream(fc.nat()),
        fc.boolean(),
        async (drawn, dice, together) => {
          count += 1;
          const roll = () => dice.next().value ?? 0;
          const straight = drawn.history(`s${count}`);
          await play(straight, false);
          const shuffled = drawn
            .history(`m${count}`)
            .flatMap((fact) => (roll() % 3 === 0 ? [fact, fact] : [fact]))
            .map((fact) => ({ fact, place: roll() }))
            .sort((left, right) => left.place - right.place)
            .map(({ fact }) => fact);
          await play(shuffled, together);
          const expected = await stateOf(`s${count}`);
          // An order whose cancellation came first is not booked at all.
          const found = (await stateOf(`m${count}`)) ?? { ...expected, status: 'declined' };
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
    await bookDueOrders(api.context.db, now);
    const check = await verifyLedger(api.context.db);
    expect(check.problems).toEqual([]);
  });

  it('are finished when the process died between keeping and booking', async () => {
    const id = 'half-way';
    const order = orderAt(id, 0, {});
    const fact: Fact = { kind: 'order', order, refunds: [], allRefunds: false };
    await takeOrder(api.context.db, books, fact, now);
    await api.context.db
      .deleteFrom('ledger_posting')
      .where('sale_id', 'like', '%half-way%')
      .execute();
    await api.context.db
      .deleteFrom('ledger_event')
      .where('sale_id', 'like', '%half-way%')
      .execute();
    await api.context.db.deleteFrom('sale').where('transaction_id', '=', id).execute();
    await api.context.db
      .updateTable('member_order')
      .set({ decide_at: now.toISOString() })
      .where('order_id', '=', id)
      .execute();
    expect(await bookDueOrders(api.context.db, now)).toBe(1);
    expect(await stateOf(id)).toMatchObject({ status: 'pending', commission: 400 });
    expect(await bookDueOrders(api.context.db, now)).toBe(0);
  });
});
