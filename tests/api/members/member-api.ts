import { createHmac } from 'node:crypto';
import { replaceSecret } from '../../../api/repositories/member-secrets.ts';
import { saveMember } from '../../../api/repositories/members.ts';
import { createClickSecret, deriveClickId } from '../../../lib/domain/click-id.ts';
import { Member } from '../../../lib/schema/member.ts';
import type { TestEngine } from '../support/engines.ts';
import { createTestApi, redCross, type TestApi } from '../support/test-api.ts';

export const secret = 'a-secret-of-the-books-shop-0123456789';

export const books = Member.parse({
  id: 'books.example',
  name: 'Good Books',
  rate: { kind: 'share', basisPoints: 500 },
  returnDays: 30,
});

export interface MemberApi extends TestApi {
  readonly sendShopify: (topic: string, body: unknown, key?: string) => Promise<Response>;
  readonly sendWooCommerce: (topic: string, body: unknown, key?: string) => Promise<Response>;
  readonly sendSigned: (body: unknown, headers?: Record<string, string>) => Promise<Response>;
  readonly activate: () => Promise<string>;
  /** The ledger's view of the member's orders. */
  readonly sales: () => Promise<{ transaction_id: string; status: string; commission: number }[]>;
}

const hmac = (key: string, text: string) => createHmac('sha256', key).update(text);

/** The server with one member shop that pays 5 % and lets goods go back for 30 days. */
export async function createMemberApi(engine: TestEngine): Promise<MemberApi> {
  const api = await createTestApi(engine);
  const { db, now } = api.context;
  const time = now().toISOString();
  await saveMember(db, books, time);
  await replaceSecret(db, books.id, secret, { now: time, overlapUntil: time });
  const post = async (path: string, text: string, headers: Record<string, string>) =>
    api.app.request(`/v1/members/${books.id}/${path}`, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/json', ...headers },
    });
  return {
    ...api,
    sendShopify: (topic, body, key = secret) => {
      const text = JSON.stringify(body);
      return post('shopify', text, {
        'x-shopify-topic': topic,
        'x-shopify-hmac-sha256': hmac(key, text).digest('base64'),
      });
    },
    sendWooCommerce: (topic, body, key = secret) => {
      const text = JSON.stringify(body);
      return post('woocommerce', text, {
        'x-wc-webhook-topic': topic,
        'x-wc-webhook-signature': hmac(key, text).digest('base64'),
      });
    },
    sendSigned: (body, headers = {}) => {
      const text = JSON.stringify(body);
      const timestamp =
        headers['x-support4good-timestamp'] ?? String(Math.floor(now().getTime() / 1_000));
      const signature = hmac(secret, `${timestamp}.${text}`).digest('hex');
      return post('orders', text, {
        'x-support4good-timestamp': timestamp,
        'x-support4good-signature': `v1=${signature}`,
        ...headers,
      });
    },
    activate: async () => {
      const clickId = await deriveClickId(createClickSecret());
      await api.send('POST', '/v1/activations', { clickId, nonprofit: redCross.id });
      return clickId;
    },
    sales: () =>
      db
        .selectFrom('sale')
        .select(['transaction_id', 'status', 'commission'])
        .where('network', '=', `direct.${books.id}`)
        .orderBy('transaction_id')
        .execute(),
  };
}
