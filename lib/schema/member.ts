import { z } from '../zod.ts';
import { CommissionRate } from './network.ts';
import { ClickId, CurrencyCode, IsoDateTime, PlainText } from './primitives.ts';

/** A member shop's id, by convention its domain; in the ledger its orders are the network `direct.<id>`. */
export const MemberId = z
  .string()
  .check(z.regex(/^[a-z0-9](?:[a-z0-9.-]{0,53}[a-z0-9])?$/))
  .brand<'MemberId'>();
export type MemberId = z.infer<typeof MemberId>;

/** A business that pays its share itself, without an affiliate network. */
export const Member = z.object({
  id: MemberId,
  name: PlainText(200),
  rate: CommissionRate,
  /** Days after the order until it counts as confirmed: the time in which goods may go back. */
  returnDays: z.int().check(z.minimum(0), z.maximum(365)),
});
export type Member = z.infer<typeof Member>;

/** The ledger's key for an order or a refund: printable, without a space. */
export const OrderReference = z.string().check(z.regex(/^[\x21-\x7e]{1,100}$/));

const minor = z.int().check(z.minimum(0), z.maximum(100_000_000_000_000));

/** Money that went back to the buyer, in the currency it went back in. */
export const MemberRefund = z.object({ id: OrderReference, currency: CurrencyCode, minor });
export type MemberRefund = z.infer<typeof MemberRefund>;

/**
 * All that is kept of a member's order. Nothing about the buyer: what the shop sends beyond this is dropped when it is
 * read.
 */
export const MemberOrder = z.object({
  id: OrderReference,
  clickId: ClickId,
  currency: CurrencyCode,
  /** What the buyer paid in all, with tax and shipping: refunds are measured against it. */
  total: minor,
  /** The goods after discounts, without tax and shipping: the share is counted on it. */
  goods: minor,
  /** The same total in the buyer's own currency, where the shop sells in several. */
  presentment: z.optional(z.object({ currency: CurrencyCode, total: minor })),
  cancelled: z.boolean(),
  soldAt: IsoDateTime,
  /** The shop's own time of this state: an older one never overrides a newer one. */
  updatedAt: IsoDateTime,
});
export type MemberOrder = z.infer<typeof MemberOrder>;
