import { bookReport } from '../../../api/ledger/book-report.ts';
import { createClickSecret, deriveClickId } from '../../../lib/domain/click-id.ts';
import { ReportedSale } from '../../../lib/schema/ledger.ts';
import type { TestApi } from './test-api.ts';

let lastId = 0;

/** A report line: 4.00 USD, pending, read at the API's present time, unless `changes` says otherwise. */
export function reportLine(api: TestApi, changes: Record<string, unknown> = {}): ReportedSale {
  lastId += 1;
  return ReportedSale.parse({
    network: 'awin',
    transactionId: `t${lastId}`,
    itemId: '',
    clickId: null,
    status: 'pending',
    commission: { minor: 400, currency: 'USD' },
    soldAt: '2026-11-22T09:30:00Z',
    asOf: api.context.now().toISOString(),
    ...changes,
  });
}

/** Activates a new click for a nonprofit and books one sale of it. */
export async function creditSale(
  api: TestApi,
  nonprofit: string,
  changes: Record<string, unknown> = {},
): Promise<ReportedSale> {
  const clickId = await deriveClickId(createClickSecret());
  await api.send('POST', '/v1/activations', { clickId, nonprofit });
  const line = reportLine(api, { clickId, ...changes });
  await bookReport(api.context.db, [line], api.context.now().toISOString());
  return line;
}
