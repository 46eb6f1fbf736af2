import { Buffer } from 'node:buffer';
import { type ReportServer, sendJson, startReportServer } from './report-server.ts';

/** The fields of impact.com's documented action that the project and its tests read. */
export interface ImpactActionRow {
  Id: string;
  CampaignId: number;
  State: string;
  Payout: string;
  DeltaPayout: string;
  IntendedPayout: string;
  Amount: string;
  Currency: string;
  EventDate: string;
  LockingDate: string;
  ClearedDate: string;
  SubId1: string;
}

export interface ImpactReports extends ReportServer {
  readonly accountSid: string;
  readonly token: string;
  readonly actions: unknown[];
}

const day = 86_400_000;
let lastId = 5_000;

/** An action in the documented shape: pending, unless `changes` says otherwise. */
export function impactAction(
  subId1: string,
  changes: Partial<ImpactActionRow> = {},
): ImpactActionRow {
  lastId += 1;
  return {
    Id: `1000.4636.${lastId}`,
    CampaignId: 1000,
    State: 'PENDING',
    Payout: '3.20',
    DeltaPayout: '3.20',
    IntendedPayout: '3.20',
    Amount: '64.00',
    Currency: 'USD',
    EventDate: '2026-11-22T02:30:00-07:00',
    LockingDate: '2026-12-22T00:00:00-07:00',
    ClearedDate: '',
    SubId1: subId1,
    ...changes,
  };
}

/**
 * Answers `GET /Mediapartners/{AccountSID}/Actions` as impact.com documents it: Basic authentication, `StartDate` with
 * `EndDate` at most 45 days apart, and pages of `pageSize`, each with the address of the next.
 */
export async function startImpactReports(pageSize = 2): Promise<ImpactReports> {
  const accountSid = 'IRtest123';
  const token = 'test-token';
  const expected = `Basic ${Buffer.from(`${accountSid}:${token}`).toString('base64')}`;
  const actions: unknown[] = [];
  const server = await startReportServer((request, url, response) => {
    if (url.pathname !== `/Mediapartners/${accountSid}/Actions`) {
      return sendJson(response, 404, { Status: 'ERROR', Message: 'Not found' });
    }
    if (request.headers.authorization !== expected) {
      return sendJson(response, 401, { Status: 'ERROR', Message: 'Access Denied' });
    }
    const start = Date.parse(url.searchParams.get('StartDate') ?? '');
    const end = Date.parse(url.searchParams.get('EndDate') ?? '');
    if (!(end >= start && end - start <= 45 * day)) {
      return sendJson(response, 400, { Status: 'ERROR', Message: 'Invalid dates' });
    }
    const page = Number(url.searchParams.get('Page') ?? '1');
    const pages = Math.max(1, Math.ceil(actions.length / pageSize));
    const next = new URLSearchParams(url.searchParams);
    next.set('Page', String(page + 1));
    sendJson(response, 200, {
      '@page': String(page),
      '@numpages': String(pages),
      '@nextpageuri': page < pages ? `${url.pathname}?${next}` : '',
      Actions: actions.slice((page - 1) * pageSize, page * pageSize),
    });
  });
  return { ...server, accountSid, token, actions };
}
