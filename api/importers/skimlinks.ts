import { readReportDate } from '../../lib/domain/ledger/read-report-date.ts';
import type { ReportedStatus } from '../../lib/schema/ledger.ts';
import {
  SkimlinksCommission,
  SkimlinksPage,
  SkimlinksToken,
} from '../../lib/schema/network-report.ts';
import { borrowedCredentials } from './credentials.ts';
import { fetchToken } from './fetch-token.ts';
import { keepFields } from './keep-fields.ts';
import type { NetworkImporter, RowReading } from './network-importer.ts';
import { readPages } from './read-pages.ts';
import { firstIssue, readSale } from './read-sale.ts';
import { createReportClient, perHour, perMinute, type ReportPlace } from './report-client.ts';
import { readAnswer } from './report-error.ts';

const network = 'skimlinks';
const pageSize = 600;

/**
 * A reversal is a line with a negative amount, the first line staying as it was; so it counts whatever its own status
 * says, and it is a sale of its own even if it should come under the first one's id.
 */
function statusOf(
  { status, payment_status }: SkimlinksCommission['transaction_details'],
  isReversal: boolean,
): ReportedStatus {
  if (status === 'cancelled' && !isReversal) return 'declined';
  return payment_status?.toLowerCase() === 'paid' ? 'received' : 'pending';
}

function readRow(row: unknown, asOf: string): RowReading {
  const parsed = SkimlinksCommission.safeParse(row);
  if (!parsed.success) return { ok: false, reason: firstIssue(parsed.error) };
  const { commission_id, custom_id, click_details, transaction_details } = parsed.data;
  const { basket, transaction_date } = transaction_details;
  const soldAt = readReportDate(transaction_date, 'iso');
  if (soldAt === undefined) return { ok: false, reason: 'transaction_date: is not a date' };
  const isReversal = String(basket.publisher_amount).trim().startsWith('-');
  return readSale({
    network,
    transactionId: String(commission_id),
    itemId: isReversal ? 'reversal' : '',
    subId: click_details?.custom_id ?? custom_id,
    status: statusOf(transaction_details, isReversal),
    amount: basket.publisher_amount,
    currency: basket.currency,
    soldAt,
    asOf,
  });
}

export interface SkimlinksAccount {
  readonly publisherId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where tokens are lent: another host than the reports'. */
  readonly tokenUrl: string;
}

/** Skimlinks' format: seconds, no time zone; times are in UTC. */
const skimlinksTime = (iso: string): string => iso.slice(0, 19);

/**
 * Skimlinks' commissions that changed since a time: 40 calls a minute, 300 an hour. It has no end of a window, so a run
 * asks once for all of it. An approved commission is not told from an expected one, only a paid one is.
 */
export function skimlinksImporter(
  { publisherId, clientId, clientSecret, tokenUrl }: SkimlinksAccount,
  place: ReportPlace,
): NetworkImporter {
  const credentials = borrowedCredentials(
    async () => {
      const json = {
        client_id: clientId,
        client_secret: clientSecret,
        grant_type: 'client_credentials',
      };
      const answer = await fetchToken(new URL(tokenUrl), { json });
      const lent = readAnswer(SkimlinksToken, answer, 'The answer holds no token');
      return { token: lent.access_token, until: lent.expiry_timestamp * 1_000 };
    },
    (token) => ({ search: { access_token: token } }),
    place.now,
  );
  const limits = [perMinute(40), perHour(300)] as const;
  const client = createReportClient({ ...place, credentials, limits });
  return {
    network,
    windowDays: 36_500,
    overlapDays: 14,
    readRow,
    keepOfRow: keepFields(SkimlinksCommission),
    readPages: ({ start }) =>
      readPages(place.now, 0, async (offset) => {
        const answer = await client(`publisher/${publisherId}/commission-report`, {
          updated_since: skimlinksTime(start),
          // By id, so that what changes meanwhile does not move the pages.
          sort_by: 'id',
          sort_dir: 'ASC',
          limit: String(pageSize),
          offset: String(offset),
        });
        const page = readAnswer(SkimlinksPage, answer, 'The answer is no page of commissions');
        const rows = page.commissions;
        return { rows, next: page.pagination.has_next ? offset + rows.length : undefined };
      }),
  };
}
