import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetOld } from '../../../api/forget-old.ts';
import { awinImporter } from '../../../api/importers/awin.ts';
import type { NetworkImporter } from '../../../api/importers/network-importer.ts';
import { readDueReports } from '../../../api/importers/read-due-reports.ts';
import { runImport } from '../../../api/importers/run-import.ts';
import { acquireLease, releaseLease } from '../../../api/repositories/leases.ts';
import { loadRejectedRows } from '../../../api/repositories/rejected-rows.ts';
import { createClickSecret, deriveClickId, deriveCreditTag } from '../../../lib/domain/click-id.ts';
import { CreditBucket, CreditIndex } from '../../../lib/schema/api.ts';
import {
  type AwinReports,
  awinTransaction,
  startAwinReports,
} from '../../support/network-reports/awin-reports.ts';
import { faults } from '../../support/network-reports/report-server.ts';
import { engines } from '../support/engines.ts';
import { createTestApi, habitat, redCross, type TestApi } from '../support/test-api.ts';

describe.each(engines)('importing a network report on $name', (engine) => {
  let api: TestApi;
  let awin: AwinReports;
  let importer: NetworkImporter;
  let pauses: number[];

  beforeEach(async () => {
    api = await createTestApi(engine);
    awin = await startAwinReports();
    pauses = [];
    importer = awinImporter(awin, {
      baseUrl: awin.url,
      pause: async (milliseconds) => void pauses.push(milliseconds),
      now: () => api.context.now().getTime(),
    });
  });
  afterEach(async () => {
    await awin.close();
    await api.close();
  });

  async function activate(nonprofit = redCross.id) {
    const secret = createClickSecret();
    const clickId = await deriveClickId(secret);
    await api.send('POST', '/v1/activations', { clickId, nonprofit });
    return { secret, clickId, tag: await deriveCreditTag(clickId) };
  }

  async function credits() {
    const index = CreditIndex.parse(await (await api.send('GET', '/v1/credits')).json());
    expect(index.prefixLength).toBe(0);
    const bucket = await (await api.send('GET', '/v1/credits/all')).json();
    return CreditBucket.parse(bucket).entries.map(({ tag, sale, status, amount }) => ({
      tag,
      sale,
      status,
      ...amount,
    }));
  }

  const countEvents = async () =>
    (await api.context.db.selectFrom('ledger_event').selectAll().execute()).length;

  it('takes a sale from pending over confirmed to declined, and publishes each step', async () => {
    const { clickId, tag } = await activate();
    const sale = awinTransaction(clickId);
    awin.transactions.push(sale);
    expect(await runImport(api.context, importer)).toMatchObject({
      outcome: 'complete',
      booked: 1,
      unassigned: 0,
      rejected: 0,
    });
    expect(await credits()).toEqual([
      { tag, sale: 1, status: 'pending', minor: 400, currency: 'USD' },
    ]);
    api.setTime('2026-11-23T11:00:00Z');
    sale.commissionStatus = 'approved';
    sale.validationDate = '2026-11-23T10:30:00';
    await runImport(api.context, importer);
    expect(await credits()).toEqual([
      { tag, sale: 1, status: 'confirmed', minor: 400, currency: 'USD' },
    ]);
    api.setTime('2026-11-23T12:00:00Z');
    sale.paidToPublisher = true;
    await runImport(api.context, importer);
    expect((await credits())[0]?.status).toBe('confirmed');
    api.setTime('2026-11-23T13:00:00Z');
    sale.commissionStatus = 'declined';
    await runImport(api.context, importer);
    expect((await credits())[0]?.status).toBe('declined');
  });

  it('changes nothing when the same report comes again', async () => {
    const { clickId } = await activate();
    awin.transactions.push(awinTransaction(clickId), awinTransaction(clickId));
    await runImport(api.context, importer);
    const events = await countEvents();
    const again = await runImport(api.context, importer);
    expect(again).toMatchObject({ booked: 0, rejected: 0 });
    expect(again.unchanged).toBeGreaterThanOrEqual(2);
    expect(await countEvents()).toBe(events);
  });

  it('keeps a sale of an unknown click unassigned, until its activation arrives', async () => {
    const secret = createClickSecret();
    const clickId = await deriveClickId(secret);
    awin.transactions.push(awinTransaction(clickId));
    expect(await runImport(api.context, importer)).toMatchObject({ booked: 1, unassigned: 1 });
    expect(await credits()).toEqual([]);
    await api.send('POST', '/v1/activations', { clickId, nonprofit: habitat.id });
    expect(await credits()).toMatchObject([{ status: 'pending', minor: 400 }]);
  });

  it('books negative amounts and changed amounts', async () => {
    const { clickId } = await activate();
    const sale = awinTransaction(clickId);
    const correction = awinTransaction(clickId, {
      commissionAmount: { amount: -1.5, currency: 'USD' },
    });
    awin.transactions.push(sale, correction);
    await runImport(api.context, importer);
    api.setTime('2026-11-23T11:00:00Z');
    sale.commissionAmount.amount = 3.99;
    sale.amended = true;
    await runImport(api.context, importer);
    const minors = (await credits()).map(({ minor }) => minor);
    expect(minors.sort((left, right) => left - right)).toEqual([-150, 399]);
  });

  it('keeps malformed lines aside with a reason and books the good ones', async () => {
    const { clickId } = await activate();
    const good = awinTransaction(clickId);
    const badStatus = awinTransaction(clickId, { commissionStatus: 'in review' });
    const badAmount = {
      ...awinTransaction(clickId),
      commissionAmount: { amount: '4,00', currency: 'USD' },
    };
    const badCurrency = awinTransaction(clickId, {
      commissionAmount: { amount: 4, currency: '$' },
    });
    const badDate = awinTransaction(clickId, { transactionDate: 'yesterday' });
    const noId = { ...awinTransaction(clickId), id: undefined };
    awin.transactions.push(good, badStatus, badAmount, badCurrency, badDate, noId, null, 'text', 7);
    const report = await runImport(api.context, importer);
    expect(report).toMatchObject({ outcome: 'complete', booked: 1 });
    const rejected = await api.context.db.selectFrom('rejected_row').select('reason').execute();
    const reasons = rejected.map(({ reason }) => reason.split(':')[0]);
    for (const field of [
      'id',
      'commissionStatus',
      'commission',
      'commissionAmount.currency',
      'row',
    ]) {
      expect(reasons).toContain(field);
    }
    expect(await credits()).toHaveLength(1);
    await runImport(api.context, importer);
    const again = await api.context.db.selectFrom('rejected_row').select('reason').execute();
    expect(again).toHaveLength(rejected.length);
  });

  it('keeps of a malformed line what it reads, and forgets it after 90 days', async () => {
    awin.transactions.push({
      ...awinTransaction('none'),
      commissionStatus: 'in review',
      orderRef: 'A-1',
    });
    await runImport(api.context, importer);
    const [line] = await loadRejectedRows(api.context.db, 'awin', 5);
    expect(line?.row).toContain('"commissionAmount":{"amount":4,"currency":"USD"}');
    expect(line?.row).not.toContain('A-1');
    await forgetOld(api.context.db, new Date('2027-02-21T09:00:00Z'));
    expect(await loadRejectedRows(api.context.db, 'awin', 5)).toHaveLength(1);
    await forgetOld(api.context.db, new Date('2027-02-22T09:00:00Z'));
    expect(await loadRejectedRows(api.context.db, 'awin', 5)).toEqual([]);
  });

  it('is stopped in the middle of a pause that the network asked for', async () => {
    awin.faults.push(faults.tooManyCalls);
    const stopping = new AbortController();
    const patient = awinImporter(awin, {
      baseUrl: awin.url,
      pause: (milliseconds) => {
        queueMicrotask(() => stopping.abort());
        return wait(milliseconds, undefined, { signal: stopping.signal });
      },
      now: () => api.context.now().getTime(),
      stop: stopping.signal,
    });
    const report = await runImport({ ...api.context, stop: stopping.signal }, patient);
    expect(report).toMatchObject({ outcome: 'stopped', booked: 0 });
  });

  it('tries again after a passing failure, as late as the network asks', async () => {
    const { clickId } = await activate();
    awin.transactions.push(awinTransaction(clickId));
    awin.faults.push(faults.tooManyCalls, faults.serverError);
    expect(await runImport(api.context, importer)).toMatchObject({
      outcome: 'complete',
      booked: 1,
    });
    expect(pauses).toEqual([7_000, 16_000]);
  });

  it('keeps what was booked when the report breaks off half-way', async () => {
    const first = await activate();
    awin.transactions.push(awinTransaction(first.clickId));
    awin.faults.push(undefined, faults.unauthorized);
    expect(await runImport(api.context, importer)).toMatchObject({ outcome: 'refused', booked: 1 });
    const second = await activate();
    awin.transactions.push(awinTransaction(second.clickId));
    expect(await runImport(api.context, importer)).toMatchObject({
      outcome: 'complete',
      booked: 1,
    });
    expect(await credits()).toHaveLength(2);
  });

  it('moves a pending credit to a new choice, and refuses when it is confirmed', async () => {
    const { clickId, secret, tag } = await activate();
    const sale = awinTransaction(clickId);
    awin.transactions.push(sale);
    await runImport(api.context, importer);
    const path = `/v1/activations/${clickId}/nonprofit`;
    expect((await api.send('PUT', path, { secret, nonprofit: habitat.id })).status).toBe(204);
    const sales = await api.context.db.selectFrom('sale').select('nonprofit').execute();
    expect(sales).toEqual([{ nonprofit: habitat.id }]);
    expect(await credits()).toMatchObject([{ tag, status: 'pending' }]);
    api.setTime('2026-11-23T11:00:00Z');
    sale.commissionStatus = 'approved';
    await runImport(api.context, importer);
    expect((await api.send('PUT', path, { secret, nonprofit: redCross.id })).status).toBe(409);
  });

  it('lets the shopper move a confirmed credit whose nonprofit has gone', async () => {
    const { clickId, secret } = await activate();
    awin.transactions.push(awinTransaction(clickId, { commissionStatus: 'approved' }));
    await runImport(api.context, importer);
    await api.context.db
      .updateTable('nonprofit')
      .set({ in_register: 0 })
      .where('id', '=', redCross.id)
      .execute();
    const path = `/v1/activations/${clickId}/nonprofit`;
    expect((await api.send('PUT', path, { secret, nonprofit: habitat.id })).status).toBe(204);
  });

  it('leaves the work to the process that holds the lease, until it lets go or dies', async () => {
    const { db, now } = api.context;
    const other = { name: 'import awin', holder: 'another process', minutes: 10 };
    expect(await acquireLease(db, other, now())).toBe(true);
    expect((await runImport(api.context, importer)).outcome).toBe('busy');
    await releaseLease(db, other);
    expect((await runImport(api.context, importer)).outcome).toBe('complete');
    expect(await acquireLease(db, other, now())).toBe(true);
    api.setTime('2026-11-23T10:11:00Z');
    expect((await runImport(api.context, importer)).outcome).toBe('complete');
  });

  it('asks for at most 31 days at once, and again for the time before the last run', async () => {
    await activate();
    api.setTime('2027-03-01T00:00:00Z');
    await runImport(api.context, importer);
    const spans = awin.requests.map((request) => {
      const search = new URL(request, awin.url).searchParams;
      return `${search.get('startDate')} ${search.get('endDate')} ${search.get('dateType')}`;
    });
    expect(spans[0]).toBe('2026-10-23T10:00:00 2026-11-23T10:00:00 transaction');
    expect(spans[1]).toBe('2026-10-23T10:00:00 2026-11-23T10:00:00 validation');
    expect(spans.at(-1)).toBe('2027-02-24T10:00:00 2027-03-01T00:00:00 validation');
    awin.requests.length = 0;
    api.setTime('2027-04-01T00:00:00Z');
    await runImport(api.context, importer);
    expect(awin.requests[0]).toContain('startDate=2026-12-01T00%3A00%3A00');
  });

  it('is due once in an interval for all processes, also after a restart and after a failure', async () => {
    const read = async () => {
      awin.requests.length = 0;
      await readDueReports(api.context, [importer], 60);
      return awin.requests.length > 0;
    };
    awin.faults.push(faults.unauthorized);
    expect(await read()).toBe(true);
    expect(await read()).toBe(false);
    api.setTime('2026-11-23T10:59:00Z');
    expect(await read()).toBe(false);
    api.setTime('2026-11-23T11:00:00Z');
    const both = await Promise.all([
      readDueReports(api.context, [importer], 60),
      readDueReports(api.context, [importer], 60),
    ]);
    expect(both).toHaveLength(2);
    const runs = await api.context.db.selectFrom('import_run').select('outcome').execute();
    expect(runs.map(({ outcome }) => outcome).sort()).toEqual(['complete', 'refused']);
  });
});
