import { Buffer } from 'node:buffer';
import { text } from 'node:stream/consumers';
import { textOf } from './member-of.ts';
import { type ReportServer, sendJson, startReportServer } from './report-server.ts';

/** The fields of Rakuten's documented event. */
export interface RakutenEventRow {
  etransaction_id: string;
  advertiser_id: number;
  sid: number;
  order_id: string;
  sku_number: string;
  sale_amount: number;
  quantity: number;
  commissions: number;
  process_date: string;
  transaction_date: string;
  transaction_type: string;
  product_name: string;
  u1: string;
  currency: string;
  is_event: string;
}

export interface RakutenReports extends ReportServer {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly siteId: string;
  readonly rows: unknown[];
  /** Makes every token that was lent so far worthless, as when it runs out. */
  readonly revokeTokens: () => void;
}

const day = 86_400_000;
let lastId = 7_000;

/** An event in the documented shape: unconfirmed, unless `changes` says otherwise. */
export function rakutenEvent(u1: string, changes: Partial<RakutenEventRow> = {}): RakutenEventRow {
  lastId += 1;
  return {
    etransaction_id: `e${lastId}f0a`,
    advertiser_id: 24_513,
    sid: 3_330_749,
    order_id: `A-${lastId}`,
    sku_number: '5555555',
    sale_amount: 60,
    quantity: 1,
    commissions: 4.2,
    process_date: 'Sun Nov 22 2026 10:00:00 GMT+0000 (UTC)',
    transaction_date: 'Sun Nov 22 2026 09:30:00 GMT+0000 (UTC)',
    transaction_type: 'realtime',
    product_name: 'Lamp',
    u1,
    currency: 'USD',
    is_event: 'Y',
    ...changes,
  };
}

/**
 * Answers `POST /token` and `GET /events/1.0/transactions` as Rakuten documents them: a token of an hour for the site,
 * and pages of `limit` events by the time they were processed, of the last 30 days.
 */
export async function startRakutenReports(now: () => number): Promise<RakutenReports> {
  const account = { clientId: 'client', clientSecret: 'secret', siteId: '3330749' };
  const secret = Buffer.from(`${account.clientId}:${account.clientSecret}`).toString('base64');
  const rows: unknown[] = [];
  let lent = 0;
  let valid = new Set<string>();
  const server = await startReportServer((request, url, response) => {
    if (request.method === 'POST' && url.pathname === '/token') {
      void text(request).then((body) => {
        const wanted = new URLSearchParams(body).get('scope') === account.siteId;
        if (!wanted || request.headers.authorization !== `Bearer ${secret}`) {
          return sendJson(response, 400, { error: 'invalid_client' });
        }
        lent += 1;
        valid.add(`token-${lent}`);
        sendJson(response, 200, {
          access_token: `token-${lent}`,
          refresh_token: `refresh-${lent}`,
          token_type: 'Bearer',
          expires_in: 3_600,
        });
      });
      return;
    }
    if (url.pathname !== '/events/1.0/transactions') return sendJson(response, 404, {});
    if (!valid.has(request.headers.authorization?.replace('Bearer ', '') ?? '')) {
      return sendJson(response, 401, { error: 'invalid_token' });
    }
    const time = (name: string) => Date.parse(`${url.searchParams.get(name)?.replace(' ', 'T')}Z`);
    const start = time('process_date_start');
    const end = time('process_date_end');
    const limit = Number(url.searchParams.get('limit'));
    if (!(start >= now() - 30 * day - 1_000 && end >= start && limit <= 1_000)) {
      return sendJson(response, 400, { error: 'bad_request' });
    }
    const found = rows.filter((row) => {
      const processed = Date.parse(textOf(row, 'process_date') ?? '');
      return Number.isNaN(processed) || (processed >= start && processed <= end);
    });
    const page = Number(url.searchParams.get('page'));
    sendJson(response, 200, found.slice((page - 1) * limit, page * limit));
  });
  const revokeTokens = () => {
    valid = new Set();
  };
  return { ...server, ...account, rows, revokeTokens };
}
