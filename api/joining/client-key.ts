import type { Context } from 'hono';
import { z } from '../../lib/zod.ts';

const NodeBindings = z.object({
  incoming: z.object({ socket: z.object({ remoteAddress: z.optional(z.string()) }) }),
});

/** One home has many IPv6 addresses: their first half names it. */
const homeOf = (address: string): string =>
  address.includes(':') && !address.startsWith('::ffff:')
    ? address.split(':').slice(0, 4).join(':')
    : address;

/**
 * Who is asking, for counting only: the address of the connection, or behind the steward's own proxy
 * (`trustProxy`) the last one that the proxy noted. It is never logged and never stored.
 */
export function clientKey(context: Context, trustProxy: boolean): string {
  const noted = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : '';
  if (noted) return homeOf(noted);
  const bindings = NodeBindings.safeParse(context.env);
  return homeOf(bindings.data?.incoming.socket.remoteAddress ?? 'unknown');
}
