import type { WooCommerceOrder } from '../../schema/shop-webhooks.ts';
import { parseMinor } from '../ledger/parse-minor.ts';
import { checkOrder } from './check-order.ts';
import { findClickId } from './find-click-id.ts';
import { invalid, type OrderReading } from './order-reading.ts';

/** The page that the visit began on, kept by WooCommerce's order attribution (since 8.5). */
const landingPage = '_wc_order_attribution_session_entry';

/** Statuses after payment; a shop's own ones (`wc-shipped`) say nothing certain and wait for `completed`. */
const paid: ReadonlySet<string> = new Set(['processing', 'completed', 'refunded']);
const cancelled: ReadonlySet<string> = new Set(['cancelled', 'failed', 'trash', 'refunded']);

/** `order.created` and `order.updated`: each message holds the whole order with all its refunds. */
export function readWooCommerceOrder(order: WooCommerceOrder): OrderReading {
  const orderId = String(order.id);
  const meta = order.meta_data ?? [];
  const pages = meta.filter(({ key }) => key === landingPage).map(({ value }) => value);
  const clickId = findClickId(
    meta.map(({ key, value }) => [key, value] as const),
    pages.filter((value) => typeof value === 'string'),
  );
  if (clickId === undefined) return { kind: 'ignored', reason: 'noClick', orderId };
  if (!paid.has(order.status) && !cancelled.has(order.status)) {
    return { kind: 'ignored', reason: 'unpaid', orderId };
  }
  const { currency } = order;
  const total = parseMinor(order.total, currency);
  if (total === undefined) return invalid('total', 'is not an amount');
  const lines = (order.line_items ?? []).map((line) => parseMinor(line.total, currency));
  if (lines.includes(undefined)) return invalid('line_items', 'has a total that is not an amount');
  // Refunds are negative amounts of the order's own currency.
  const refunds = (order.refunds ?? []).map((refund) => ({
    id: String(refund.id),
    currency,
    minor: Math.abs(parseMinor(refund.total, currency) ?? Number.NaN),
  }));
  return checkOrder(
    {
      id: orderId,
      clickId,
      currency,
      total,
      goods: Math.max(
        0,
        lines.reduce<number>((sum, line) => sum + (line ?? 0), 0),
      ),
      cancelled: cancelled.has(order.status),
      soldAt: `${order.date_created_gmt}Z`,
      updatedAt: `${order.date_modified_gmt}Z`,
    },
    refunds,
    true,
  );
}
