import type { ReportedStatus } from '../../lib/schema/ledger.ts';
import { EbayLineOrder, EbayReport, EbayTransaction } from '../../lib/schema/network-report.ts';
import { basicCredentials } from './credentials.ts';
import { keepFields } from './keep-fields.ts';
import type { NetworkImporter, RowReading } from './network-importer.ts';
import { readPages } from './read-pages.ts';
import { firstIssue, quoted, readSale } from './read-sale.ts';
import { createReportClient, perMinute, type ReportPlace } from './report-client.ts';
import { readAnswer } from './report-error.ts';

const network = 'ebay';
const day = 86_400_000;

const statuses: ReadonlyMap<string, ReportedStatus> = new Map([
  ['pending', 'pending'],
  ['approved', 'confirmed'],
  ['reversed', 'declined'],
]);

/** `2026-11-22T02:30:00-0700`: the offset has no colon, which ISO 8601 in JavaScript wants. */
function toTime(text: string): number {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)([+-]\d\d):?(\d\d)$/.exec(text);
  if (match === null) return text.endsWith('Z') ? Date.parse(text) : Number.NaN;
  return Date.parse(`${match[1]}${match[2]}:${match[3]}`);
}

function readRow(row: unknown, asOf: string, currency: string): RowReading {
  const parsed = EbayTransaction.safeParse(row);
  if (!parsed.success) return { ok: false, reason: firstIssue(parsed.error) };
  const transaction = parsed.data;
  const status = statuses.get(transaction.Status.toLowerCase());
  if (status === undefined) return { ok: false, reason: `Status: ${quoted(transaction.Status)}` };
  const sold = toTime(transaction.EventDate);
  if (Number.isNaN(sold)) return { ok: false, reason: 'EventDate: is not a date' };
  return readSale({
    network,
    transactionId: String(transaction.EpnTransactionId),
    subId: transaction.CustomId,
    status,
    amount: transaction.Earnings,
    currency,
    soldAt: new Date(sold).toISOString(),
    asOf,
  });
}

/** Of the lines about one transaction only the newest, whatever their order; a line that cannot be read stays. */
function newestLines(rows: readonly unknown[]): unknown[] {
  const newest = new Map<unknown, { readonly time: number; readonly row: unknown }>();
  for (const row of rows) {
    const parsed = EbayLineOrder.safeParse(row);
    const time = parsed.success ? toTime(parsed.data.UpdateDate) : Number.NaN;
    // Without an order of its own a line stands for itself.
    const key = parsed.success && !Number.isNaN(time) ? String(parsed.data.EpnTransactionId) : row;
    const known = newest.get(key);
    if (known === undefined || time >= known.time) newest.set(key, { time, row });
  }
  return [...newest.values()].map(({ row }) => row);
}

export interface EbayAccount {
  readonly accountSid: string;
  readonly token: string;
  /** The currency that the account is paid in. */
  readonly currency: string;
}

/**
 * eBay's transaction detail report by the day of the last update. It knows whole days, in its own time zone, so a day
 * more is asked for at both ends. It says what eBay approved, never what it paid.
 */
export function ebayImporter(
  { accountSid, token, currency }: EbayAccount,
  place: ReportPlace,
): NetworkImporter {
  const credentials = basicCredentials(accountSid, token);
  const client = createReportClient({ ...place, credentials, limits: [perMinute(20)] });
  const dayOf = (iso: string, more: number): string =>
    new Date(Date.parse(iso) + more * day).toISOString().slice(0, 10);
  return {
    network,
    windowDays: 28,
    overlapDays: 14,
    readRow: (row, asOf) => readRow(row, asOf, currency),
    keepOfRow: keepFields(EbayTransaction),
    async *readPages({ start, end }) {
      const search = {
        STATUS: 'ALL',
        START_DATE: dayOf(start, -1),
        END_DATE: dayOf(end, 1),
        date_type: 'update_date',
      };
      const report = `Mediapartners/${accountSid}/Reports/ebay_partner_transaction_detail.json`;
      const first = `${report}?${new URLSearchParams(search)}`;
      const pages = readPages(place.now, first, async (path) => {
        const page = readAnswer(EbayReport, await client(path), 'The answer is no report');
        return { rows: page.Records, next: page['@nextpageuri'] || undefined };
      });
      // The order of a transaction's lines is known only when all of them are there.
      const rows: unknown[] = [];
      let asOf = end;
      for await (const page of pages) {
        asOf = page.asOf;
        rows.push(...page.rows);
      }
      yield { rows: newestLines(rows), asOf };
    },
  };
}
