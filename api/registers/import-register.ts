import { randomUUID } from 'node:crypto';
import type { ApiContext } from '../context.ts';
import { acquireLease, type Lease, releaseLease } from '../repositories/leases.ts';
import { countMissing, keepOthers } from './keep-others.ts';
import { publishEdition } from './publish-edition.ts';
import { readRegister } from './read-register.ts';
import { createRegisterWriter } from './register-writer.ts';
import { createStaging, dropStaging, indexIds, setFlushing, sortOnDisk } from './staging.ts';
import {
  createWhileHolding,
  RegisterBusyError,
  type Turn,
  takingTurns,
  type WhileHolding,
} from './while-holding.ts';

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

const leaseMinutes = 2;
/** A file that misses more than a tenth of what is listed is more likely a part than a new edition. */
const mostMissing = 0.1;
const fewMissing = 100;
const listedNow = { inRegister: 1, inDirectory: 0 } as const;

type RegisterContext = Pick<ApiContext, 'db' | 'nonprofitIndex' | 'now'>;
/** How a step of an import is written: by itself, and as one of many that follow one another at once. */
type Steps = Readonly<Record<'whileHolding' | 'inTurns', WhileHolding>>;
type Counts = { -readonly [Key in 'read' | 'listed' | 'ineligible' | 'malformed']: number };

/** Of an import that lost its lease nothing is left: the copies are those of the one that took over. */
function ignoreLost(error: unknown): void {
  if (!(error instanceof RegisterBusyError)) throw error;
}

/**
 * Reads the files of one register's edition beside the tables in use and then swaps them, in one step: nobody sees a
 * half of it, and an import that is killed changes nothing. Memory does not grow with the files. On SQLite, who else writes
 * gets its turn between the last steps.
 * @throws RegisterFileError, RegisterBusyError
 */
export async function importRegister(
  { db, nonprofitIndex, now }: RegisterContext,
  files: readonly string[],
  mode: RegisterMode,
  turn?: Turn,
): Promise<RegisterReport> {
  const lease: Lease = { name: 'register', holder: randomUUID(), minutes: leaseMinutes };
  const whileHolding = createWhileHolding(db, lease, now);
  if (!(await acquireLease(db, lease, now()))) throw new RegisterBusyError(leaseMinutes);
  try {
    await setFlushing(db, nonprofitIndex.engine, 'normal');
    await sortOnDisk(db, nonprofitIndex.engine);
    await whileHolding((transaction) => createStaging(transaction, nonprofitIndex.engine));
    const inTurns =
      nonprofitIndex.engine === 'sqlite' ? takingTurns(whileHolding, turn) : whileHolding;
    const context = { db, nonprofitIndex, now };
    return await importEdition(context, files, mode, lease.holder, { whileHolding, inTurns });
  } catch (error) {
    await whileHolding(dropStaging).catch(ignoreLost);
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
  edition: string,
  { whileHolding, inTurns }: Steps,
): Promise<RegisterReport> {
  const counts: Counts = { read: 0, listed: 0, ineligible: 0, malformed: 0 };
  const updatedAt = now().toISOString();
  const schemes = new Set<string>();
  const writer = createRegisterWriter(nonprofitIndex);
  const store = () => whileHolding(writer.store);
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
    await whileHolding(dropStaging);
    return { state: 'empty', ...counts, unlisted: 0 };
  }
  await indexIds(inTurns, edition);
  const { listed, missing } = await countMissing(db, schemes);
  if (mode === 'update' && missing > fewMissing && missing > listed * mostMissing) {
    await whileHolding(dropStaging);
    return { state: 'tooManyMissing', ...counts, unlisted: missing };
  }
  await keepOthers(db, writer, schemes, mode === 'add', store);
  writer.end();
  while (writer.isFull()) await inTurns(writer.store);
  await setFlushing(db, nonprofitIndex.engine, 'full');
  await publishEdition(inTurns, nonprofitIndex, edition);
  return { state: 'imported', ...counts, unlisted: mode === 'add' ? 0 : missing };
}
