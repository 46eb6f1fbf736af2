import { describe, expect, it } from 'vitest';
import {
  countWaiting,
  listCreditRows,
  listHeldClicks,
  summarizeCredits,
} from '../../../lib/domain/credit-summary.ts';
import { click, credit, foodBank, nonprofit } from '../../components/samples.ts';

const figures = (clicks: Parameters<typeof summarizeCredits>[0]) =>
  summarizeCredits(clicks).map(({ nonprofit: { name }, currency, sandbox, ...rest }) => ({
    key: `${name} ${currency} ${sandbox ? 'test' : 'real'}`,
    ...rest,
  }));

describe('summarizeCredits', () => {
  it('keeps expected, confirmed and paid apart, and declined out', () => {
    const credits = [
      credit('pending', 100),
      credit('pending', 20, 2),
      credit('confirmed', 300, 3),
      credit('paid', 4000, 4),
      credit('declined', 50_000, 5),
    ];
    expect(figures([click({ credits })])).toEqual([
      { key: 'American Cancer Society USD real', expected: 120, confirmed: 300, paid: 4000 },
    ]);
  });

  it('never mixes nonprofits, currencies, or test programs with real ones', () => {
    const clicks = [
      click({ credits: [credit('pending', 1), credit('pending', 2, 2, 'EUR')] }),
      click({ nonprofit: foodBank, credits: [credit('pending', 4)] }),
      click({ sandbox: true, credits: [credit('pending', 8)] }),
    ];
    expect(figures(clicks).map(({ key, expected }) => [key, expected])).toEqual([
      ['American Cancer Society USD real', 1],
      ['American Cancer Society EUR real', 2],
      ['Vermont Foodbank USD real', 4],
      ['American Cancer Society USD test', 8],
    ]);
  });

  it('subtracts a correction', () => {
    const credits = [credit('confirmed', 500), credit('confirmed', -200, 2)];
    expect(figures([click({ credits })])[0]?.confirmed).toBe(300);
  });

  it('is empty without reports', () => {
    expect(summarizeCredits([click()])).toEqual([]);
  });
});

it('counts clicks without a report', () => {
  expect(countWaiting([click(), click({ credits: [credit('declined', 1)] })])).toBe(1);
});

it('finds the clicks whose credit is held', () => {
  const held = click({ activationState: 'refused' });
  expect(listHeldClicks([click(), held, click({ activationState: 'queued' })])).toEqual([held]);
});

it('lists every sale, newest click first, and a click without one once', () => {
  const clicks = [
    click({ clickId: 'a'.repeat(26), createdAt: '2026-11-01T00:00:00Z' }),
    click({
      clickId: 'b'.repeat(26),
      nonprofit: nonprofit(),
      createdAt: '2026-11-02T00:00:00Z',
      credits: [credit('pending', 1), credit('paid', 2, 2)],
    }),
  ];
  expect(listCreditRows(clicks).map((row) => [row.key[0], row.credit?.status])).toEqual([
    ['b', 'pending'],
    ['b', 'paid'],
    ['a', undefined],
  ]);
});
