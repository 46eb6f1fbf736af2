import type { OrderReading } from '../../lib/domain/members/order-reading.ts';
import { readShopifyOrder, readShopifyRefund } from '../../lib/domain/members/read-shopify.ts';
import { readSignedOrder } from '../../lib/domain/members/read-signed-order.ts';
import { readWooCommerceOrder } from '../../lib/domain/members/read-woocommerce.ts';
import {
  ShopifyOrder,
  ShopifyRefund,
  SignedOrder,
  WooCommerceOrder,
} from '../../lib/schema/shop-webhooks.ts';
import { z } from '../../lib/zod.ts';

type ReadMessage = (body: unknown) => OrderReading | z.core.$ZodError;

const english = z.locales.en().localeError;

const reader =
  <Schema extends z.ZodMiniType>(
    schema: Schema,
    read: (message: z.output<Schema>) => OrderReading,
  ): ReadMessage =>
  (body) => {
    const parsed = schema.safeParse(body, { error: english });
    return parsed.success ? read(parsed.data) : parsed.error;
  };

/** What each topic's body is read with; a topic that is not here concerns us nothing. */
export const shopifyReaders: ReadonlyMap<string, ReadMessage> = new Map([
  ['orders/paid', reader(ShopifyOrder, readShopifyOrder)],
  ['refunds/create', reader(ShopifyRefund, readShopifyRefund)],
]);

const readWooCommerce = reader(WooCommerceOrder, readWooCommerceOrder);
export const wooCommerceReaders: ReadonlyMap<string, ReadMessage> = new Map([
  ['order.created', readWooCommerce],
  ['order.updated', readWooCommerce],
]);

export const readSigned: ReadMessage = reader(SignedOrder, readSignedOrder);
