import { MemberOrder, MemberRefund } from '../../schema/member.ts';
import { z } from '../../zod.ts';
import { invalid, type OrderReading } from './order-reading.ts';

const Refunds = z.array(MemberRefund).check(z.maxLength(1_000));

/** The last check of what was read from a shop's message, whichever shop it was. */
export function checkOrder(order: unknown, refunds: unknown, allRefunds: boolean): OrderReading {
  const parsed = MemberOrder.safeParse(order);
  const parsedRefunds = Refunds.safeParse(refunds);
  if (parsed.success && parsedRefunds.success) {
    return { kind: 'order', order: parsed.data, refunds: parsedRefunds.data, allRefunds };
  }
  const [issue] = (parsed.error ?? parsedRefunds.error)?.issues ?? [];
  return invalid(issue?.path.map(String).join('.') ?? '', issue?.message ?? 'is not valid');
}
