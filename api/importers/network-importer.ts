import type { ReportedSale } from '../../lib/schema/ledger.ts';

/** A span of time as ISO 8601 in UTC; the end is part of it. */
export interface ReportWindow {
  readonly start: string;
  readonly end: string;
}

/** Lines of a report as they came, and when they were asked for. */
export interface ReportPage {
  readonly rows: readonly unknown[];
  readonly asOf: string;
}

export type RowReading =
  | { readonly ok: true; readonly sale: ReportedSale }
  | { readonly ok: false; readonly reason: string };

/** How much of the past a run reads, and in which pieces. A steward may set both for each network. */
export interface ReportSpans {
  /** Longest window that is asked for in one call. */
  readonly windowDays: number;
  /** How far back a run reads again, so that late changes and missed runs heal themselves. */
  readonly overlapDays: number;
}

/** What one network's reports need: how to ask, and what a line means. */
export interface NetworkImporter extends ReportSpans {
  readonly network: string;
  /** How long the network keeps its reports, when that is not for ever: older windows are not asked for. */
  readonly keptDays?: number;
  readonly readPages: (window: ReportWindow) => AsyncIterable<ReportPage>;
  readonly readRow: (row: unknown, asOf: string) => RowReading;
  /**
   * What is kept of a line that could not be booked, for the steward to ask the network about: the fields that we read,
   * and nothing else that the network sends.
   */
  readonly keepOfRow: (row: unknown) => unknown;
}
