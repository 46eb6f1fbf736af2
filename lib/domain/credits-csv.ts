import type { Click } from '../schema/storage.ts';
import { listCreditRows } from './credit-summary.ts';

/** RFC 4180 field. A leading =, +, - or @ would run as a formula in a spreadsheet: an apostrophe keeps it text. */
function field(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) && !/^-?\d+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

const header = [
  'date',
  'retailer',
  'nonprofit',
  'nonprofit_id',
  'status',
  'amount_minor',
  'currency',
  'test',
];

/** Every sale as a table for a spreadsheet; amounts in minor units, so that no locale can misread them. */
export function creditsCsv(clicks: readonly Click[]): string {
  const lines = listCreditRows(clicks).map(({ click, credit }) => [
    click.createdAt,
    click.retailerName,
    click.nonprofit.name,
    click.nonprofit.id,
    credit?.status ?? 'tracked',
    credit === undefined ? '' : String(credit.amount.minor),
    credit?.amount.currency ?? '',
    String(click.sandbox),
  ]);
  return [header, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('');
}
