import { createHmac, randomBytes } from 'node:crypto';

/** Counts events per key in windows of time. */
export interface RateLimit {
  /** Counts one event; false when there have been too many. */
  readonly take: (key: string) => boolean;
}

const mostKeys = 10_000;

/**
 * At most `limit` events per key in `minutes`. Keys (addresses) live only as hashes keyed by a number that this process
 * made up and forgets: nothing is stored, and nothing can be looked up. Beyond 10,000 keys the oldest are forgotten.
 */
export function createRateLimit(limit: number, minutes: number, now: () => Date): RateLimit {
  const secret = randomBytes(32);
  const windows = new Map<string, { readonly until: number; count: number }>();
  const nameOf = (key: string) => createHmac('sha256', secret).update(key).digest('base64url');
  const find = (name: string) => {
    const known = windows.get(name);
    if (known === undefined || known.until > now().getTime()) return known;
    windows.delete(name);
    return undefined;
  };
  return {
    take: (key) => {
      const name = nameOf(key);
      const known = find(name);
      if (known !== undefined) {
        known.count += 1;
        return known.count <= limit;
      }
      // All windows are as long, so those that are over are the first.
      for (const [each, { until }] of windows) {
        if (until > now().getTime() && windows.size < mostKeys) break;
        windows.delete(each);
      }
      windows.set(name, { until: now().getTime() + minutes * 60_000, count: 1 });
      return limit > 0;
    },
  };
}
