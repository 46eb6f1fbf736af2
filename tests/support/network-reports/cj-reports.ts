import { json } from 'node:stream/consumers';
import { memberOf, textOf } from './member-of.ts';
import { type ReportServer, sendJson, startReportServer } from './report-server.ts';

/** The fields of CJ's documented commission record that the project and its tests read. */
export interface CjCommissionRow {
  commissionId: string;
  originalActionId: string;
  original: boolean;
  actionStatus: string;
  validationStatus: string;
  correctionReason: string | null;
  pubCommissionAmountPubCurrency: string;
  shopperId: string | null;
  eventDate: string;
  postingDate: string;
}

export interface CjReports extends ReportServer {
  readonly companyId: string;
  readonly token: string;
  readonly currency: string;
  readonly commissions: unknown[];
}

const day = 86_400_000;
let lastId = 2_500_000;

/** A record in the documented shape: new, unless `changes` says otherwise. */
export function cjCommission(
  shopperId: string | null,
  changes: Partial<CjCommissionRow> = {},
): CjCommissionRow {
  lastId += 1;
  return {
    commissionId: String(lastId),
    originalActionId: String(lastId - 1_000_000),
    original: true,
    actionStatus: 'new',
    validationStatus: 'PENDING',
    correctionReason: null,
    pubCommissionAmountPubCurrency: '5.25',
    shopperId,
    eventDate: '2026-11-22T09:30:00Z',
    postingDate: '2026-11-22T10:00:00Z',
    ...changes,
  };
}

/**
 * Answers `POST /query` as CJ documents `publisherCommissions`: bearer token, posting dates at most 31 days apart, and
 * at most `pageSize` records, the rest after `maxCommissionId`.
 */
export async function startCjReports(pageSize = 2): Promise<CjReports> {
  const companyId = '4771400';
  const token = 'test-token';
  const commissions: unknown[] = [];
  const server = await startReportServer((request, url, response) => {
    void json(request).then((body: unknown) => {
      if (request.method !== 'POST' || url.pathname !== '/query') {
        return sendJson(response, 404, { error: 'not found' });
      }
      if (request.headers.authorization !== `Bearer ${token}`) {
        return sendJson(response, 401, { error: 'Unauthorized' });
      }
      const variables = memberOf(body, 'variables');
      const since = textOf(variables, 'since') ?? '';
      const before = textOf(variables, 'before') ?? '';
      const span = Date.parse(before) - Date.parse(since);
      if (!textOf(body, 'query')?.includes('publisherCommissions') || !(span <= 31 * day)) {
        return sendJson(response, 200, { errors: [{ message: 'Invalid query' }], data: null });
      }
      const after = textOf(variables, 'after') ?? '';
      const found = commissions.filter((row) => {
        const posted = textOf(row, 'postingDate');
        const inside = posted !== undefined && posted >= since && posted < before;
        return inside && (textOf(row, 'commissionId') ?? '') > after;
      });
      const inOrder = found.slice(0, pageSize);
      const malformed = commissions.filter((row) => textOf(row, 'postingDate') === undefined);
      const records = after === '' ? [...malformed, ...inOrder] : inOrder;
      sendJson(response, 200, {
        data: {
          publisherCommissions: {
            payloadComplete: found.length <= pageSize,
            maxCommissionId: textOf(inOrder.at(-1), 'commissionId') ?? null,
            records,
          },
        },
      });
    });
  });
  return { ...server, companyId, token, currency: 'EUR', commissions };
}
