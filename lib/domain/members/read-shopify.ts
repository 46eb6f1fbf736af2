import type { MemberRefund } from '../../schema/member.ts';
import type { ShopifyOrder, ShopifyRefund } from '../../schema/shop-webhooks.ts';
import { parseMinor } from '../ledger/parse-minor.ts';
import { checkOrder } from './check-order.ts';
import { findClickId } from './find-click-id.ts';
import { invalid, type OrderReading } from './order-reading.ts';

/** What went back by this refund, per currency; undefined when an amount or its currency cannot be read. */
function refundsOf(
  { id, transactions = [] }: ShopifyRefund,
  orderCurrency: string | undefined,
): MemberRefund[] | undefined {
  const sums = new Map<string, number>();
  for (const { kind, status, amount, currency } of transactions) {
    // A refund that failed or is not through yet comes again when it is.
    if (kind !== 'refund' || (status != null && status !== 'success')) continue;
    const code = currency ?? orderCurrency;
    const minor = code === undefined ? undefined : parseMinor(amount, code);
    if (code === undefined || minor === undefined || minor < 0) return undefined;
    sums.set(code, (sums.get(code) ?? 0) + minor);
  }
  return [...sums].map(([currency, minor]) => ({ id: String(id), currency, minor }));
}

/** `refunds/create`: a refund names its order but no click, so the order must be known or follow. */
export function readShopifyRefund(refund: ShopifyRefund): OrderReading {
  const refunds = refundsOf(refund, undefined);
  if (refunds === undefined) return invalid('transactions', 'has an amount without a currency');
  return { kind: 'refund', orderId: String(refund.order_id), refunds };
}

/** `orders/paid`: the share is counted on the goods after discounts, without shipping, tips and tax. */
export function readShopifyOrder(order: ShopifyOrder): OrderReading {
  const orderId = String(order.id);
  if (order.test === true) return { kind: 'ignored', reason: 'test', orderId };
  const notes = (order.note_attributes ?? []).map(({ name, value }) => [name, value] as const);
  const clickId = findClickId(notes, [order.landing_site]);
  if (clickId === undefined) return { kind: 'ignored', reason: 'noClick', orderId };
  const { currency } = order;
  const total = parseMinor(order.total_price, currency);
  const subtotal = parseMinor(order.subtotal_price, currency);
  if (total === undefined) return invalid('total_price', 'is not an amount');
  if (subtotal === undefined) return invalid('subtotal_price', 'is not an amount');
  const taxes = (order.line_items ?? [])
    .flatMap(({ tax_lines }) => tax_lines ?? [])
    .map(({ price }) => parseMinor(price, currency) ?? Number.NaN);
  // Prices that include tax: what the state gets is not the shop's to share.
  const tax = order.taxes_included === true ? taxes.reduce((sum, part) => sum + part, 0) : 0;
  if (Number.isNaN(tax)) return invalid('line_items', 'has a tax that is not an amount');
  const refunds = (order.refunds ?? []).map((refund) => refundsOf(refund, currency));
  if (refunds.includes(undefined)) return invalid('refunds', 'has an amount that is none');
  const paid = order.total_price_set?.presentment_money;
  const presentmentTotal = paid && parseMinor(paid.amount, paid.currency_code);
  return checkOrder(
    {
      id: orderId,
      clickId,
      currency,
      total,
      goods: Math.max(0, subtotal - tax),
      ...(paid &&
        presentmentTotal !== undefined &&
        paid.currency_code !== currency && {
          presentment: { currency: paid.currency_code, total: presentmentTotal },
        }),
      cancelled: order.cancelled_at != null,
      soldAt: new Date(order.created_at).toISOString(),
      updatedAt: new Date(order.updated_at).toISOString(),
    },
    refunds.flatMap((list) => list ?? []),
    false,
  );
}
