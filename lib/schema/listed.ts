import { z } from '../zod.ts';
import { ShardKind } from './directory.ts';
import { Program } from './network.ts';
import { Hostname, isHostname } from './primitives.ts';

/** A shard whose entries have not been read yet. One entry that does not fit must not cost the thousands that do. */
export const OpenShard = z.object({
  kind: ShardKind,
  items: z.custom<readonly unknown[]>(Array.isArray).check(z.maxLength(20_000)),
});
export type OpenShard = z.infer<typeof OpenShard>;

const hostsAtMost = 50;

/**
 * What is read of a retailer where all of a list are looked at: in a preview, when communities are loaded whole, of what an
 * update changed. As a shard arrives, of those with programs only. The rest is read when a page of the shop is open.
 */
export const ListedRetailer = z.object({
  hosts: z.array(Hostname).check(z.minLength(1), z.maxLength(hostsAtMost)),
  programs: z.optional(
    z.array(z.pick(Program, { network: true, publisherId: true, trackingHost: true })),
  ),
});
export type ListedRetailer = z.infer<typeof ListedRetailer>;

/** Whether an entry has a list of hosts at all; each of them still has to be read. */
export const namesHosts = (entry: unknown): entry is { readonly hosts: readonly unknown[] } =>
  typeof entry === 'object' &&
  entry !== null &&
  'hosts' in entry &&
  Array.isArray(entry.hosts) &&
  entry.hosts.length <= hostsAtMost;

const isHosts = (value: unknown): value is Hostname[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= hostsAtMost &&
  value.every(isHostname);

/**
 * What `ListedRetailer` reads of an entry, undefined where it does not fit. Few rows have programs: the others are looked
 * at without the parser, which takes fifteen times as long and was most of what a new directory cost.
 */
export function readListed(entry: unknown): ListedRetailer | undefined {
  const isPlain = typeof entry === 'object' && entry !== null && !('programs' in entry);
  if (isPlain && 'hosts' in entry && isHosts(entry.hosts)) return { hosts: entry.hosts };
  const parsed = ListedRetailer.safeParse(entry);
  return parsed.success ? parsed.data : undefined;
}
