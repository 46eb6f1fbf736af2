import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { OrderReading } from '../../lib/domain/members/order-reading.ts';
import { type Member, MemberId, OrderReference } from '../../lib/schema/member.ts';
import type { TakenOrder } from '../../lib/schema/shop-webhooks.ts';
import { z } from '../../lib/zod.ts';
import type { ApiContext } from '../context.ts';
import { memberNetwork } from '../members/book-order.ts';
import { rememberDelivery } from '../members/check-delivery.ts';
import { readSigned, shopifyReaders, wooCommerceReaders } from '../members/message-readers.ts';
import { takeOrder } from '../members/take-order.ts';
import { isSignedBy } from '../members/verify-signature.ts';
import { fieldErrors, problem } from '../problem.ts';
import { loadSecrets } from '../repositories/member-secrets.ts';
import { findMember } from '../repositories/members.ts';
import { saveRejectedRows } from '../repositories/rejected-rows.ts';

const megabyte = 1024 * 1024;
/** How far a signed message's time may be from ours, in seconds. */
const replayWindow = 300;

const orderNumber = z.union([z.int(), OrderReference]);
const Named = z.object({ id: z.optional(orderNumber), orderId: z.optional(orderNumber) });

/** The order's number, wherever a body that cannot be read has one. */
function nameOf(body: unknown) {
  const named = Named.safeParse(body);
  return { order: named.data?.id ?? named.data?.orderId ?? 'unknown' };
}

const ignored = (context: Context, reason: TakenOrder['reason']) =>
  context.json({ result: 'ignored', reason } satisfies TakenOrder);

type Read = (body: unknown) => OrderReading | z.core.$ZodError;
interface Message {
  readonly member: Member;
  readonly bytes: Uint8Array;
}

/** Orders of member shops: Shopify's and WooCommerce's webhooks, and signed messages of any other shop. */
export function memberOrderRoutes({ db, now }: ApiContext): Hono {
  const routes = new Hono();
  routes.use(
    bodyLimit({
      maxSize: megabyte,
      onError: (context) =>
        problem(context, 413, { code: 'too-large', detail: 'The body may have 1 MB.' }),
    }),
  );

  /** The member and the body exactly as signed; undefined for an unknown member and a wrong signature alike. */
  const open = async (
    context: Context,
    signature: string | undefined,
    encoding: 'base64' | 'hex',
    prefix = '',
  ): Promise<Message | undefined> => {
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const id = MemberId.safeParse(context.req.param('member'));
    const secrets = id.success ? await loadSecrets(db, id.data, now().toISOString()) : [];
    const signed = Buffer.concat([Buffer.from(prefix), bytes]);
    if (!isSignedBy(secrets, signed, signature, encoding) || !id.success) return undefined;
    const member = await findMember(db, id.data);
    return member === undefined ? undefined : { member, bytes };
  };

  const refuse = (context: Context) => {
    const detail = 'The signature does not belong to this member and body, or its time is over.';
    return problem(context, 401, { code: 'bad-signature', detail });
  };

  const take = async (context: Context, { member, bytes }: Message, read: Read) => {
    let body: unknown;
    try {
      body = JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      const detail = 'The body is not JSON.';
      return problem(context, 400, { code: 'malformed-json', detail });
    }
    const reading = read(body);
    const unread = 'issues' in reading ? fieldErrors(reading) : undefined;
    if ('issues' in reading || reading.kind === 'invalid') {
      const errors = unread ?? ('path' in reading ? [reading] : []);
      const paths = errors.map(({ path, message }) => ({ path, message }));
      const reason = paths.map(({ path, message }) => `${path}: ${message}`).join('; ');
      const network = memberNetwork(member.id);
      // The steward sees which order is wrong and why, and nothing of what the buyer sent.
      await saveRejectedRows(db, [{ network, reason, row: nameOf(body) }], now().toISOString());
      const detail = 'The body does not have the documented shape.';
      return problem(context, 422, { code: 'invalid-order', detail, errors: paths });
    }
    const result = await takeOrder(db, member, reading, now());
    return reading.kind === 'ignored'
      ? ignored(context, reading.reason)
      : context.json({ result } satisfies TakenOrder);
  };

  routes.post('/:member/shopify', async (context) => {
    const message = await open(context, context.req.header('x-shopify-hmac-sha256'), 'base64');
    if (message === undefined) return refuse(context);
    const read = shopifyReaders.get(context.req.header('x-shopify-topic') ?? '');
    return read === undefined ? ignored(context, 'topic') : take(context, message, read);
  });

  routes.post('/:member/woocommerce', async (context) => {
    const body = new TextDecoder().decode(await context.req.arrayBuffer());
    // WooCommerce tries the address with this unsigned form before it saves a webhook.
    if (/^webhook_id=\d{1,20}$/.test(body)) return ignored(context, 'ping');
    const message = await open(context, context.req.header('x-wc-webhook-signature'), 'base64');
    if (message === undefined) return refuse(context);
    const read = wooCommerceReaders.get(context.req.header('x-wc-webhook-topic') ?? '');
    return read === undefined ? ignored(context, 'topic') : take(context, message, read);
  });

  routes.post('/:member/orders', async (context) => {
    const timestamp = context.req.header('x-support4good-timestamp') ?? '';
    const age = Math.abs(now().getTime() / 1_000 - Number(timestamp));
    if (!/^\d{1,12}$/.test(timestamp) || age > replayWindow) return refuse(context);
    const signature = context.req.header('x-support4good-signature')?.replace(/^v1=/, '');
    const message = await open(context, signature, 'hex', `${timestamp}.`);
    if (message === undefined) return refuse(context);
    const key = context.req.header('idempotency-key');
    if (key !== undefined) {
      const time = now().toISOString();
      const { member, bytes } = message;
      if (!/^[\x21-\x7e]{1,128}$/.test(key)) {
        const detail = 'An Idempotency-Key has 1 to 128 printable characters.';
        return problem(context, 400, { code: 'invalid-idempotency-key', detail });
      }
      if (!(await rememberDelivery(db, member.id, key, bytes, time))) {
        const detail = 'This Idempotency-Key came with another body before.';
        return problem(context, 422, { code: 'idempotency-key-reused', detail });
      }
    }
    return take(context, message, readSigned);
  });

  return routes;
}
