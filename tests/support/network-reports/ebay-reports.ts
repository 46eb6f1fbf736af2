import { Buffer } from 'node:buffer';
import { textOf } from './member-of.ts';
import { type ReportServer, sendJson, startReportServer } from './report-server.ts';

/** The fields of eBay's documented transaction detail report that matter here. */
export interface EbayTransactionRow {
  EventDate: string;
  UpdateDate: string;
  ClickTimestamp: string;
  EpnTransactionId: string;
  EbayCheckoutTransactionId: string;
  EventName: string;
  Status: string;
  CampaignId: string;
  CustomId: string;
  CheckoutSite: string;
  Sales: string;
  DeltaSales: string;
  Earnings: string;
  DeltaEarnings: string;
}

export interface EbayReports extends ReportServer {
  readonly accountSid: string;
  readonly token: string;
  readonly currency: string;
  readonly rows: unknown[];
}

let lastId = 90_000;

/** A line in the documented shape: pending, unless `changes` says otherwise. */
export function ebayTransaction(
  customId: string,
  changes: Partial<EbayTransactionRow> = {},
): EbayTransactionRow {
  lastId += 1;
  return {
    EventDate: '2026-11-22T02:30:00-0700',
    UpdateDate: '2026-11-22T03:00:00-0700',
    ClickTimestamp: '2026-11-22T02:00:00-0700',
    EpnTransactionId: String(lastId),
    EbayCheckoutTransactionId: `1${lastId}`,
    EventName: 'Winning Bid (Revenue)',
    Status: 'Pending',
    CampaignId: '5338000000',
    CustomId: customId,
    CheckoutSite: 'US',
    Sales: '45.00',
    DeltaSales: '45.00',
    Earnings: '1.80',
    DeltaEarnings: '1.80',
    ...changes,
  };
}

/**
 * Answers `GET /Mediapartners/{SID}/Reports/ebay_partner_transaction_detail.json` as eBay documents it: Basic
 * authentication, whole days by `date_type=update_date` in its own time zone, `pageSize` lines a page.
 */
export async function startEbayReports(pageSize = 2): Promise<EbayReports> {
  const account = { accountSid: 'IRebay123', token: 'test-token', currency: 'USD' };
  const secret = Buffer.from(`${account.accountSid}:${account.token}`).toString('base64');
  const rows: unknown[] = [];
  const server = await startReportServer((request, url, response) => {
    const report = 'Reports/ebay_partner_transaction_detail.json';
    if (url.pathname !== `/Mediapartners/${account.accountSid}/${report}`) {
      return sendJson(response, 404, { Status: 'ERROR', Message: 'Not found' });
    }
    if (request.headers.authorization !== `Basic ${secret}`) {
      return sendJson(response, 401, { Status: 'ERROR', Message: 'Access Denied' });
    }
    const search = url.searchParams;
    const start = search.get('START_DATE') ?? '';
    const end = search.get('END_DATE') ?? '';
    const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);
    const asked = search.get('STATUS') === 'ALL' && search.get('date_type') === 'update_date';
    if (!isDay(start) || !isDay(end) || !asked) {
      return sendJson(response, 200, { Status: 'ERROR', Message: 'Invalid parameters' });
    }
    const found = rows.filter((row) => {
      const updated = textOf(row, 'UpdateDate')?.slice(0, 10);
      return updated === undefined || (updated >= start && updated <= end);
    });
    const page = Number(search.get('Page') ?? '1');
    const pages = Math.max(1, Math.ceil(found.length / pageSize));
    const next = new URLSearchParams(search);
    next.set('Page', String(page + 1));
    sendJson(response, 200, {
      '@page': String(page),
      '@numpages': String(pages),
      '@nextpageuri': page < pages ? `${url.pathname}?${next}` : '',
      Records: found.slice((page - 1) * pageSize, page * pageSize),
    });
  });
  return { ...server, ...account, rows };
}
