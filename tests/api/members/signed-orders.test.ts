import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../../../lib/schema/api.ts';
import { engines } from '../support/engines.ts';
import { createMemberApi, type MemberApi } from './member-api.ts';

describe.each(engines)('orders that a shop signs itself, on $name', (engine) => {
  let api: MemberApi;
  let clickId: string;
  beforeEach(async () => {
    api = await createMemberApi(engine);
    clickId = await api.activate();
  });
  afterEach(() => api.close());

  const own = (changes: object = {}) => ({
    orderId: 'A-17',
    clickId,
    currency: 'KWD',
    total: '10.000',
    goods: '8.765',
    orderedAt: '2026-11-23T09:59:00Z',
    updatedAt: '2026-11-23T09:59:00Z',
    ...changes,
  });

  it('are booked in their currency’s minor unit', async () => {
    expect((await api.sendSigned(own())).status).toBe(200);
    expect(await api.sales()).toEqual([
      { transaction_id: 'A-17', status: 'pending', commission: 438 },
    ]);
    const later = { refunded: '5.000', updatedAt: '2026-11-23T10:00:00+00:00' };
    await api.sendSigned(own(later));
    await api.sendSigned(own());
    expect(await api.sales()).toMatchObject([{ commission: 219 }]);
  });

  it('are refused when their time is over, so that nobody can send them again', async () => {
    const at = (time: string) =>
      api.sendSigned(own(), { 'x-support4good-timestamp': String(Date.parse(time) / 1_000) });
    expect((await at('2026-11-23T09:55:00Z')).status).toBe(200);
    expect((await at('2026-11-23T09:54:59Z')).status).toBe(401);
    expect((await at('2026-11-23T10:05:01Z')).status).toBe(401);
    for (const timestamp of ['', 'now', '-1', '1e9', 'NaN']) {
      const response = await api.sendSigned(own(), { 'x-support4good-timestamp': timestamp });
      expect(response.status).toBe(401);
    }
    const moved = { 'x-support4good-signature': `v1=${'0'.repeat(64)}` };
    expect((await api.sendSigned(own(), moved)).status).toBe(401);
  });

  it('with one key are one message', async () => {
    const key = { 'idempotency-key': 'order-A-17-1' };
    expect((await api.sendSigned(own(), key)).status).toBe(200);
    expect((await api.sendSigned(own(), key)).status).toBe(200);
    const mixed = await api.sendSigned(own({ goods: '1.000' }), key);
    expect(mixed.status).toBe(422);
    expect((await api.sendSigned(own(), { 'idempotency-key': 'two words' })).status).toBe(400);
    expect(await api.sales()).toMatchObject([{ commission: 438 }]);
  });

  it('are checked field by field', async () => {
    const extra = await api.sendSigned(own({ email: 'ada.shopper@mail.example' }));
    expect(extra.status).toBe(422);
    const rejected = await api.context.db.selectFrom('rejected_row').selectAll().execute();
    expect(JSON.stringify(rejected)).not.toContain('ada.shopper');
    const missing = await api.sendSigned({ ...own(), goods: undefined });
    expect(Problem.parse(await missing.json()).errors).toMatchObject([{ path: 'goods' }]);
  });
});
