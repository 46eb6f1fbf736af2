import type { SaleState } from '../../schema/ledger.ts';
import { splitCommission } from './split-commission.ts';

/** Account name -> minor units of the sale's own currency. What the community is owed or holds is positive. */
export type Balances = ReadonlyMap<string, number>;

type Part = readonly [account: string, minor: number];

function openParts(network: string, state: SaleState): Part[] {
  const { status, commission, assignment } = state;
  const owed: Part = [`network:${network}:${status}`, commission.minor];
  if (assignment === null) return [owed, [`unassigned:${status}`, -commission.minor]];
  const split = splitCommission(commission.minor, assignment.operatorShare);
  return [
    owed,
    [`nonprofit:${assignment.nonprofit}:${status}`, -split.nonprofit],
    [`operator:${status}`, -split.operator],
  ];
}

/** Money that arrived, and money that went on. After a decline only what was sent too early remains. */
function settledParts({ status, commission, assignment, paidOut }: SaleState): Part[] {
  const received = status === 'received' ? commission.minor : 0;
  const bank: Part = ['bank', received - paidOut];
  if (assignment === null) return [bank, ['unassigned:received', -received]];
  const split = splitCommission(received, assignment.operatorShare);
  return [
    bank,
    [`nonprofit:${assignment.nonprofit}:payable`, paidOut - split.nonprofit],
    ['operator:earned', -split.operator],
  ];
}

/**
 * What one sale puts on each account in a given state. The sum is zero in every state, so the postings between any two
 * states are balanced too. Accounts with nothing on them are left out.
 */
export function balancesOf(network: string, state: SaleState): Balances {
  const open = state.status === 'pending' || state.status === 'confirmed';
  const parts = [...(open ? openParts(network, state) : []), ...settledParts(state)];
  return new Map(parts.filter(([, minor]) => minor !== 0));
}
