import { textOf } from './member-of.ts';
import { type ReportServer, sendJson, startReportServer } from './report-server.ts';

/** The fields of Awin's documented transaction that the project and its tests read. */
export interface AwinTransactionRow {
  id: number;
  advertiserId: number;
  publisherId: number;
  commissionStatus: string;
  saleAmount: { amount: number; currency: string };
  commissionAmount: { amount: number; currency: string };
  clickRefs: { clickRef?: string } | null;
  clickDate: string;
  transactionDate: string;
  validationDate: string | null;
  declineReason: string | null;
  amended: boolean;
  paidToPublisher: boolean;
}

export interface AwinReports extends ReportServer {
  readonly publisherId: string;
  readonly token: string;
  /** What the network knows; change it and the next call answers so. Anything goes, so malformed lines can be sent. */
  readonly transactions: unknown[];
}

const day = 86_400_000;
let lastId = 1_000_000;

/** A transaction in the documented shape: pending, of today, unless `changes` says otherwise. */
export function awinTransaction(
  clickRef: string,
  changes: Partial<AwinTransactionRow> = {},
): AwinTransactionRow {
  lastId += 1;
  return {
    id: lastId,
    advertiserId: 1001,
    publisherId: 45_628,
    commissionStatus: 'pending',
    saleAmount: { amount: 80, currency: 'USD' },
    commissionAmount: { amount: 4, currency: 'USD' },
    clickRefs: { clickRef },
    clickDate: '2026-11-22T09:00:00',
    transactionDate: '2026-11-22T09:30:00',
    validationDate: null,
    declineReason: null,
    amended: false,
    paidToPublisher: false,
    ...changes,
  };
}

/**
 * Answers `GET /publishers/{id}/transactions/` as Awin documents it: bearer token, `startDate`, `endDate` and
 * `timezone` required, at most 31 days a call. A line without a usable date comes with every call.
 */
export async function startAwinReports(): Promise<AwinReports> {
  const publisherId = '45628';
  const token = 'test-token';
  const transactions: unknown[] = [];
  const server = await startReportServer((request, url, response) => {
    if (url.pathname !== `/publishers/${publisherId}/transactions/`) {
      return sendJson(response, 404, { error: 'not_found' });
    }
    if (request.headers.authorization !== `Bearer ${token}`) {
      return sendJson(response, 401, { error: 'invalid_token' });
    }
    const start = url.searchParams.get('startDate') ?? '';
    const end = url.searchParams.get('endDate') ?? '';
    const span = Date.parse(`${end}Z`) - Date.parse(`${start}Z`);
    if (url.searchParams.get('timezone') !== 'UTC' || !(span >= 0 && span <= 31 * day)) {
      return sendJson(response, 400, { error: 'bad_request' });
    }
    const validation = url.searchParams.get('dateType') === 'validation';
    const found = transactions.filter((row) => {
      const date = textOf(row, validation ? 'validationDate' : 'transactionDate');
      if (date === undefined) return !validation;
      return date >= start && date <= end;
    });
    sendJson(response, 200, found);
  });
  return { ...server, publisherId, token, transactions };
}
