import { readReportDate } from '../../lib/domain/ledger/read-report-date.ts';
import type { ReportedStatus } from '../../lib/schema/ledger.ts';
import {
  PartnerizeConversion,
  PartnerizeItem,
  PartnerizePage,
} from '../../lib/schema/network-report.ts';
import { basicCredentials } from './credentials.ts';
import { keepFields } from './keep-fields.ts';
import type { NetworkImporter, RowReading } from './network-importer.ts';
import { readPages } from './read-pages.ts';
import { firstIssue, readSale } from './read-sale.ts';
import { createReportClient, perMinute, type ReportPlace } from './report-client.ts';
import { readAnswer } from './report-error.ts';

const network = 'partnerize';
const usualPageSize = 300;

const statuses = {
  pending: 'pending',
  approved: 'confirmed',
  rejected: 'declined',
} as const satisfies Record<PartnerizeItem['item']['item_status'], ReportedStatus>;

function statusOf({ item, payment_status }: PartnerizeItem): ReportedStatus {
  const status = statuses[item.item_status];
  const payment = item.payment_status ?? payment_status;
  return status === 'confirmed' && payment?.toLowerCase() === 'paid' ? 'received' : status;
}

function readRow(row: unknown, asOf: string): RowReading {
  const parsed = PartnerizeItem.safeParse(row);
  if (!parsed.success) return { ok: false, reason: firstIssue(parsed.error) };
  const conversion = parsed.data;
  const soldAt = readReportDate(conversion.conversion_time, 'iso');
  if (soldAt === undefined) return { ok: false, reason: 'conversion_time: is not a date' };
  return readSale({
    network,
    transactionId: conversion.conversion_id,
    itemId: String(conversion.item.conversion_item_id),
    subId: conversion.publisher_reference,
    status: statusOf(conversion),
    amount: conversion.item.item_publisher_commission,
    currency: conversion.currency,
    soldAt,
    asOf,
  });
}

/** Each item of a conversion is approved or rejected by itself, so each is a line; what has no items stays whole. */
function linesOf(conversion: unknown): unknown[] {
  const parsed = PartnerizeConversion.safeParse(conversion);
  if (!parsed.success) return [conversion];
  const { conversion_items, ...rest } = parsed.data.conversion_data;
  return conversion_items.length === 0
    ? [rest]
    : conversion_items.map((item) => ({ ...rest, item }));
}

/** Partnerize's format: seconds and a `Z`. */
const partnerizeTime = (iso: string): string => `${iso.slice(0, 19)}Z`;

export interface PartnerizeAccount {
  readonly publisherId: string;
  readonly applicationKey: string;
  readonly apiKey: string;
}

/**
 * Partnerize's conversions by the time of their last change, 300 a page; what its rate headers say is obeyed. It
 * documents no longest window, so a month is asked for at once.
 */
export function partnerizeImporter(
  { publisherId, applicationKey, apiKey }: PartnerizeAccount,
  place: ReportPlace,
): NetworkImporter {
  const credentials = basicCredentials(applicationKey, apiKey);
  const client = createReportClient({ ...place, credentials, limits: [perMinute(60)] });
  const path = `reporting/report_publisher/publisher/${publisherId}/conversion.json`;
  return {
    network,
    windowDays: 31,
    overlapDays: 31,
    readRow,
    keepOfRow: keepFields(PartnerizeItem),
    readPages: ({ start, end }) =>
      readPages<{ offset: number; cursor?: string }>(place.now, { offset: 0 }, async (at) => {
        const answer = await client(path, {
          start_date: partnerizeTime(start),
          end_date: partnerizeTime(end),
          timezone: 'UTC',
          date_type: 'last_modified',
          include_payment_info: 'true',
          ...(at.cursor === undefined ? { offset: String(at.offset) } : { cursor_id: at.cursor }),
        });
        const page = readAnswer(PartnerizePage, answer, 'The answer is no page of conversions');
        const rows = page.conversions.flatMap(linesOf);
        const full = page.conversions.length >= (page.limit || usualPageSize);
        const offset = at.offset + page.conversions.length;
        const cursor = page.cursor_id || undefined;
        if (!full) return { rows, next: undefined };
        return { rows, next: cursor === undefined ? { offset } : { offset, cursor } };
      }),
  };
}
