import { Buffer } from 'node:buffer';
import { memberOf, textOf } from './member-of.ts';
import { type ReportServer, sendJson, startReportServer } from './report-server.ts';

interface PartnerizeItemRow {
  conversion_item_id: string;
  sku: number;
  category: string;
  item_value: number;
  item_publisher_commission: number;
  item_status: string;
  last_update: string;
  publisher_self_bill_id: string | null;
  approved_at: string | null;
  reject_reason: string | null;
}

/** The fields of Partnerize's documented conversion that matter here. */
export interface PartnerizeConversionRow {
  conversion_data: {
    conversion_id: string;
    campaign_id: string;
    publisher_id: string;
    conversion_time: string;
    currency: string;
    publisher_reference: string;
    last_modified: string;
    payment_status?: string;
    conversion_value: { conversion_status: string; value: number; publisher_commission: number };
    conversion_items: PartnerizeItemRow[];
    clickref: string;
  };
}

export interface PartnerizeReports extends ReportServer {
  readonly publisherId: string;
  readonly applicationKey: string;
  readonly apiKey: string;
  readonly rows: unknown[];
}

let lastId = 300;

/** A conversion in the documented shape with one pending item, unless `changes` or `items` say otherwise. */
export function partnerizeConversion(
  publisherReference: string,
  changes: Partial<PartnerizeConversionRow['conversion_data']> = {},
  items: readonly Partial<PartnerizeItemRow>[] = [{}],
): PartnerizeConversionRow {
  lastId += 1;
  const id = `111111l${lastId}`;
  return {
    conversion_data: {
      conversion_id: id,
      campaign_id: '111111l29',
      publisher_id: '1l1007802',
      conversion_time: '2026-11-22 09:30:00',
      currency: 'EUR',
      publisher_reference: publisherReference,
      last_modified: '2026-11-22 10:00:00',
      conversion_value: { conversion_status: 'pending', value: 95, publisher_commission: 9.5 },
      conversion_items: items.map((item, index) => ({
        conversion_item_id: `${id}-${index + 1}`,
        sku: 123,
        category: 'Lamps',
        item_value: 95,
        item_publisher_commission: 9.5,
        item_status: 'pending',
        last_update: '2026-11-22 10:00:00',
        publisher_self_bill_id: null,
        approved_at: null,
        reject_reason: null,
        ...item,
      })),
      clickref: '1011lArirIhd',
      ...changes,
    },
  };
}

/**
 * Answers `GET /reporting/report_publisher/publisher/{id}/conversion.json` as Partnerize documents it: Basic
 * authentication, `start_date`, conversions by `last_modified`, `pageSize` of them from `offset` or, where `byCursor`,
 * from the page that `cursor_id` names.
 */
export async function startPartnerizeReports(
  pageSize = 2,
  byCursor = false,
): Promise<PartnerizeReports> {
  const account = { publisherId: '1l1007802', applicationKey: 'application', apiKey: 'key' };
  const secret = Buffer.from(`${account.applicationKey}:${account.apiKey}`).toString('base64');
  const rows: unknown[] = [];
  const server = await startReportServer((request, url, response) => {
    const path = `/reporting/report_publisher/publisher/${account.publisherId}/conversion.json`;
    if (url.pathname !== path) return sendJson(response, 404, { error: { code: 'not_found' } });
    if (request.headers.authorization !== `Basic ${secret}`) {
      return sendJson(response, 401, { error: { code: 'unauthorized' } });
    }
    const search = url.searchParams;
    const start = (search.get('start_date') ?? '').replace('T', ' ').replace('Z', '');
    const end = (search.get('end_date') ?? '').replace('T', ' ').replace('Z', '');
    if (start === '' || search.get('date_type') !== 'last_modified') {
      return sendJson(response, 400, { error: { code: 'bad_request' } });
    }
    const found = rows.filter((row) => {
      const modified = textOf(memberOf(row, 'conversion_data'), 'last_modified');
      return modified === undefined || (modified >= start && modified <= end);
    });
    const from = Number(search.get('cursor_id') ?? search.get('offset') ?? 0);
    const conversions = found.slice(from, from + pageSize);
    const next = from + pageSize < found.length ? { cursor_id: String(from + pageSize) } : {};
    sendJson(response, 200, {
      start_date_time_utc: start,
      end_date_time_utc: end,
      limit: pageSize,
      count: found.length,
      ...(byCursor ? next : {}),
      conversions,
    });
  });
  return { ...server, ...account, rows };
}
