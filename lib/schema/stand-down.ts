import { z } from '../zod.ts';
import { NetworkId, SignalKind } from './network.ts';

const time = z.number();
const session = z.string().check(z.maxLength(64));

/** Another publisher's referral as we remember it. `unreadable`: something was stored here that we cannot read. */
const RememberedSignal = z.object({
  kind: z.enum([...SignalKind.options, 'unreadable']),
  network: z.string().check(z.maxLength(40)),
  at: time,
  browserSession: session,
  minutesAfterSignal: z.number().check(z.minimum(0)),
  minutesAfterActivity: z.number().check(z.minimum(0)),
});

/** Our own click, so that its landing is not taken for another publisher's. */
const OwnActivation = z.object({
  network: NetworkId,
  at: time,
  /** The tab that our link was opened in; only known within one browser session. */
  tabId: z.optional(z.int()),
  browserSession: session,
  landed: z.boolean(),
  /** Hashes of the unique values and cookie names that came with our landing. */
  marks: z.array(z.string().check(z.maxLength(8))).check(z.maxLength(60)),
});

/** What one retailer's stand-down is decided from; times are milliseconds since 1970. Holds nothing about the shopper. */
export const StandDownRecord = z.object({
  signal: z.optional(RememberedSignal),
  own: z.optional(OwnActivation),
  activityAt: time,
});
export type StandDownRecord = z.infer<typeof StandDownRecord>;
