import type { Click } from '../schema/storage.ts';
import { listCreditRows } from './credit-summary.ts';

/** RFC 4180 field. A leading =, +, - or @ would run as a formula in a spreadsheet: an apostrophe keeps it text. */
function field(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) && !/^-?\d+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** One line of the exported table; the click's secret is not part of it. */
export interface ExportedCredit {
  readonly date: string;
  readonly retailer: string;
  readonly nonprofit: string;
  readonly nonprofit_id: string;
  readonly status: string;
  /** In the currency's minor unit, so that no locale can misread it; null before a report. */
  readonly amount_minor: number | null;
  readonly currency: string | null;
  readonly test: boolean;
}

const columns = [
  'date',
  'retailer',
  'nonprofit',
  'nonprofit_id',
  'status',
  'amount_minor',
  'currency',
  'test',
] as const satisfies readonly (keyof ExportedCredit)[];

/** Every sale as plain data, the newest first. */
export function listCredits(clicks: readonly Click[]): readonly ExportedCredit[] {
  return listCreditRows(clicks).map(({ click, credit }) => ({
    date: click.createdAt,
    retailer: click.retailerName,
    nonprofit: click.nonprofit.name,
    nonprofit_id: click.nonprofit.id,
    status: credit?.status ?? 'tracked',
    amount_minor: credit?.amount.minor ?? null,
    currency: credit?.amount.currency ?? null,
    test: click.sandbox,
  }));
}

/** Every sale as a table for a spreadsheet. */
export function creditsCsv(clicks: readonly Click[]): string {
  const lines = listCredits(clicks).map((line) =>
    columns.map((column) => String(line[column] ?? '')),
  );
  return [columns, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('');
}
