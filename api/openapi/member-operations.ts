import { MemberId } from '../../lib/schema/member.ts';
import {
  ShopifyOrder,
  ShopifyRefund,
  SignedOrder,
  TakenOrder,
  WooCommerceOrder,
} from '../../lib/schema/shop-webhooks.ts';
import { z } from '../../lib/zod.ts';
import type { Operation, OperationParameter } from './operation.ts';
import { notWritable, refusal } from './refusal.ts';

const member: OperationParameter = {
  name: 'member',
  in: 'path',
  description: 'The member shop.',
  schema: MemberId,
};
const header = (name: string, description: string): OperationParameter => ({
  name,
  in: 'header',
  description,
  schema: z.string(),
});

const answers = {
  200: { description: 'Kept and booked, or nothing to keep.', schema: TakenOrder },
  400: refusal('The body is not JSON.'),
  401: refusal('The member is unknown, the signature is wrong, or its time is over.'),
  413: refusal('The body is too large.'),
  422: refusal('The body is not of this shape; `errors` names the fields.'),
  503: notWritable,
} as const;

/** Orders of member shops; docs/member-shops.md has the steps for a shop. */
export const memberOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/members/:member/shopify',
    summary: 'A webhook of Shopify: `orders/paid` or `refunds/create`',
    parameters: [
      member,
      header('X-Shopify-Topic', 'What happened.'),
      header('X-Shopify-Hmac-Sha256', 'HMAC-SHA256 of the raw body, base64.'),
    ],
    request: z.union([ShopifyOrder, ShopifyRefund]),
    answers,
  },
  {
    method: 'post',
    path: '/v1/members/:member/woocommerce',
    summary: 'A webhook of WooCommerce: `order.created` or `order.updated`',
    parameters: [
      member,
      header('X-WC-Webhook-Topic', 'What happened.'),
      header('X-WC-Webhook-Signature', 'HMAC-SHA256 of the raw body, base64.'),
    ],
    request: WooCommerceOrder,
    answers,
  },
  {
    method: 'post',
    path: '/v1/members/:member/orders',
    summary: 'The state of an order of any other shop, signed',
    parameters: [
      member,
      header('X-Support4Good-Timestamp', 'Seconds since 1970, at most 5 minutes from our clock.'),
      header(
        'X-Support4Good-Signature',
        '`v1=` and HMAC-SHA256 of timestamp, dot and raw body, in lower-case hexadecimal digits.',
      ),
      header('Idempotency-Key', 'The same key with another body is refused; may be left out.'),
    ],
    request: SignedOrder,
    answers,
  },
];
