import { Buffer } from 'node:buffer';
import type { ReportedStatus } from '../../lib/schema/ledger.ts';
import { RakutenEvent, RakutenEvents, RakutenToken } from '../../lib/schema/network-report.ts';
import { borrowedCredentials } from './credentials.ts';
import { fetchToken } from './fetch-token.ts';
import { keepFields } from './keep-fields.ts';
import type { NetworkImporter, RowReading } from './network-importer.ts';
import { readPages } from './read-pages.ts';
import { firstIssue, readSale } from './read-sale.ts';
import { createReportClient, perMinute, type ReportPlace } from './report-client.ts';
import { readAnswer } from './report-error.ts';

const network = 'rakuten';
const pageSize = 1_000;

const statuses = { Y: 'pending', N: 'confirmed' } as const satisfies Record<
  RakutenEvent['is_event'],
  ReportedStatus
>;

/** `Wed Apr 30 2014 03:07:00 GMT+0000 (UTC)`, or ISO 8601; undefined when it is no date. */
function toIso(text: string): string | undefined {
  if (!/GMT[+-]\d{4}|Z$|[+-]\d\d:?\d\d$/.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function readRow(row: unknown, asOf: string): RowReading {
  const parsed = RakutenEvent.safeParse(row);
  if (!parsed.success) return { ok: false, reason: firstIssue(parsed.error) };
  const event = parsed.data;
  const soldAt = toIso(event.transaction_date);
  if (soldAt === undefined) return { ok: false, reason: 'transaction_date: is not a date' };
  return readSale({
    network,
    transactionId: event.etransaction_id,
    subId: event.u1,
    status: statuses[event.is_event],
    amount: event.commissions,
    currency: event.currency,
    soldAt,
    asOf,
  });
}

/** Rakuten's format: `2026-11-22 09:30:00`, in UTC. */
const rakutenTime = (iso: string): string => iso.slice(0, 19).replace('T', ' ');

export interface RakutenAccount {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The publisher's site id, which a token is valid for. */
  readonly siteId: string;
}

/**
 * Rakuten's events by the time they were processed, in pages of 1,000, with a token of an hour. The network keeps
 * about 30 days, so all of them are read again; it publishes no number of calls, so few are made.
 */
export function rakutenImporter(
  { clientId, clientSecret, siteId }: RakutenAccount,
  place: ReportPlace,
): NetworkImporter {
  const secret = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const credentials = borrowedCredentials(
    async () => {
      const asked = place.now();
      const answer = await fetchToken(new URL('token', place.baseUrl), {
        authorization: `Bearer ${secret}`,
        body: new URLSearchParams({ scope: siteId }),
      });
      const lent = readAnswer(RakutenToken, answer, 'The answer holds no token');
      return { token: lent.access_token, until: asked + lent.expires_in * 1_000 };
    },
    (token) => ({ authorization: `Bearer ${token}` }),
    place.now,
  );
  const client = createReportClient({ ...place, credentials, limits: [perMinute(10)] });
  return {
    network,
    windowDays: 30,
    overlapDays: 30,
    keptDays: 30,
    readRow,
    keepOfRow: keepFields(RakutenEvent),
    readPages: ({ start, end }) =>
      readPages(place.now, 1, async (page) => {
        const answer = await client('events/1.0/transactions', {
          process_date_start: rakutenTime(start),
          process_date_end: rakutenTime(end),
          limit: String(pageSize),
          page: String(page),
        });
        const rows = readAnswer(RakutenEvents, answer, 'The answer is not a list');
        return { rows, next: rows.length < pageSize ? undefined : page + 1 };
      }),
  };
}
