import { z } from '../zod.ts';
import { OrderReference } from './member.ts';

/** An amount as shops write it: a decimal in quotes, or a number. */
const amount = z.union([z.string().check(z.maxLength(40)), z.number()]);
const id = z.union([z.int(), OrderReference]);
const text = z.optional(z.nullable(z.string()));
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));
const offsetTime = z.iso.datetime({ offset: true });

/**
 * Shopify's refund, as `refunds/create` and inside an order (shopify.dev, REST Admin API, Refund; read 2026-11-25), as
 * far as a share needs it: the buyer, the goods and the notes are never read.
 */
export const ShopifyRefund = z.object({
  id,
  order_id: id,
  transactions: z.optional(
    z.array(
      z.object({
        kind: z.string(),
        status: text,
        amount,
        currency: z.optional(z.nullable(currency)),
      }),
    ),
  ),
});
export type ShopifyRefund = z.infer<typeof ShopifyRefund>;

const taxLines = z.optional(z.nullable(z.array(z.object({ price: amount }))));

/** Shopify's order, the body of `orders/paid` (shopify.dev, REST Admin API, Order; read 2026-11-25). */
export const ShopifyOrder = z.object({
  id,
  test: z.optional(z.nullable(z.boolean())),
  currency,
  total_price: amount,
  subtotal_price: amount,
  taxes_included: z.optional(z.nullable(z.boolean())),
  line_items: z.optional(z.array(z.object({ tax_lines: taxLines }))),
  total_price_set: z.optional(
    z.nullable(z.object({ presentment_money: z.object({ amount, currency_code: currency }) })),
  ),
  landing_site: text,
  note_attributes: z.optional(
    z.nullable(z.array(z.object({ name: z.string(), value: z.unknown() }))),
  ),
  cancelled_at: text,
  created_at: offsetTime,
  updated_at: offsetTime,
  refunds: z.optional(z.nullable(z.array(ShopifyRefund))),
});
export type ShopifyOrder = z.infer<typeof ShopifyOrder>;

/** GMT without a zone, as WooCommerce writes it. */
const gmt = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/));

/**
 * WooCommerce's order, the body of `order.updated` (WooCommerce REST API v3, order properties; read 2026-11-25). The
 * landing page is in `meta_data`, written by WooCommerce's own order attribution.
 */
export const WooCommerceOrder = z.object({
  id,
  status: z.string().check(z.maxLength(60)),
  currency,
  total: amount,
  line_items: z.optional(z.array(z.object({ total: amount }))),
  meta_data: z.optional(z.array(z.object({ key: z.string(), value: z.unknown() }))),
  refunds: z.optional(z.nullable(z.array(z.object({ id, total: amount })))),
  date_created_gmt: gmt,
  date_modified_gmt: gmt,
});
export type WooCommerceOrder = z.infer<typeof WooCommerceOrder>;

/** What any other shop sends, signed: the whole state of one order, again whenever it changes. */
export const SignedOrder = z.strictObject({
  orderId: OrderReference,
  /** The value of `s4g` on the landing page; null or absent when there was none, and then nothing is kept. */
  clickId: z.optional(z.nullable(z.string().check(z.maxLength(200)))),
  currency,
  /** Decimals in quotes: what the buyer paid, the goods without tax and shipping, and what went back so far. */
  total: z.string().check(z.maxLength(40)),
  goods: z.string().check(z.maxLength(40)),
  refunded: z._default(z.string().check(z.maxLength(40)), '0'),
  cancelled: z._default(z.boolean(), false),
  orderedAt: offsetTime,
  updatedAt: offsetTime,
});
export type SignedOrder = z.infer<typeof SignedOrder>;

/** What a shop's message is answered with. */
export const TakenOrder = z.object({
  result: z.enum(['booked', 'waiting', 'ignored']),
  reason: z.optional(z.enum(['noClick', 'unpaid', 'test', 'topic', 'ping'])),
});
export type TakenOrder = z.infer<typeof TakenOrder>;
