import type { SaleState } from '../../schema/ledger.ts';
import { type Balances, balancesOf } from './balances.ts';

/** One line of double entry; the lines of an event sum to zero in each currency. */
export interface Posting {
  readonly account: string;
  readonly currency: string;
  readonly minor: number;
}

const nothing: Balances = new Map();

function differences(before: Balances, after: Balances, currency: string): Posting[] {
  const accounts = [...new Set([...before.keys(), ...after.keys()])].sort();
  return accounts
    .map((account) => ({
      account,
      currency,
      minor: (after.get(account) ?? 0) - (before.get(account) ?? 0),
    }))
    .filter(({ minor }) => minor !== 0);
}

/** The postings that take a sale from one state to the next; `before` is undefined for its first event. */
export function postingsBetween(
  network: string,
  before: SaleState | undefined,
  after: SaleState,
): Posting[] {
  const { currency } = after.commission;
  const now = balancesOf(network, after);
  if (before === undefined) return differences(nothing, now, currency);
  const past = balancesOf(network, before);
  if (before.commission.currency === currency) return differences(past, now, currency);
  // Another currency is another set of books: nothing is converted or netted.
  return [
    ...differences(past, nothing, before.commission.currency),
    ...differences(nothing, now, currency),
  ];
}
