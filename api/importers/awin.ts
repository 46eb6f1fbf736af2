import type { ReportedStatus } from '../../lib/schema/ledger.ts';
import { AwinTransaction, AwinTransactions } from '../../lib/schema/network-report.ts';
import { fixedCredentials } from './credentials.ts';
import { keepFields } from './keep-fields.ts';
import type { NetworkImporter, RowReading } from './network-importer.ts';
import { readPages } from './read-pages.ts';
import { firstIssue, readSale } from './read-sale.ts';
import { createReportClient, perMinute, type ReportPlace } from './report-client.ts';
import { readAnswer } from './report-error.ts';

const network = 'awin';

const statuses = {
  pending: 'pending',
  approved: 'confirmed',
  declined: 'declined',
  deleted: 'declined',
} as const satisfies Record<AwinTransaction['commissionStatus'], ReportedStatus>;

function statusOf({ commissionStatus, paidToPublisher }: AwinTransaction): ReportedStatus {
  const status = statuses[commissionStatus];
  return status === 'confirmed' && paidToPublisher === true ? 'received' : status;
}

function readRow(row: unknown, asOf: string): RowReading {
  const parsed = AwinTransaction.safeParse(row);
  if (!parsed.success) return { ok: false, reason: firstIssue(parsed.error) };
  const transaction = parsed.data;
  // The dates are in UTC because that is the time zone asked for; Awin does not write it behind them.
  const soldAt = `${transaction.transactionDate.replace(/Z$/, '')}Z`;
  return readSale({
    network,
    transactionId: String(transaction.id),
    subId: transaction.clickRefs?.clickRef,
    status: statusOf(transaction),
    amount: transaction.commissionAmount.amount,
    currency: transaction.commissionAmount.currency,
    soldAt,
    asOf,
  });
}

/** Awin's format: seconds, no time zone. */
const awinTime = (iso: string): string => iso.slice(0, 19);

export interface AwinAccount {
  readonly publisherId: string;
  readonly token: string;
}

/**
 * Awin's transactions API: at most 31 days a call and 20 calls a minute for each user. Sales are asked for by the day
 * of the sale and once more by the day of their validation, so a decision on an old sale is seen.
 */
export function awinImporter(
  { publisherId, token }: AwinAccount,
  place: ReportPlace,
): NetworkImporter {
  const credentials = fixedCredentials(`Bearer ${token}`);
  const client = createReportClient({ ...place, credentials, limits: [perMinute(20)] });
  return {
    network,
    windowDays: 31,
    overlapDays: 90,
    readRow,
    keepOfRow: keepFields(AwinTransaction),
    readPages: ({ start, end }) =>
      readPages(place.now, 'transaction', async (dateType) => {
        const answer = await client(`publishers/${publisherId}/transactions/`, {
          startDate: awinTime(start),
          endDate: awinTime(end),
          timezone: 'UTC',
          dateType,
        });
        const rows = readAnswer(AwinTransactions, answer, 'The answer is not a list');
        return { rows, next: dateType === 'transaction' ? 'validation' : undefined };
      }),
  };
}
