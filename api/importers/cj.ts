import type { ReportedStatus } from '../../lib/schema/ledger.ts';
import { CjAnswer, CjCommission } from '../../lib/schema/network-report.ts';
import { fixedCredentials } from './credentials.ts';
import { keepFields } from './keep-fields.ts';
import type { NetworkImporter, RowReading } from './network-importer.ts';
import { readPages } from './read-pages.ts';
import { firstIssue, readSale } from './read-sale.ts';
import { createReportClient, perMinute, type ReportPlace } from './report-client.ts';
import { ReportError, readAnswer } from './report-error.ts';

const network = 'cj';

const statuses = {
  new: 'pending',
  extended: 'pending',
  locked: 'confirmed',
  closed: 'received',
} as const satisfies Record<CjCommission['actionStatus'], ReportedStatus>;

const query = `query ($publishers: [String!]!, $since: String!, $before: String!, $after: String) {
  publisherCommissions(
    forPublishers: $publishers, sincePostingDate: $since, beforePostingDate: $before, sinceCommissionId: $after
  ) {
    payloadComplete
    maxCommissionId
    records {
      commissionId originalActionId actionStatus validationStatus
      pubCommissionAmountPubCurrency shopperId eventDate
    }
  }
}`;

function readRow(row: unknown, asOf: string, currency: string): RowReading {
  const parsed = CjCommission.safeParse(row);
  if (!parsed.success) return { ok: false, reason: firstIssue(parsed.error) };
  const record = parsed.data;
  const declined = record.validationStatus === 'DECLINED';
  return readSale({
    network,
    transactionId: record.originalActionId || record.commissionId,
    itemId: record.commissionId,
    subId: record.shopperId,
    status: declined ? 'declined' : statuses[record.actionStatus],
    amount: record.pubCommissionAmountPubCurrency,
    currency,
    soldAt: new Date(record.eventDate).toISOString(),
    asOf,
  });
}

export interface CjAccount {
  readonly companyId: string;
  readonly token: string;
  /** The currency that the account is paid in. */
  readonly currency: string;
}

/**
 * CJ's commission records by posting date: at most 31 days a query, continued by id while an answer is incomplete. A
 * record locks on the 11th of the next month at the earliest and may be extended once, hence the long overlap.
 */
export function cjImporter(
  { companyId, token, currency }: CjAccount,
  place: ReportPlace,
): NetworkImporter {
  const credentials = fixedCredentials(`Bearer ${token}`);
  const client = createReportClient({ ...place, credentials, limits: [perMinute(25)] });
  return {
    network,
    windowDays: 31,
    overlapDays: 124,
    readRow: (row, asOf) => readRow(row, asOf, currency),
    keepOfRow: keepFields(CjCommission),
    readPages: ({ start, end }) =>
      readPages<string | null>(place.now, null, async (after) => {
        const variables = { publishers: [companyId], since: start, before: end, after };
        const answer = await client('query', {}, { query, variables });
        const { data } = readAnswer(CjAnswer, answer, 'The answer holds no commissions');
        const { records, payloadComplete, maxCommissionId } = data.publisherCommissions;
        if (payloadComplete) return { rows: records, next: undefined };
        if (!maxCommissionId) {
          throw new ReportError('notJson', 'The answer is incomplete and names no next page');
        }
        return { rows: records, next: maxCommissionId };
      }),
  };
}
