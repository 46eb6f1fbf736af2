import { describe, expect, it } from 'vitest';
import { creditStatus } from '../../../../lib/domain/ledger/credit-status.ts';
import { decideBooking } from '../../../../lib/domain/ledger/decide-booking.ts';
import { decideReassignment } from '../../../../lib/domain/ledger/decide-reassignment.ts';
import { reportedSale, saleState } from './sales.ts';

const known = (changes: Record<string, unknown> = {}, payoutId: string | null = null) => ({
  state: saleState(changes),
  asOf: '2026-11-23T10:00:00Z',
  payoutId,
});
const { assignment } = saleState();

describe('decideBooking', () => {
  it('books a new sale', () => {
    const decision = decideBooking(undefined, reportedSale(), assignment);
    expect(decision).toEqual({ kind: 'booked', state: saleState() });
  });

  it('leaves a sale alone that is reported as it is known', () => {
    const later = reportedSale({ asOf: '2026-11-24T10:00:00Z' });
    expect(decideBooking(known(), later, assignment)).toEqual({ kind: 'unchanged' });
  });

  it.each([
    ['a later reading', '2026-11-23T10:00:01Z', 'booked'],
    ['an earlier reading', '2026-11-23T09:59:59Z', 'unchanged'],
    ['the same reading, further on', '2026-11-23T10:00:00Z', 'booked'],
  ])('takes the news of %s: %s', (_name, asOf, kind) => {
    const row = reportedSale({ status: 'confirmed', asOf });
    expect(decideBooking(known(), row, assignment).kind).toBe(kind);
  });

  it('compares times, not their spelling', () => {
    const row = reportedSale({ status: 'confirmed', asOf: '2026-11-23T10:00:00.500Z' });
    expect(decideBooking(known(), row, assignment).kind).toBe('booked');
  });

  it('keeps the click and the nonprofit when a later line leaves the click out', () => {
    const row = reportedSale({ clickId: null, status: 'confirmed', asOf: '2026-11-24T10:00:00Z' });
    expect(decideBooking(known(), row, null)).toEqual({
      kind: 'booked',
      state: saleState({ status: 'confirmed' }),
    });
  });

  it('keeps what was paid out when a paid sale is reversed', () => {
    const row = reportedSale({ status: 'declined', asOf: '2026-11-24T10:00:00Z' });
    const paid = known({ status: 'received', paidOut: 390 });
    expect(decideBooking(paid, row, assignment)).toEqual({
      kind: 'booked',
      state: saleState({ status: 'declined', paidOut: 390 }),
    });
  });

  it('refuses another currency after a payout', () => {
    const row = reportedSale({
      commission: { minor: 400, currency: 'EUR' },
      asOf: '2026-11-24T10:00:00Z',
    });
    const paid = known({ status: 'received', paidOut: 390 });
    expect(decideBooking(paid, row, assignment)).toEqual({
      kind: 'refused',
      reason: 'currencyChangedAfterPayout',
    });
  });

  it('refuses another currency, and nothing else, while a payout may be on its way', () => {
    const held = known({ status: 'received' }, 'payout-1');
    const asOf = '2026-11-24T10:00:00Z';
    const commission = { minor: 400, currency: 'EUR' };
    const change = reportedSale({ status: 'received', commission, asOf });
    const refused = { kind: 'refused', reason: 'currencyChangedOnPayout' };
    expect(decideBooking(held, change, assignment)).toEqual(refused);
    const correction = reportedSale({ status: 'declined', asOf });
    expect(decideBooking(held, correction, assignment).kind).toBe('booked');
  });
});

describe('creditStatus', () => {
  it.each([
    [{ status: 'pending' }, 'pending'],
    [{ status: 'confirmed' }, 'confirmed'],
    [{ status: 'declined' }, 'declined'],
    [{ status: 'received' }, 'confirmed'],
    [{ status: 'received', paidOut: 390 }, 'paid'],
    [{ status: 'received', paidOut: 100 }, 'confirmed'],
    [{ status: 'declined', paidOut: 390 }, 'declined'],
  ])('calls %j %s', (changes, status) => {
    expect(creditStatus(saleState(changes))).toBe(status);
  });
});

describe('decideReassignment', () => {
  it.each([
    ['nothing is reported yet', [], true, true],
    ['all is pending', [known()], true, true],
    ['one is confirmed', [known(), known({ status: 'confirmed' })], true, false],
    ['it is declined', [known({ status: 'declined' })], true, true],
    ['it is confirmed and the nonprofit has gone', [known({ status: 'confirmed' })], false, true],
    ['it was paid out', [known({ status: 'received', paidOut: 390 })], false, false],
    ['it was paid out and reversed', [known({ status: 'declined', paidOut: 390 })], false, false],
    ['a payout may be on its way', [known({ status: 'received' }, 'payout-1')], false, false],
    ['one was taken back since its payout', [known({ status: 'declined' }, 'p')], false, false],
  ])('when %s', (_name, sales, active, allowed) => {
    expect(decideReassignment(sales, active).allowed).toBe(allowed);
  });
});
