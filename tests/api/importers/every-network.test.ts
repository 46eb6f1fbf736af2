import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runImport } from '../../../api/importers/run-import.ts';
import { verifyLedger } from '../../../api/ledger/verify-ledger.ts';
import { loadRejectedRows } from '../../../api/repositories/rejected-rows.ts';
import { allNetworks, type StartedNetwork } from '../../support/network-reports/all-networks.ts';
import { type Fault, faults } from '../../support/network-reports/report-server.ts';
import { engines } from '../support/engines.ts';
import { createTestApi, redCross, type TestApi } from '../support/test-api.ts';

const clickId = 'k'.repeat(26);
const yesterday = '2026-11-22T09:30:00Z';

const suites = engines.flatMap((engine) =>
  allNetworks.map((network) => ({ engine, network, name: `${network.name} on ${engine.name}` })),
);

describe.each(suites)('every network: $name', ({ engine, network }) => {
  let api: TestApi;
  let started: StartedNetwork;
  let pauses: number[];

  beforeEach(async () => {
    api = await createTestApi(engine);
    pauses = [];
    started = await network.start({
      pause: async (milliseconds) => void pauses.push(milliseconds),
      now: () => api.context.now().getTime(),
    });
    await api.send('POST', '/v1/activations', { clickId, nonprofit: redCross.id });
  });
  afterEach(async () => {
    await started.server.close();
    await api.close();
  });

  const run = () => runImport(api.context, started.importer);
  const break3 = (fault: Fault) => started.server.faults.push(fault, fault, fault);
  const sales = () =>
    api.context.db
      .selectFrom('sale')
      .select(['status', 'commission', 'click_id', 'sold_at', 'nonprofit'])
      .orderBy('id')
      .execute();
  const accounts = async () => {
    const check = await verifyLedger(api.context.db);
    expect(check.problems).toEqual([]);
    return check.accounts.map(({ account }) => account);
  };

  it('books a sale for the nonprofit of its click, and nothing the second time', async () => {
    started.sell(clickId, yesterday);
    expect(await run()).toMatchObject({ outcome: 'complete', booked: 1, rejected: 0 });
    const [sale] = await sales();
    expect(sale).toMatchObject({ status: 'pending', click_id: clickId, nonprofit: redCross.id });
    expect(sale?.commission).toBeGreaterThan(0);
    expect(Date.parse(sale?.sold_at ?? '')).toBe(Date.parse(yesterday));
    expect(await run()).toMatchObject({ outcome: 'complete', booked: 0, rejected: 0 });
    expect(await sales()).toEqual([sale]);
  });

  it('reads every page', async () => {
    for (let sale = 0; sale < 5; sale += 1) started.sell(clickId, yesterday);
    expect(await run()).toMatchObject({ outcome: 'complete', booked: 5 });
  });

  it.each([
    ['HTML', faults.html, 'notJson'],
    ['other JSON', faults.otherJson, 'notJson'],
    ['a truncated answer', faults.truncated, 'unavailable'],
    ['status 500', faults.serverError, 'unavailable'],
    ['a redirect', faults.redirect, 'unavailable'],
  ] as const)(
    'books nothing of %s, says so, and reads everything at the next run',
    async (_name, fault, outcome) => {
      started.sell(clickId, yesterday);
      break3(fault);
      expect(await run()).toMatchObject({ outcome, booked: 0 });
      started.server.faults.length = 0;
      expect(await run()).toMatchObject({ outcome: 'complete', booked: 1 });
    },
  );

  it('says that the account is refused, without asking again and again', async () => {
    break3(faults.unauthorized);
    expect(await run()).toMatchObject({ outcome: 'refused' });
    expect(started.server.requests).toHaveLength(1);
  });

  it('waits as long as the network asks', async () => {
    started.sell(clickId, yesterday);
    started.server.faults.push(faults.tooManyCalls);
    expect(await run()).toMatchObject({ outcome: 'complete', booked: 1 });
    expect(pauses).toEqual([7_000]);
  });

  it('keeps nothing half-booked when the report breaks off, and heals itself', async () => {
    for (let sale = 0; sale < 3; sale += 1) started.sell(clickId, yesterday);
    started.server.faults.push(undefined, faults.html, faults.html, faults.html);
    const broken = await run();
    expect(broken.outcome).toBe('notJson');
    expect(broken.booked).toBeLessThan(4);
    expect(await sales()).toHaveLength(broken.booked);
    await accounts();
    started.server.faults.length = 0;
    expect(await run()).toMatchObject({ outcome: 'complete', booked: 3 - broken.booked });
  });

  it('keeps lines aside that are of no shape, and books the good ones', async () => {
    const odd = { id: '<script>', customerName: 'Somebody', item: { sku: 'what was bought' } };
    started.rows.push(null, 'text', 7, [], {}, odd);
    started.sell(clickId, yesterday);
    const report = await run();
    expect(report).toMatchObject({ outcome: 'complete', booked: 1 });
    expect(report.rejected).toBeGreaterThanOrEqual(6);
    const kept = JSON.stringify(await loadRejectedRows(api.context.db, undefined, 50));
    expect(kept).not.toContain('Somebody');
    expect(kept).not.toContain('what was bought');
  });

  it('ends after its page when the server stops, and the next run reads the rest', async () => {
    for (let sale = 0; sale < 3; sale += 1) started.sell(clickId, yesterday);
    const stopping = new AbortController();
    const importer = {
      ...started.importer,
      readRow: (row: unknown, asOf: string) => {
        stopping.abort();
        return started.importer.readRow(row, asOf);
      },
    };
    const stopped = await runImport({ ...api.context, stop: stopping.signal }, importer);
    expect(stopped.outcome).toBe('stopped');
    expect(await sales()).toHaveLength(stopped.booked);
    expect(await run()).toMatchObject({ outcome: 'complete', booked: 3 - stopped.booked });
  });

  it('finds what happened while the server was off', async () => {
    await run();
    started.sell(clickId, '2026-11-26T09:30:00Z');
    started.sell(clickId, '2026-12-14T09:30:00Z');
    api.setTime('2026-12-15T10:00:00Z');
    expect(await run()).toMatchObject({ outcome: 'complete', booked: 2 });
  });

  it('hears of a sale that is taken back weeks later', async () => {
    const takeBack = started.sell(clickId, yesterday);
    await run();
    expect(await accounts()).toContain(`nonprofit:${redCross.id}:pending`);
    api.setTime('2026-12-10T10:00:00Z');
    await run();
    takeBack('2026-12-13T09:30:00Z');
    api.setTime('2026-12-13T12:00:00Z');
    expect(await run()).toMatchObject({ outcome: 'complete', booked: 1 });
    expect(await accounts()).toEqual([]);
  });
});
