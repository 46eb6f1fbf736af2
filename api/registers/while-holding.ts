import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../db/schema.ts';
import { type Lease, prolongLease } from '../repositories/leases.ts';

/** Another process reads a register at this moment, or was killed while it did. */
export class RegisterBusyError extends Error {
  override name = 'RegisterBusyError';

  constructor(minutes: number) {
    super(
      `Another import of a register is at work. If it was killed, try again in ${minutes} minutes.`,
    );
  }
}

/**
 * Writes in one transaction that begins with prolonging the lease: an import that slept until another one took over finds
 * the other's tables under the names of its own.
 * @throws RegisterBusyError when another import has had the lease meanwhile; nothing is written then.
 */
export type WhileHolding = <Result>(write: (transaction: Db) => Promise<Result>) => Promise<Result>;

export const createWhileHolding =
  (db: Db, lease: Lease, now: () => Date): WhileHolding =>
  (write) =>
    db.transaction().execute(async (transaction) => {
      if (!(await prolongLease(transaction, lease, now()))) {
        throw new RegisterBusyError(lease.minutes);
      }
      return write(transaction);
    });

/** Milliseconds that the lock is held in all before it is let go, and for how long. */
export interface Turn {
  readonly held: number;
  readonly pause: number;
}

/** Who waits for SQLite's lock looks every 100 ms. */
const usualTurn: Turn = { held: 250, pause: 120 };

/**
 * The same for steps that follow one another at once: however short each is, who waits for the file's lock would find it
 * taken each time.
 */
export function takingTurns(
  whileHolding: WhileHolding,
  { held: mostHeld, pause }: Turn = usualTurn,
): WhileHolding {
  let held = 0;
  return async (write) => {
    const start = performance.now();
    const result = await whileHolding(write);
    held += performance.now() - start;
    if (held > mostHeld) {
      held = 0;
      await sleep(pause);
    }
    return result;
  };
}
