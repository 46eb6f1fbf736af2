import type { ReportedStatus } from '../../schema/ledger.ts';
import type { MemberOrder, MemberRefund } from '../../schema/member.ts';
import type { CommissionRate } from '../../schema/network.ts';
import type { Money } from '../../schema/primitives.ts';

type Amounts = Pick<MemberOrder, 'currency' | 'total' | 'goods' | 'presentment'>;

/** A part of a whole, exactly. */
interface Fraction {
  readonly part: bigint;
  readonly whole: bigint;
}

/**
 * How much of the order is left after its refunds, or why it cannot be told. Two currencies are never converted: a refund
 * in the buyer's currency is measured against the total in that currency.
 */
function remaining(order: Amounts, refunds: readonly MemberRefund[]): Fraction | undefined {
  let left: Fraction = { part: 1n, whole: 1n };
  const totals = new Map([[order.currency, order.total]]);
  if (order.presentment) totals.set(order.presentment.currency, order.presentment.total);
  for (const [currency, total] of totals) {
    const back = refunds
      .filter((refund) => refund.currency === currency)
      .reduce((sum, { minor }) => sum + BigInt(minor), 0n);
    if (back === 0n) continue;
    if (total === 0) return { part: 0n, whole: 1n };
    const whole = BigInt(total);
    left = { part: left.part * whole - back * left.whole, whole: left.whole * whole };
  }
  if (refunds.some(({ currency }) => !totals.has(currency))) return undefined;
  return left.part < 0n ? { part: 0n, whole: 1n } : left;
}

/** The share before refunds: cut to the minor unit, so a shop never owes more than its rate. */
function shareOf(order: Amounts, rate: CommissionRate, { part, whole }: Fraction): Money {
  if (rate.kind === 'fixed') return part === 0n ? { ...rate.amount, minor: 0 } : rate.amount;
  const exact = (BigInt(order.goods) * BigInt(rate.basisPoints) * part) / (10_000n * whole);
  return { minor: Number(exact), currency: order.currency };
}

export interface OrderDecision {
  readonly status: ReportedStatus;
  readonly commission: Money;
}

/** What an order is decided from, besides the time. */
export interface OrderState {
  readonly order: Amounts & Pick<MemberOrder, 'cancelled'>;
  readonly refunds: readonly MemberRefund[];
  /** The member's rate when the order came. */
  readonly rate: CommissionRate;
  readonly confirmAt: string;
  /** What the member has paid for it so far, in the commission's minor unit. */
  readonly settled: number;
}

const everything: Fraction = { part: 1n, whole: 1n };

/**
 * What an order is worth now and where it stands. Undefined when a refund came in a currency that the order does not
 * have: then nothing is guessed and nothing booked.
 */
export function decideOrder(state: OrderState, now: number): OrderDecision | undefined {
  const { order, refunds, rate, confirmAt, settled } = state;
  const left = remaining(order, refunds);
  if (left === undefined) return undefined;
  const full = shareOf(order, rate, everything);
  if (order.cancelled || left.part === 0n) return { status: 'declined', commission: full };
  const commission = shareOf(order, rate, left);
  if (settled > 0 && settled >= commission.minor) return { status: 'received', commission };
  const status = Date.parse(confirmAt) <= now ? 'confirmed' : 'pending';
  return { status, commission };
}

/** What the member still owes for an order; negative when it has paid more than the order is worth now. */
export function owedMinor({ status, commission }: OrderDecision, settled: number): number {
  const due = status === 'confirmed' || status === 'received' ? commission.minor : 0;
  return due - settled;
}
