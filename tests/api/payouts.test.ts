import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bookReport } from '../../api/ledger/book-report.ts';
import { cancelPayout, preparePayouts, recordPayout } from '../../api/ledger/payouts.ts';
import { reassignClick } from '../../api/ledger/reassign-click.ts';
import { verifyLedger } from '../../api/ledger/verify-ledger.ts';
import { LedgerConflictError, writeEvents } from '../../api/ledger/write-events.ts';
import { loadSalesById, loadSettlingSales } from '../../api/repositories/sales.ts';
import { CreditBucket } from '../../lib/schema/api.ts';
import { ReportedSale } from '../../lib/schema/ledger.ts';
import { NonprofitId } from '../../lib/schema/nonprofit.ts';
import { ClickId } from '../../lib/schema/primitives.ts';
import { creditSale } from './support/book-sale.ts';
import { engines } from './support/engines.ts';
import { createTestApi, habitat, redCross, type TestApi } from './support/test-api.ts';

describe.each(engines)('payouts on $name', (engine) => {
  let api: TestApi;
  beforeEach(async () => {
    api = await createTestApi(engine);
  });
  afterEach(() => api.close());

  const now = () => api.context.now();
  const prepare = async () => {
    const result = await preparePayouts(api.context.db, now());
    if (result.state !== 'prepared') throw new Error(result.state);
    return result;
  };
  const record = (id: string) =>
    recordPayout(api.context.db, id, 'bank 7', '2026-11-23', now().toISOString());
  const statuses = async () => {
    const bucket = await (await api.send('GET', '/v1/credits/all')).json();
    return CreditBucket.parse(bucket).entries.map(({ status }) => status);
  };

  it('pays only what the network has paid, and calls it paid only when it was sent', async () => {
    await creditSale(api, redCross.id, { status: 'received' });
    await creditSale(api, redCross.id, { status: 'received' });
    await creditSale(api, redCross.id, { status: 'confirmed' });
    const { payouts } = await prepare();
    expect(payouts).toMatchObject([{ nonprofit: redCross.id, minor: 800, currency: 'USD' }]);
    expect(await statuses()).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect(await record(payouts[0]?.id ?? '')).toBe('done');
    expect((await statuses()).sort()).toEqual(['confirmed', 'paid', 'paid']);
    expect((await verifyLedger(api.context.db)).problems).toEqual([]);
    expect((await prepare()).payouts).toEqual([]);
  });

  it('books a payout once, however often and by how many it is recorded', async () => {
    await creditSale(api, redCross.id, { status: 'received' });
    const { payouts } = await prepare();
    const id = payouts[0]?.id ?? '';
    const results = await Promise.all([record(id), record(id), record(id)]);
    expect(results.sort()).toEqual(['done', 'notOpen', 'notOpen']);
    expect(await record('unknown')).toBe('unknownPayout');
    expect((await verifyLedger(api.context.db)).problems).toEqual([]);
  });

  it('makes no second plan while one is open', async () => {
    await creditSale(api, redCross.id, { status: 'received' });
    const results = await Promise.all([
      preparePayouts(api.context.db, now()),
      preparePayouts(api.context.db, now()),
    ]);
    expect(results.filter(({ state }) => state === 'prepared')).toHaveLength(1);
    const again = await preparePayouts(api.context.db, now());
    expect(again).toMatchObject({ state: 'openPayouts', payouts: [{ minor: 400, sales: 1 }] });
    const rows = await api.context.db.selectFrom('payout').select('id').execute();
    expect(await cancelPayout(api.context.db, rows[0]?.id ?? '')).toBe('done');
    expect(await cancelPayout(api.context.db, rows[0]?.id ?? '')).toBe('notOpen');
    expect((await prepare()).payouts).toHaveLength(1);
  });

  it('holds the credit of a nonprofit that has gone', async () => {
    await creditSale(api, redCross.id, { status: 'received' });
    await creditSale(api, habitat.id, { status: 'received' });
    await api.context.db
      .updateTable('nonprofit')
      .set({ in_register: 0 })
      .where('id', '=', redCross.id)
      .execute();
    const { payouts, plan } = await prepare();
    expect(payouts.map(({ nonprofit }) => nonprofit)).toEqual([habitat.id]);
    expect(plan.held).toMatchObject([{ nonprofit: redCross.id, minor: 400 }]);
  });

  it.each([
    ['the directory and the register', 1, 1, 'due'],
    ['the directory only', 1, 0, 'due'],
    ['the register only', 0, 1, 'due'],
    ['neither', 0, 0, 'held'],
  ] as const)('knows a nonprofit that is listed in %s', async (_name, directory, register, as) => {
    await creditSale(api, redCross.id, { status: 'received' });
    await api.context.db
      .updateTable('nonprofit')
      .set({ in_directory: directory, in_register: register })
      .where('id', '=', redCross.id)
      .execute();
    const { plan } = await prepare();
    expect(plan[as]).toMatchObject([{ nonprofit: redCross.id, minor: 400 }]);
    expect(plan[as === 'due' ? 'held' : 'due']).toEqual([]);
  });

  it('holds a credit until the nonprofit is back, then pays it', async () => {
    await creditSale(api, redCross.id, { status: 'received' });
    const list = (in_register: 0 | 1) =>
      api.context.db.updateTable('nonprofit').set({ in_register }).execute();
    await list(0);
    expect((await prepare()).payouts).toEqual([]);
    await list(1);
    expect((await prepare()).payouts).toMatchObject([{ nonprofit: redCross.id, minor: 400 }]);
  });

  it('takes a sale that is reversed after its payout off the next one', async () => {
    const line = await creditSale(api, redCross.id, { status: 'received' });
    const first = await prepare();
    await record(first.payouts[0]?.id ?? '');
    api.setTime('2026-11-24T10:00:00Z');
    const reversed = { ...line, status: 'declined' as const, asOf: now().toISOString() };
    await bookReport(api.context.db, [reversed], now().toISOString());
    await creditSale(api, redCross.id, {
      status: 'received',
      commission: { minor: 1_000, currency: 'USD' },
    });
    const second = await prepare();
    expect(second.payouts).toMatchObject([{ minor: 600 }]);
    await record(second.payouts[0]?.id ?? '');
    const check = await verifyLedger(api.context.db);
    expect(check.problems).toEqual([]);
    expect(check.accounts).toEqual([]);
  });

  const leave = (nonprofit: string) =>
    api.context.db
      .updateTable('nonprofit')
      .set({ in_register: 0 })
      .where('id', '=', nonprofit)
      .execute();
  const moveTo = (clickId: string | null, nonprofit: string) =>
    reassignClick(
      api.context.db,
      ClickId.parse(clickId),
      NonprofitId.parse(nonprofit),
      now().toISOString(),
    );
  const inEuro = (line: ReportedSale) => {
    api.setTime('2026-11-24T10:00:00Z');
    const commission = { minor: 360, currency: 'EUR' };
    return bookReport(
      api.context.db,
      [ReportedSale.parse({ ...line, commission, asOf: now().toISOString() })],
      now().toISOString(),
    );
  };

  it('leaves a credit with its nonprofit while its payout may be on the way', async () => {
    const { clickId } = await creditSale(api, redCross.id, { status: 'received' });
    const [payout] = (await prepare()).payouts;
    await leave(redCross.id);
    expect(await moveTo(clickId, habitat.id)).toBe('payoutPrepared');
    expect(await record(payout?.id ?? '')).toBe('done');
    expect(await moveTo(clickId, habitat.id)).toBe('alreadyPaid');
    const check = await verifyLedger(api.context.db);
    expect(check).toMatchObject({ problems: [], accounts: [] });
  });

  it('lets a held credit move once its payout is cancelled', async () => {
    const { clickId } = await creditSale(api, redCross.id, { status: 'received' });
    const [payout] = (await prepare()).payouts;
    await leave(redCross.id);
    await cancelPayout(api.context.db, payout?.id ?? '');
    expect(await moveTo(clickId, habitat.id)).toBe('reassigned');
    expect((await prepare()).payouts).toMatchObject([{ nonprofit: habitat.id, minor: 400 }]);
    expect((await verifyLedger(api.context.db)).problems).toEqual([]);
  });

  it('takes another currency before a payout or after it was cancelled, not in between', async () => {
    const line = await creditSale(api, redCross.id, { status: 'received' });
    const [payout] = (await prepare()).payouts;
    expect(await inEuro(line)).toMatchObject({ booked: 0, rejected: 1 });
    await cancelPayout(api.context.db, payout?.id ?? '');
    expect(await inEuro(line)).toMatchObject({ booked: 1, rejected: 0 });
    expect((await prepare()).payouts).toMatchObject([{ currency: 'EUR', minor: 360 }]);
    expect((await verifyLedger(api.context.db)).problems).toEqual([]);
  });

  it('books what was sent although the sale was corrected since, and evens it out later', async () => {
    const line = await creditSale(api, redCross.id, { status: 'received' });
    const [first] = (await prepare()).payouts;
    api.setTime('2026-11-24T10:00:00Z');
    const asOf = now().toISOString();
    const commission = { minor: 700, currency: 'USD' };
    await bookReport(api.context.db, [{ ...line, commission, asOf }], asOf);
    expect(await record(first?.id ?? '')).toBe('done');
    expect((await prepare()).payouts).toMatchObject([{ nonprofit: redCross.id, minor: 300 }]);
    expect((await verifyLedger(api.context.db)).problems).toEqual([]);
  });

  it.each([
    ['nonprofit', { nonprofit: habitat.id }],
    ['currency', { currency: 'EUR' }],
    ['hold', { payout_id: null }],
  ])('refuses to book a payout whose sale has another %s', async (_name, change) => {
    await creditSale(api, redCross.id, { status: 'received' });
    const [payout] = (await prepare()).payouts;
    await api.context.db.updateTable('sale').set(change).execute();
    expect(await record(payout?.id ?? '')).toBe('differs');
    const states = await api.context.db.selectFrom('payout').select('state').execute();
    expect(states).toEqual([{ state: 'prepared' }]);
    expect((await verifyLedger(api.context.db)).problems).not.toEqual([]);
  });

  it('decides again when a payout is prepared between reading and booking', async () => {
    const line = await creditSale(api, redCross.id, { status: 'received' });
    const before = await loadSalesById(api.context.db, [`awin ${line.transactionId} `]);
    await prepare();
    const [sale] = before.values();
    if (sale === undefined) throw new Error('no sale');
    const after = { ...sale.state, assignment: { nonprofit: habitat.id, operatorShare: 0 } };
    const write = api.context.db
      .transaction()
      .execute((db) =>
        writeEvents(db, [{ sale, before: sale, after }], 'reassignment', now().toISOString()),
      );
    await expect(write).rejects.toThrow(LedgerConflictError);
    expect((await verifyLedger(api.context.db)).problems).toEqual([]);
  });

  it('reads only sales with something to settle', async () => {
    for (const status of ['received', 'received', 'confirmed', 'declined']) {
      await creditSale(api, redCross.id, { status });
    }
    for (const { id } of (await prepare()).payouts) await record(id);
    expect(await loadSettlingSales(api.context.db)).toEqual([]);
    const line = await creditSale(api, habitat.id, { status: 'received' });
    const settling = await loadSettlingSales(api.context.db);
    expect(settling.map(({ transactionId }) => transactionId)).toEqual([line.transactionId]);
  });

  it('keeps currencies apart', async () => {
    await creditSale(api, redCross.id, { status: 'received' });
    await creditSale(api, redCross.id, {
      status: 'received',
      commission: { minor: 300, currency: 'JPY' },
    });
    const { payouts } = await prepare();
    expect(payouts.map(({ minor, currency }) => `${minor} ${currency}`).sort()).toEqual([
      '300 JPY',
      '400 USD',
    ]);
  });
});
