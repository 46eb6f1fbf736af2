import { z } from '../zod.ts';
import { ShardKind } from './directory.ts';
import { Program } from './network.ts';
import { Hostname } from './primitives.ts';

/** A shard whose entries have not been read yet. One entry that does not fit must not cost the thousands that do. */
export const OpenShard = z.object({
  kind: ShardKind,
  items: z.array(z.unknown()).check(z.maxLength(20_000)),
});
export type OpenShard = z.infer<typeof OpenShard>;

/** What every retailer is read for when it arrives; the rest of it is read when a page of it is open. */
export const ListedRetailer = z.object({
  hosts: z.array(Hostname).check(z.minLength(1), z.maxLength(50)),
  programs: z.optional(
    z.array(z.pick(Program, { network: true, publisherId: true, trackingHost: true })),
  ),
});
export type ListedRetailer = z.infer<typeof ListedRetailer>;
