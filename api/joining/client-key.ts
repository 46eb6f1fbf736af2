import { isIPv6 } from 'node:net';
import type { Context } from 'hono';
import { z } from '../../lib/zod.ts';

const NodeBindings = z.object({
  incoming: z.object({ socket: z.object({ remoteAddress: z.optional(z.string()) }) }),
});

/** The groups of half an IPv6 address, without leading zeros. */
const groupsOf = (half: string): string[] =>
  half
    .split(':')
    .filter((group) => group !== '')
    .map((group) => Number.parseInt(group, 16).toString(16));

/**
 * One home has many IPv6 addresses: their first half, the /64, names it (RFC 4291, 2.5.4). An IPv4 address that came in
 * over IPv6 is itself.
 */
export function homeOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [start = '', end] = (address.split('%')[0] ?? '').split('::');
  const first = groupsOf(start);
  const last = groupsOf(end ?? '');
  const zeros = end === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  return [...first, ...new Array<string>(zeros).fill('0'), ...last].slice(0, 4).join(':');
}

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
