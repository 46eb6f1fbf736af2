import type { Click } from '../schema/storage.ts';
import { type CreditStage, listCreditRows, stageOf } from './credit-summary.ts';

/**
 * Where a spreadsheet would see a formula begin: at =, +, - or @, narrow or wide, behind spaces and quotation marks too, and
 * behind every sign by which a spreadsheet may part columns or rows: one that parts at another than ours, as those of other
 * languages do, finds no quoted field where we quoted one.
 */
const formula = /(^|[,;|\t\r\n])(?=[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** RFC 4180 field. An apostrophe before a formula keeps it text; a number stays one. */
function field(text: string): string {
  const inert = /^-?\d+$/.test(text) ? text : text.replaceAll(formula, "$1'");
  return /[",;\t\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Without it Excel takes UTF-8 for the device's old code page, and Bücherei for BÃ¼cherei. */
const byteOrderMark = '\ufeff';

/** One line of the exported table; the click's secret is not part of it. */
export interface ExportedCredit {
  readonly date: string;
  readonly retailer: string;
  readonly nonprofit: string;
  readonly nonprofit_id: string;
  readonly status: CreditStage;
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
    status: stageOf({ click, credit }),
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
  const rows = [columns, ...lines].map((line) => `${line.map(field).join(',')}\r\n`);
  return byteOrderMark + rows.join('');
}
