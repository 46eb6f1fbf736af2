import type { SignedOrder } from '../../schema/shop-webhooks.ts';
import { parseMinor } from '../ledger/parse-minor.ts';
import { checkOrder } from './check-order.ts';
import { findClickId } from './find-click-id.ts';
import { invalid, type OrderReading } from './order-reading.ts';

/** An order of a shop that speaks to us itself; each message holds the whole state. */
export function readSignedOrder(order: SignedOrder): OrderReading {
  const { orderId, currency } = order;
  const clickId = findClickId([['s4g', order.clickId]], []);
  if (clickId === undefined) return { kind: 'ignored', reason: 'noClick', orderId };
  for (const field of ['total', 'goods', 'refunded'] as const) {
    const minor = parseMinor(order[field], currency);
    if (minor === undefined || minor < 0) return invalid(field, 'is not an amount');
  }
  const total = parseMinor(order.total, currency) ?? 0;
  const goods = parseMinor(order.goods, currency) ?? 0;
  const refunded = parseMinor(order.refunded, currency) ?? 0;
  if (goods > total) return invalid('goods', 'is more than the total');
  if (refunded > total) return invalid('refunded', 'is more than the total');
  return checkOrder(
    {
      id: orderId,
      clickId,
      currency,
      total,
      goods,
      cancelled: order.cancelled,
      soldAt: new Date(order.orderedAt).toISOString(),
      updatedAt: new Date(order.updatedAt).toISOString(),
    },
    refunded === 0 ? [] : [{ id: 'refunded', currency, minor: refunded }],
    true,
  );
}
