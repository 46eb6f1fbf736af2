import { json } from 'node:stream/consumers';
import { memberOf, textOf } from './member-of.ts';
import { type ReportServer, sendJson, startReportServer } from './report-server.ts';

/** The fields of Skimlinks' documented commission that matter here. */
export interface SkimlinksCommissionRow {
  commission_id: number;
  transaction_details: {
    basket: { items: number; publisher_amount: number; order_amount: number; currency: string };
    status: string;
    payment_status: string;
    transaction_date: string;
    last_updated: string;
  };
  merchant_details: { merchant_id: number; merchant_name: string };
  click_details: { custom_id: string | null; date: string };
  publisher_id: number;
  publisher_domain_id: number;
}

export interface SkimlinksReports extends ReportServer {
  readonly publisherId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tokenUrl: string;
  readonly rows: unknown[];
  readonly revokeTokens: () => void;
}

let lastId = 500;

/** A commission in the documented shape: active and unpaid, unless `changes` says otherwise. */
export function skimlinksCommission(
  customId: string,
  changes: Partial<SkimlinksCommissionRow['transaction_details']> = {},
  amount = 3.5,
): SkimlinksCommissionRow {
  lastId += 1;
  return {
    commission_id: lastId,
    transaction_details: {
      basket: { items: 1, publisher_amount: amount, order_amount: 70, currency: 'GBP' },
      status: 'active',
      payment_status: 'unpaid',
      transaction_date: '2026-11-22 09:30:00',
      last_updated: '2026-11-22 10:00:00',
      ...changes,
    },
    merchant_details: { merchant_id: 8_212, merchant_name: 'Lamps Ltd' },
    click_details: { custom_id: customId, date: '2026-11-22 09:00:00' },
    publisher_id: 1_234,
    publisher_domain_id: 2,
  };
}

/**
 * Answers `POST /access_token` and `GET /publisher/{id}/commission-report` as Skimlinks documents them: a token in the
 * query, commissions changed since `updated_since`, by id, at most 5,000 a page; here never more than `pageSize`.
 */
export async function startSkimlinksReports(
  now: () => number,
  pageSize = 2,
): Promise<SkimlinksReports> {
  const account = { publisherId: '1234', clientId: 'client', clientSecret: 'secret' };
  const rows: unknown[] = [];
  let lent = 0;
  let valid = new Set<string>();
  const server = await startReportServer((request, url, response) => {
    if (request.method === 'POST' && url.pathname === '/access_token') {
      void json(request).then((body: unknown) => {
        const wanted = textOf(body, 'grant_type') === 'client_credentials';
        const known = textOf(body, 'client_secret') === account.clientSecret;
        if (!wanted || !known) return sendJson(response, 401, { message: 'Unauthorized' });
        lent += 1;
        valid.add(`1234:${lent}`);
        const timestamp = Math.floor(now() / 1_000);
        sendJson(response, 200, {
          access_token: `1234:${lent}`,
          timestamp,
          expiry_timestamp: timestamp + 604_800,
        });
      });
      return;
    }
    const search = url.searchParams;
    if (url.pathname !== `/publisher/${account.publisherId}/commission-report`) {
      return sendJson(response, 404, { message: 'Not found' });
    }
    if (!valid.has(search.get('access_token') ?? '')) {
      return sendJson(response, 401, { message: 'Unauthorized' });
    }
    const since = search.get('updated_since')?.replace('T', ' ') ?? '';
    const limit = Math.min(Number(search.get('limit')), pageSize);
    const offset = Number(search.get('offset'));
    const found = rows.filter((row) => {
      const updated = textOf(memberOf(row, 'transaction_details'), 'last_updated');
      return updated === undefined || updated >= since;
    });
    sendJson(response, 200, {
      pagination: {
        limit,
        offset,
        total_count: found.length,
        has_next: offset + limit < found.length,
      },
      commissions: found.slice(offset, offset + limit),
    });
  });
  const revokeTokens = () => {
    valid = new Set();
  };
  const tokenUrl = `${server.url}access_token`;
  return { ...server, ...account, tokenUrl, rows, revokeTokens };
}
