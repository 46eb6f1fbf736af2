import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cjImporter } from '../../../api/importers/cj.ts';
import type { NetworkImporter } from '../../../api/importers/network-importer.ts';
import { runImport } from '../../../api/importers/run-import.ts';
import { verifyLedger } from '../../../api/ledger/verify-ledger.ts';
import {
  type CjReports,
  cjCommission,
  startCjReports,
} from '../../support/network-reports/cj-reports.ts';
import { faults, sendJson } from '../../support/network-reports/report-server.ts';
import { engines } from '../support/engines.ts';
import { createTestApi, redCross, type TestApi } from '../support/test-api.ts';

const clickId = 'd'.repeat(26);

describe.each(engines)("CJ's commissions on $name", (engine) => {
  let api: TestApi;
  let cj: CjReports;
  let importer: NetworkImporter;

  beforeEach(async () => {
    api = await createTestApi(engine);
    cj = await startCjReports();
    importer = cjImporter(cj, {
      baseUrl: cj.url,
      pause: async () => undefined,
      now: () => api.context.now().getTime(),
    });
    await api.send('POST', '/v1/activations', { clickId, nonprofit: redCross.id });
  });
  afterEach(async () => {
    await cj.close();
    await api.close();
  });

  const sales = () =>
    api.context.db
      .selectFrom('sale')
      .select(['status', 'commission', 'currency', 'click_id'])
      .orderBy('id')
      .execute();

  it.each([
    [{}, 'pending'],
    [{ actionStatus: 'extended' }, 'pending'],
    [{ actionStatus: 'locked', validationStatus: 'ACCEPTED' }, 'confirmed'],
    [{ actionStatus: 'closed', validationStatus: 'AUTOMATED' }, 'received'],
    [{ actionStatus: 'locked', validationStatus: 'DECLINED' }, 'declined'],
  ])('books %j as %s, in the currency of the account', async (changes, status) => {
    cj.commissions.push(cjCommission(clickId, changes));
    expect(await runImport(api.context, importer)).toMatchObject({ outcome: 'complete' });
    expect(await sales()).toEqual([
      { status, commission: 525, currency: 'EUR', click_id: clickId },
    ]);
  });

  it('books a correction as a record of its own, which cancels the first', async () => {
    const first = cjCommission(clickId);
    const correction = cjCommission(clickId, {
      original: false,
      originalActionId: first.originalActionId,
      correctionReason: 'RETURNED_MERCHANDISE',
      pubCommissionAmountPubCurrency: '-5.25',
    });
    cj.commissions.push(first, correction);
    await runImport(api.context, importer);
    expect((await sales()).map(({ commission }) => commission).sort()).toEqual([-525, 525]);
    expect((await verifyLedger(api.context.db)).accounts).toEqual([]);
  });

  it('follows an incomplete answer to its end', async () => {
    cj.commissions.push(...Array.from({ length: 5 }, () => cjCommission(clickId)));
    expect(await runImport(api.context, importer)).toMatchObject({ read: 5, booked: 5 });
  });

  it('does not turn in circles when an incomplete answer names no next page', async () => {
    cj.faults.push((_request, response) =>
      sendJson(response, 200, {
        data: {
          publisherCommissions: { payloadComplete: false, maxCommissionId: null, records: [] },
        },
      }),
    );
    expect(await runImport(api.context, importer)).toMatchObject({ outcome: 'notJson' });
  });

  it('reads errors of GraphQL as what they are', async () => {
    cj.faults.push((_request, response) =>
      sendJson(response, 200, { errors: [{ message: 'no' }], data: null }),
    );
    expect(await runImport(api.context, importer)).toMatchObject({ outcome: 'notJson', booked: 0 });
    cj.faults.push(faults.unauthorized);
    expect(await runImport(api.context, importer)).toMatchObject({ outcome: 'refused' });
  });

  it('rejects a record in another shape', async () => {
    cj.commissions.push(
      cjCommission(clickId, { actionStatus: 'mystery' }),
      cjCommission(clickId, { pubCommissionAmountPubCurrency: 'free' }),
      cjCommission(null),
    );
    expect(await runImport(api.context, importer)).toMatchObject({
      booked: 1,
      unassigned: 1,
      rejected: 2,
    });
  });
});
