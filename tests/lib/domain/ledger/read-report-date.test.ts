import { describe, expect, it } from 'vitest';
import { readReportDate } from '../../../../lib/domain/ledger/read-report-date.ts';

describe('readReportDate', () => {
  it.each([
    ['2026-11-03', 'iso', '2026-11-03T00:00:00.000Z'],
    ['2026-11-03 14:05', 'iso', '2026-11-03T14:05:00.000Z'],
    ['2026-11-03T14:05:59.123Z', 'iso', '2026-11-03T14:05:59.000Z'],
    ['03/04/2026', 'dayFirst', '2026-04-03T00:00:00.000Z'],
    ['03/04/2026', 'monthFirst', '2026-03-04T00:00:00.000Z'],
    ['3.4.2026 9:07', 'dayFirst', '2026-04-03T09:07:00.000Z'],
    ['29/02/2028', 'dayFirst', '2028-02-29T00:00:00.000Z'],
  ] as const)('reads %s (%s)', (text, order, expected) => {
    expect(readReportDate(text, order)).toBe(expected);
  });

  it.each([
    ['2026-02-30', 'iso'],
    ['29/02/2026', 'dayFirst'],
    ['13/13/2026', 'monthFirst'],
    ['2026-11-03 25:00', 'iso'],
    ['2026-11-03T10:61', 'iso'],
    ['yesterday', 'iso'],
    ['03/04/26', 'dayFirst'],
    ['', 'iso'],
  ] as const)('refuses %j (%s)', (text, order) => {
    expect(readReportDate(text, order)).toBeUndefined();
  });
});
