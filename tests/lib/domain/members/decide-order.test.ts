import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideOrder,
  type OrderState,
  owedMinor,
} from '../../../../lib/domain/members/decide-order.ts';
import { endOfMonth, planStatements } from '../../../../lib/domain/members/plan-statement.ts';
import { NonprofitId } from '../../../../lib/schema/nonprofit.ts';

const sold = Date.parse('2026-11-01T00:00:00Z');
const confirmAt = '2026-12-01T00:00:00.000Z';
const later = Date.parse(confirmAt);

const stateOf = (changes: Partial<OrderState> = {}, order: object = {}): OrderState => ({
  order: { currency: 'USD', total: 6640, goods: 6000, cancelled: false, ...order },
  refunds: [],
  rate: { kind: 'share', basisPoints: 500 },
  confirmAt,
  settled: 0,
  ...changes,
});
const back = (minor: number, currency = 'USD', id = 'r') => ({ id, currency, minor });
const fixed = { kind: 'fixed', amount: { minor: 350, currency: 'EUR' } } as const;

describe('what an order is worth', () => {
  it.each<[string, OrderState, number, string, number]>([
    ['expected until returns are over', stateOf(), sold, 'pending', 300],
    ['a millisecond before', stateOf(), later - 1, 'pending', 300],
    ['confirmed afterwards', stateOf(), later, 'confirmed', 300],
    ['half after half went back', stateOf({ refunds: [back(3320)] }), sold, 'pending', 150],
    [
      'less by two refunds',
      stateOf({ refunds: [back(1660), back(1660, 'USD', 's')] }),
      sold,
      'pending',
      150,
    ],
    ['nothing after all went back', stateOf({ refunds: [back(6640)] }), sold, 'declined', 300],
    ['nothing after more went back', stateOf({ refunds: [back(9999)] }), sold, 'declined', 300],
    ['nothing when cancelled', stateOf({}, { cancelled: true }), later, 'declined', 300],
    ['received when paid', stateOf({ settled: 300 }), sold, 'received', 300],
    [
      'still received after a later refund',
      stateOf({ settled: 300, refunds: [back(3320)] }),
      later,
      'received',
      150,
    ],
    ['confirmed again when it grew', stateOf({ settled: 100 }), later, 'confirmed', 300],
    ['cut, never rounded up', stateOf({}, { goods: 1999 }), sold, 'pending', 99],
    ['a fixed amount in its own currency', stateOf({ rate: fixed }), sold, 'pending', 350],
    [
      'the whole fixed amount after a part went back',
      stateOf({ rate: fixed, refunds: [back(100)] }),
      sold,
      'pending',
      350,
    ],
    [
      'no fixed amount when all went back',
      stateOf({ rate: fixed, refunds: [back(6640)] }),
      sold,
      'declined',
      350,
    ],
    [
      'half after half went back in the buyer’s currency',
      stateOf({ refunds: [back(3000, 'EUR')] }, { presentment: { currency: 'EUR', total: 6000 } }),
      sold,
      'pending',
      150,
    ],
  ])('is %s', (_name, state, now, status, minor) => {
    const decision = decideOrder(state, now);
    expect(decision).toMatchObject({ status, commission: { minor } });
  });

  it('is not guessed when a refund is in a currency that the order does not have', () => {
    expect(decideOrder(stateOf({ refunds: [back(1, 'JPY')] }), sold)).toBeUndefined();
  });

  it('never is more than the rate of what is left, nor below zero, and is exact for huge orders', () => {
    const amount = fc.integer({ min: 0, max: 100_000_000_000 });
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.integer({ min: 0, max: 10_000 }),
        (a, b, refunded, basisPoints) => {
          const [goods, total] = a < b ? [a, b] : [b, a];
          const refunds = [back(refunded)];
          const rate = { kind: 'share', basisPoints } as const;
          const decision = decideOrder(stateOf({ refunds, rate }, { goods, total }), sold);
          if (decision?.status === 'declined') {
            expect(refunded >= total).toBe(true);
            return;
          }
          const exact =
            (BigInt(goods) * BigInt(basisPoints) * BigInt(total - refunded)) /
            (10_000n * BigInt(total));
          expect(BigInt(decision?.commission.minor ?? -1)).toBe(exact);
        },
      ),
    );
  });

  it('owes what is confirmed and not paid, and gets back what was paid too much', () => {
    const owed = (changes: Partial<OrderState>, now = later) => {
      const state = stateOf(changes);
      const decision = decideOrder(state, now);
      return decision && owedMinor(decision, state.settled);
    };
    expect(owed({}, sold)).toBe(0);
    expect(owed({})).toBe(300);
    expect(owed({ settled: 300 })).toBe(0);
    expect(owed({ settled: 300, refunds: [back(3320)] })).toBe(-150);
    expect(owed({ settled: 300, refunds: [back(6640)] })).toBe(-300);
  });
});

describe('a statement', () => {
  const nonprofit = NonprofitId.parse('us-ein:530196605');
  const owedOrder = (owed: number, changes: object = {}) => ({
    orderId: `o${owed}`,
    soldAt: '2026-11-02T00:00:00.000Z',
    currency: 'USD',
    owed,
    settled: 0,
    assignment: { nonprofit, operatorShare: 250 },
    ...changes,
  });

  it('adds up per currency, and waits where more went back than was sold', () => {
    expect(planStatements([owedOrder(300), owedOrder(-50), owedOrder(0)])).toMatchObject([
      { currency: 'USD', minor: 250, items: [{ minor: 300 }, { minor: -50 }] },
    ]);
    expect(planStatements([owedOrder(-50)])).toEqual([]);
    const currencies = planStatements([owedOrder(10), owedOrder(20, { currency: 'EUR' })]);
    expect(currencies.map(({ currency }) => currency)).toEqual(['EUR', 'USD']);
  });

  it('splits every order so that its payments add up to one split of the whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 10_000 }),
        (parts, operatorShare) => {
          let settled = 0;
          let operator = 0;
          for (const owed of parts) {
            const order = owedOrder(owed, { settled, assignment: { nonprofit, operatorShare } });
            operator += planStatements([order])[0]?.items[0]?.operator ?? Number.NaN;
            settled += owed;
          }
          expect(operator).toBe(Math.trunc((settled * operatorShare) / 10_000));
        },
      ),
    );
  });

  it.each([
    ['2026-11', '2026-12-01T00:00:00.000Z'],
    ['2026-12', '2027-01-01T00:00:00.000Z'],
  ])('of %s goes to %s', (month, end) => {
    expect(endOfMonth(month)).toBe(end);
  });
});
