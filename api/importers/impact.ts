import { Buffer } from 'node:buffer';
import type { ReportedStatus } from '../../lib/schema/ledger.ts';
import { ImpactAction, ImpactPage } from '../../lib/schema/network-report.ts';
import type { NetworkImporter, RowReading } from './network-importer.ts';
import { firstIssue, readSale } from './read-sale.ts';
import { createReportClient, type ReportClientOptions, ReportError } from './report-client.ts';

const network = 'impact';
const pageSize = '1000';
const mostPages = 1_000;

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
  options: Omit<ReportClientOptions, 'authorization' | 'callsPerMinute'>,
): NetworkImporter {
  const credentials = Buffer.from(`${accountSid}:${token}`).toString('base64');
  const client = createReportClient({
    ...options,
    authorization: `Basic ${credentials}`,
    callsPerMinute: 60,
  });
  return {
    network,
    windowDays: 45,
    overlapDays: 14,
    readRow,
    async *readPages({ start, end }) {
      let path: string | undefined = `Mediapartners/${accountSid}/Actions`;
      let search: Record<string, string> = {
        StartDate: impactTime(start),
        EndDate: impactTime(end),
        PageSize: pageSize,
      };
      for (let page = 0; path !== undefined; page += 1) {
        if (page === mostPages) throw new ReportError('notJson', 'The list of pages does not end');
        const asOf = new Date(options.now()).toISOString();
        const parsed = ImpactPage.safeParse(await client(path, search));
        if (!parsed.success)
          throw new ReportError('notJson', 'The answer is not a page of actions');
        yield { rows: parsed.data.Actions, asOf };
        // The next page's address carries the whole query.
        path = parsed.data['@nextpageuri'] || undefined;
        search = {};
      }
    },
  };
}
