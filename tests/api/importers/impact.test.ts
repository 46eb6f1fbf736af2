import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { impactImporter } from '../../../api/importers/impact.ts';
import type { NetworkImporter } from '../../../api/importers/network-importer.ts';
import { runImport } from '../../../api/importers/run-import.ts';
import {
  type ImpactReports,
  impactAction,
  startImpactReports,
} from '../../support/network-reports/impact-reports.ts';
import { faults } from '../../support/network-reports/report-server.ts';
import { engines } from '../support/engines.ts';
import { createTestApi, redCross, type TestApi } from '../support/test-api.ts';

const clickId = 'c'.repeat(26);

describe.each(engines)("impact's list of actions on $name", (engine) => {
  let api: TestApi;
  let impact: ImpactReports;
  let importer: NetworkImporter;

  beforeEach(async () => {
    api = await createTestApi(engine);
    impact = await startImpactReports();
    importer = impactImporter(impact, {
      baseUrl: impact.url,
      pause: async () => undefined,
      now: () => api.context.now().getTime(),
    });
    await api.send('POST', '/v1/activations', { clickId, nonprofit: redCross.id });
  });
  afterEach(async () => {
    await impact.close();
    await api.close();
  });

  const sales = () =>
    api.context.db
      .selectFrom('sale')
      .select(['status', 'commission', 'currency', 'click_id', 'sold_at'])
      .orderBy('transaction_id')
      .execute();

  it.each([
    [{}, 'pending'],
    [{ State: 'APPROVED' }, 'confirmed'],
    [{ State: 'APPROVED', ClearedDate: '2027-01-15T00:00:00-08:00' }, 'received'],
    [{ State: 'REVERSED', Payout: '0.00' }, 'declined'],
    [{ State: 'REVERSED', ClearedDate: '2027-01-15T00:00:00-08:00' }, 'declined'],
  ])('books %j as %s', async (changes, status) => {
    impact.actions.push(impactAction(clickId, changes));
    expect(await runImport(api.context, importer)).toMatchObject({ outcome: 'complete' });
    expect(await sales()).toMatchObject([
      { status, click_id: clickId, currency: 'USD', sold_at: '2026-11-22T09:30:00.000Z' },
    ]);
  });

  it('reads every page, and each line once', async () => {
    impact.actions.push(...Array.from({ length: 5 }, () => impactAction(clickId)));
    expect(await runImport(api.context, importer)).toMatchObject({ read: 5, booked: 5 });
    expect(impact.requests.map((request) => /[?&]Page=(\d)/.exec(request)?.[1] ?? '1')).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('keeps the first pages when a later one fails, and reads all of them again', async () => {
    impact.actions.push(...Array.from({ length: 3 }, () => impactAction(clickId)));
    impact.faults.push(undefined, faults.html, faults.html, faults.html);
    expect(await runImport(api.context, importer)).toMatchObject({ outcome: 'notJson', booked: 2 });
    expect(await runImport(api.context, importer)).toMatchObject({
      outcome: 'complete',
      booked: 1,
      unchanged: 2,
    });
  });

  it('does not follow a page to another host with the credentials', async () => {
    impact.faults.push((_request, response) => {
      const next = 'http://127.0.0.1:9/Mediapartners/IRtest123/Actions?Page=2';
      response.end(JSON.stringify({ Actions: [], '@nextpageuri': next }));
    });
    expect(await runImport(api.context, importer)).toMatchObject({
      outcome: 'refused',
      detail: 'The network pointed to another host',
    });
  });

  it('rejects a line in another shape', async () => {
    impact.actions.push(
      impactAction(clickId),
      impactAction(clickId, { State: 'LOCKED' }),
      impactAction(clickId, { Payout: '' }),
      impactAction(clickId, { EventDate: '22.11.2026' }),
    );
    expect(await runImport(api.context, importer)).toMatchObject({ booked: 1, rejected: 3 });
  });
});
