import { randomUUID } from 'node:crypto';
import type { ApiContext } from './context.ts';
import { acquireLease, releaseLease } from './repositories/leases.ts';

/** A process that dies holds up the others for no longer than this. */
const leaseMinutes = 1;
const prolongEvery = 15_000;

/**
 * Does what only one process may do at a time; undefined while another one does it. The lease is prolonged as long as
 * the work goes on, and runs out soon after the process has died.
 */
export async function withLease<Result>(
  { db, now, log }: Pick<ApiContext, 'db' | 'now' | 'log'>,
  name: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const lease = { name, holder: randomUUID(), minutes: leaseMinutes };
  if (!(await acquireLease(db, lease, now()))) return undefined;
  const timer = setInterval(() => {
    acquireLease(db, lease, now()).catch((error: unknown) =>
      log.error('a lease was not prolonged', { name, reason: String(error) }),
    );
  }, prolongEvery);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await releaseLease(db, lease);
  }
}
