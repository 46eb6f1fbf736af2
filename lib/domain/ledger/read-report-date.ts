import type { ReportMapping } from '../../schema/report-mapping.ts';

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?Z?$/;
const parts = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[ T,]+(\d{1,2}):(\d\d)(?::(\d\d))?)?$/;

const number = (text: string | undefined): number => Number(text ?? 0);

/** A date of a report as ISO 8601 in UTC; undefined when it is none, such as 31 February. */
export function readReportDate(text: string, order: ReportMapping['dates']): string | undefined {
  const found = (order === 'iso' ? iso : parts).exec(text.trim());
  if (found === null) return undefined;
  const [, first, second, third, hour, minute, second60] = found;
  const [year, month, day] = {
    iso: [first, second, third],
    dayFirst: [third, second, first],
    monthFirst: [third, first, second],
  }[order].map(number);
  const time = [number(hour), number(minute), number(second60)] as const;
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0, ...time));
  const same =
    date.getUTCFullYear() === year &&
    date.getUTCMonth() + 1 === month &&
    date.getUTCDate() === day &&
    date.getUTCHours() === time[0] &&
    date.getUTCMinutes() === time[1];
  return same ? date.toISOString() : undefined;
}
