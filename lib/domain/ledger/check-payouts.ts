import type { SaleState } from '../../schema/ledger.ts';
import type { StoredEvent } from './check-history.ts';

/** What one payout has of a sale. A cancelled payout has nothing. */
export interface PayoutPart {
  readonly payoutId: string;
  readonly state: 'prepared' | 'paid';
  readonly nonprofit: string;
  readonly currency: string;
  readonly minor: number;
}

function addTo(sums: Map<string, number>, key: string, minor: number): void {
  const sum = (sums.get(key) ?? 0) + minor;
  if (sum === 0) sums.delete(key);
  else sums.set(key, sum);
}

/** What the events say was sent, and to whom in which currency it was. */
function sentByEvents(events: readonly StoredEvent[]): Map<string, number> {
  const sums = new Map<string, number>();
  let before = 0;
  for (const { state } of events) {
    const { assignment, commission, paidOut } = state;
    addTo(sums, `${assignment?.nonprofit} ${commission.currency}`, paidOut - before);
    before = paidOut;
  }
  return sums;
}

/**
 * Compares a sale with the payouts that have a part of it: what was sent went to the nonprofit and in the currency that
 * the sale had then, and it stands on the prepared payout that names it, on no other, as that payout has it.
 */
export function checkPayouts(
  { state, payoutId }: { readonly state: SaleState; readonly payoutId: string | null },
  events: readonly StoredEvent[],
  parts: readonly PayoutPart[],
): string[] {
  const problems: string[] = [];
  const sent = new Map<string, number>();
  for (const part of parts.filter((part) => part.state === 'paid')) {
    addTo(sent, `${part.nonprofit} ${part.currency}`, part.minor);
  }
  const said = sentByEvents(events);
  const sum = [...sent.values()].reduce((total, minor) => total + minor, 0);
  if (
    sum !== state.paidOut ||
    sent.size !== said.size ||
    [...sent].some(([key, minor]) => said.get(key) !== minor)
  ) {
    problems.push('the payouts do not add up to what was paid out');
  }
  const prepared = parts.filter((part) => part.state === 'prepared');
  const [on] = prepared;
  if (prepared.length > 1 || (on?.payoutId ?? null) !== payoutId) {
    problems.push('it does not stand on the prepared payout that names it');
  }
  const { nonprofit } = state.assignment ?? {};
  if (
    on !== undefined &&
    (on.nonprofit !== nonprofit || on.currency !== state.commission.currency)
  ) {
    problems.push('its prepared payout is of another nonprofit or currency');
  }
  return problems;
}
