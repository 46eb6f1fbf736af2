import { randomUUID } from 'node:crypto';
import type { ApiContext } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { acquireLease, type Lease, releaseLease } from '../repositories/leases.ts';
import { countMissing, keepOthers } from './keep-others.ts';
import { publishEdition } from './publish-edition.ts';
import { readRegister } from './read-register.ts';
import { createRegisterWriter } from './register-writer.ts';
import { createStaging, dropStaging, indexIds, setFlushing } from './staging.ts';

/** `add`: nobody is unlisted. `update`: who is missing is unlisted, unless they are many. `replace`: also then. */
export type RegisterMode = 'add' | 'update' | 'replace';

export interface RegisterReport {
  readonly state: 'imported' | 'tooManyMissing' | 'empty';
  readonly read: number;
  readonly listed: number;
  readonly ineligible: number;
  readonly malformed: number;
  readonly unlisted: number;
}

/** Another process reads a register at this moment, or was killed while it did. */
export class RegisterBusyError extends Error {
  override name = 'RegisterBusyError';
}

const leaseMinutes = 2;
/** A file that misses more than a tenth of what is listed is more likely a part than a new edition. */
const mostMissing = 0.1;
const fewMissing = 100;
const listedNow = { inRegister: 1, inDirectory: 0 } as const;

type RegisterContext = Pick<ApiContext, 'db' | 'nonprofitIndex' | 'now'>;
type Counts = { -readonly [Key in 'read' | 'listed' | 'ineligible' | 'malformed']: number };

async function holdLease(db: Db, lease: Lease, now: Date): Promise<void> {
  if (await acquireLease(db, lease, now)) return;
  throw new RegisterBusyError(
    `Another import of a register is at work. If it was killed, try again in ${lease.minutes} minutes.`,
  );
}

/**
 * Reads the files of one register's edition beside the tables in use and then swaps them, in one step: nobody sees a
 * half of it, and an import that is killed changes nothing. Memory does not grow with the files.
 * @throws RegisterFileError, RegisterBusyError
 */
export async function importRegister(
  { db, nonprofitIndex, now }: RegisterContext,
  files: readonly string[],
  mode: RegisterMode,
): Promise<RegisterReport> {
  const lease: Lease = { name: 'register', holder: randomUUID(), minutes: leaseMinutes };
  await holdLease(db, lease, now());
  try {
    await setFlushing(db, nonprofitIndex.engine, 'normal');
    await createStaging(db, nonprofitIndex.engine);
    return await importEdition({ db, nonprofitIndex, now }, files, mode, lease);
  } catch (error) {
    if (!(error instanceof RegisterBusyError)) await dropStaging(db);
    throw error;
  } finally {
    await setFlushing(db, nonprofitIndex.engine, 'full');
    await releaseLease(db, lease);
  }
}

async function importEdition(
  { db, nonprofitIndex, now }: RegisterContext,
  files: readonly string[],
  mode: RegisterMode,
  lease: Lease,
): Promise<RegisterReport> {
  const counts: Counts = { read: 0, listed: 0, ineligible: 0, malformed: 0 };
  const updatedAt = now().toISOString();
  const schemes = new Set<string>();
  const writer = createRegisterWriter(nonprofitIndex);
  const store = async () => {
    await db.transaction().execute(async (transaction) => {
      await holdLease(transaction, lease, now());
      await writer.store(transaction);
    });
  };
  for (const file of files) {
    for await (const readings of readRegister(file)) {
      for (const reading of readings) {
        counts.read += 1;
        counts[reading.kind] += 1;
        if (reading.kind !== 'listed') continue;
        const { id } = reading.entry;
        schemes.add(id.slice(0, id.indexOf(':')));
        writer.add(reading.entry, listedNow, updatedAt);
      }
      if (writer.isFull()) await store();
    }
  }
  await store();
  if (counts.listed === 0) {
    await dropStaging(db);
    return { state: 'empty', ...counts, unlisted: 0 };
  }
  await indexIds(db, lease.holder);
  const { listed, missing } = await countMissing(db, schemes);
  if (mode === 'update' && missing > fewMissing && missing > listed * mostMissing) {
    await dropStaging(db);
    return { state: 'tooManyMissing', ...counts, unlisted: missing };
  }
  await keepOthers(db, writer, schemes, mode === 'add', store);
  await db.transaction().execute(async (transaction) => {
    await holdLease(transaction, lease, now());
    await writer.finish(transaction);
  });
  await setFlushing(db, nonprofitIndex.engine, 'full');
  await publishEdition(db, nonprofitIndex, lease.holder);
  return { state: 'imported', ...counts, unlisted: mode === 'add' ? 0 : missing };
}
