import type { ReportedStatus } from '../../lib/schema/ledger.ts';
import { ImpactAction, ImpactPage } from '../../lib/schema/network-report.ts';
import { basicCredentials } from './credentials.ts';
import { keepFields } from './keep-fields.ts';
import type { NetworkImporter, RowReading } from './network-importer.ts';
import { readPages } from './read-pages.ts';
import { firstIssue, readSale } from './read-sale.ts';
import { createReportClient, perMinute, type ReportPlace } from './report-client.ts';
import { readAnswer } from './report-error.ts';

const network = 'impact';
const pageSize = '1000';

const statuses = {
  PENDING: 'pending',
  APPROVED: 'confirmed',
  REVERSED: 'declined',
} as const satisfies Record<ImpactAction['State'], ReportedStatus>;

function statusOf({ State, ClearedDate }: ImpactAction): ReportedStatus {
  const status = statuses[State];
  const cleared = ClearedDate !== undefined && ClearedDate !== null && ClearedDate !== '';
  return status === 'confirmed' && cleared ? 'received' : status;
}

function readRow(row: unknown, asOf: string): RowReading {
  const parsed = ImpactAction.safeParse(row);
  if (!parsed.success) return { ok: false, reason: firstIssue(parsed.error) };
  const action = parsed.data;
  return readSale({
    network,
    transactionId: action.Id,
    subId: action.SubId1,
    status: statusOf(action),
    amount: action.Payout,
    currency: action.Currency,
    soldAt: new Date(action.EventDate).toISOString(),
    asOf,
  });
}

/** impact.com's format: seconds and a `Z`. */
const impactTime = (iso: string): string => `${iso.slice(0, 19)}Z`;

export interface ImpactAccount {
  readonly accountSid: string;
  readonly token: string;
}

/**
 * impact.com's list of actions, by the time of their last change: at most 45 days a call, in pages. An action is
 * final once it is approved, so a short overlap is enough.
 */
export function impactImporter(
  { accountSid, token }: ImpactAccount,
  place: ReportPlace,
): NetworkImporter {
  const credentials = basicCredentials(accountSid, token);
  const client = createReportClient({ ...place, credentials, limits: [perMinute(60)] });
  return {
    network,
    windowDays: 45,
    overlapDays: 14,
    readRow,
    keepOfRow: keepFields(ImpactAction),
    readPages: ({ start, end }) => {
      const search = {
        StartDate: impactTime(start),
        EndDate: impactTime(end),
        PageSize: pageSize,
      };
      const first = `Mediapartners/${accountSid}/Actions?${new URLSearchParams(search)}`;
      return readPages(place.now, first, async (path) => {
        const page = readAnswer(ImpactPage, await client(path), 'The answer is no page of actions');
        // The next page's address carries the whole query.
        return { rows: page.Actions, next: page['@nextpageuri'] || undefined };
      });
    },
  };
}
