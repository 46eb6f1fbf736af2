import type { SaleState } from '../../schema/ledger.ts';
import { type Posting, postingsBetween } from './postings.ts';

/** One event of a sale as it is stored, with the postings stored beside it. */
export interface StoredEvent {
  readonly revision: number;
  readonly state: SaleState;
  readonly postings: readonly Posting[];
}

const keyOf = ({ account, currency, minor }: Posting): string => `${account} ${currency} ${minor}`;

function samePostings(left: readonly Posting[], right: readonly Posting[]): boolean {
  const expected = new Set(right.map(keyOf));
  return left.length === right.length && left.every((posting) => expected.has(keyOf(posting)));
}

function unbalanced(postings: readonly Posting[]): string[] {
  const sums = new Map<string, number>();
  for (const { currency, minor } of postings) {
    sums.set(currency, (sums.get(currency) ?? 0) + minor);
  }
  return [...sums].filter(([, sum]) => sum !== 0).map(([currency]) => currency);
}

/** Whom a sale credits in which money. */
const ownerOf = ({ assignment, commission }: SaleState): string =>
  `${assignment?.nonprofit ?? 'nobody'} ${commission.currency}`;

const text = (state: SaleState | undefined): string =>
  JSON.stringify([
    state?.status,
    state?.commission.minor,
    state?.commission.currency,
    state?.clickId,
    state?.assignment?.nonprofit,
    state?.assignment?.operatorShare,
    state?.paidOut,
  ]);

/**
 * Re-adds a sale from its events, oldest first, and says what does not fit: a gap, postings that are not what the states
 * imply, an event that does not balance, or a present state that is not the last event's.
 */
export function checkHistory(
  network: string,
  events: readonly StoredEvent[],
  present: SaleState,
): string[] {
  const problems: string[] = [];
  let before: SaleState | undefined;
  for (const [index, { revision, state, postings }] of events.entries()) {
    if (revision !== index + 1) problems.push(`event ${index + 1} has the number ${revision}`);
    if (!samePostings(postings, postingsBetween(network, before, state))) {
      problems.push(`the postings of event ${revision} are not what it says`);
    }
    if (before !== undefined && before.paidOut !== 0 && ownerOf(before) !== ownerOf(state)) {
      problems.push(`event ${revision} moves what was paid out`);
    }
    for (const currency of unbalanced(postings)) {
      problems.push(`event ${revision} does not balance in ${currency}`);
    }
    before = state;
  }
  if (text(before) !== text(present)) problems.push('the present state is not the last event’s');
  return problems;
}
