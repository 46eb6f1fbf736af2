import type { MemberOrder, MemberRefund } from '../../schema/member.ts';

/** What a shop's message says. `ignored` is a good message that concerns nobody's credit; nothing of it is kept. */
export type OrderReading =
  | {
      readonly kind: 'order';
      readonly order: MemberOrder;
      readonly refunds: readonly MemberRefund[];
      /** True where the message lists all refunds there are, false where others may be known. */
      readonly allRefunds: boolean;
    }
  | {
      readonly kind: 'refund';
      readonly orderId: string;
      readonly refunds: readonly MemberRefund[];
    }
  | {
      readonly kind: 'ignored';
      readonly reason: 'noClick' | 'unpaid' | 'test';
      readonly orderId: string;
    }
  | { readonly kind: 'invalid'; readonly path: string; readonly message: string };

/** A message that is refused, with the field at fault as a path like `line_items.0.price`. */
export const invalid = (path: string, message: string): OrderReading => ({
  kind: 'invalid',
  path,
  message,
});
