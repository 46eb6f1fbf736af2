import { afterEach, describe, expect, it, vi } from 'vitest';
import { groupByMonth } from '../../../lib/domain/month-credits.ts';
import { click, credit, now } from '../../components/samples.ts';

const at = (createdAt: string, credits: ReturnType<typeof credit>[], changes: object = {}) =>
  click({ createdAt, credits, ...changes });

afterEach(() => vi.unstubAllEnvs());

describe('groupByMonth', () => {
  it('gives every month its three figures side by side, empty months too, the oldest first', () => {
    const [dollars, ...others] = groupByMonth(
      [
        at('2026-11-03T10:00:00Z', [credit('pending', 450), credit('confirmed', 100, 2)]),
        at('2026-11-20T10:00:00Z', [credit('pending', 50)]),
        at('2026-09-30T23:59:59Z', [credit('paid', 845)]),
      ],
      now,
      3,
    );
    expect(others).toEqual([]);
    expect(dollars).toEqual({
      currency: 'USD',
      months: [
        { month: '2026-09', expected: 0, confirmed: 0, paid: 845 },
        { month: '2026-10', expected: 0, confirmed: 0, paid: 0 },
        { month: '2026-11', expected: 500, confirmed: 100, paid: 0 },
      ],
    });
  });

  it.each([
    ['Europe/Berlin', '2026-12'],
    ['America/New_York', '2026-11'],
  ])('dates a click of the night as the table does in %s', (zone, month) => {
    vi.stubEnv('TZ', zone);
    const night = at('2026-11-30T23:30:00Z', [credit('paid', 845)]);
    const [dollars] = groupByMonth([night], new Date('2026-12-15T12:00:00Z'), 3);
    expect(dollars?.months.find(({ paid }) => paid > 0)?.month).toBe(month);
  });

  it('keeps currencies apart', () => {
    const credits = [credit('paid', 100, 1, 'USD'), credit('paid', 100, 2, 'JPY')];
    const grouped = groupByMonth([at('2026-11-03T10:00:00Z', credits)], now, 1);
    expect(grouped.map(({ currency }) => currency)).toEqual(['USD', 'JPY']);
  });

  it('reaches over the turn of the year', () => {
    const january = new Date('2027-01-15T00:00:00Z');
    const grouped = groupByMonth([at('2026-12-31T10:00:00Z', [credit('paid', 1)])], january, 2);
    expect(grouped[0]?.months.map(({ month }) => month)).toEqual(['2026-12', '2027-01']);
  });

  it.each([
    ['a cancelled sale', [credit('declined', 100)], {}],
    ['a test program', [credit('paid', 100)], { sandbox: true }],
    ['a click without a report', [], {}],
  ])('leaves %s out', (_, credits, changes) => {
    expect(groupByMonth([at('2026-11-03T10:00:00Z', credits, changes)], now, 6)).toEqual([]);
  });

  it('leaves out what is older, and what a wrong clock has put ahead', () => {
    const clicks = ['2025-11-03T10:00:00Z', '2031-01-01T00:00:00Z'].map((createdAt) =>
      at(createdAt, [credit('paid', 100)]),
    );
    expect(groupByMonth(clicks, now, 6)).toEqual([]);
  });

  it('nets a correction with its month', () => {
    const credits = [credit('pending', 450), credit('pending', -600, 2)];
    const [dollars] = groupByMonth([at('2026-11-03T10:00:00Z', credits)], now, 1);
    expect(dollars?.months[0]?.expected).toBe(-150);
  });
});
