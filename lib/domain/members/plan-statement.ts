import type { Assignment } from '../../schema/ledger.ts';
import { splitCommission } from '../ledger/split-commission.ts';

/** An order that a member owes something for, or has paid too much for (`owed` below zero). */
export interface OwedOrder {
  readonly orderId: string;
  readonly soldAt: string;
  readonly currency: string;
  readonly owed: number;
  /** What was paid for it already. */
  readonly settled: number;
  readonly assignment: Assignment;
}

export interface StatementItem {
  readonly orderId: string;
  readonly soldAt: string;
  readonly minor: number;
  readonly nonprofit: string;
  /** The operator's part of `minor`; the rest is the nonprofit's. */
  readonly operator: number;
}

export interface PlannedStatement {
  readonly currency: string;
  readonly minor: number;
  readonly items: readonly StatementItem[];
}

/** The difference that paying `owed` makes to the operator's part, so that parts of one order add up to the whole's. */
const operatorPart = ({ settled, owed, assignment }: OwedOrder): number =>
  splitCommission(settled + owed, assignment.operatorShare).operator -
  splitCommission(settled, assignment.operatorShare).operator;

/** One statement per currency. When more went back than was sold, there is none: it waits and lowers the next. */
export function planStatements(orders: readonly OwedOrder[]): PlannedStatement[] {
  const byCurrency = Map.groupBy(
    orders.filter(({ owed }) => owed !== 0),
    ({ currency }) => currency,
  );
  return [...byCurrency]
    .filter(([, list]) => list.reduce((sum, { owed }) => sum + owed, 0) > 0)
    .map(([currency, list]) => ({
      currency,
      minor: list.reduce((sum, { owed }) => sum + owed, 0),
      items: list
        .map((order) => ({
          orderId: order.orderId,
          soldAt: order.soldAt,
          minor: order.owed,
          nonprofit: order.assignment.nonprofit,
          operator: operatorPart(order),
        }))
        .sort((left, right) => (left.soldAt < right.soldAt ? -1 : 1)),
    }))
    .sort((left, right) => (left.currency < right.currency ? -1 : 1));
}

/** The first instant after a month (`2026-11`), UTC. */
export function endOfMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString();
}
