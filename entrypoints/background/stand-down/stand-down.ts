import {
  decideStandDown,
  readStandDownRecord,
  recordActivity,
  recordSignals,
  rememberUnreadable,
  type StandDownContext,
} from '../../../lib/domain/decide-stand-down.ts';
import type { RetailerMatch } from '../../../lib/platform/directory/directory-store.ts';
import { loadBrowserSession } from '../../../lib/platform/storage/browser-session.ts';
import {
  loadStandDownRecord,
  removeStandDownRecord,
  saveStandDownRecord,
} from '../../../lib/platform/storage/stand-down-storage.ts';
import { addToItem } from '../../../lib/platform/storage/storage-item.ts';
import {
  everyRetailer,
  unrecordedItem,
  watchVisits,
} from '../../../lib/platform/storage/storage-items.ts';
import type { Retailer } from '../../../lib/schema/directory.ts';
import type { AttributionSignal } from '../../../lib/schema/network.ts';
import type { RetailerId } from '../../../lib/schema/primitives.ts';
import type { StandDownRecord } from '../../../lib/schema/stand-down.ts';

/** The clock, the browser session and, for one page, the tab that a stand-down decision is made with. */
export async function loadStandDownContext(now: Date, tabId?: number): Promise<StandDownContext> {
  return { now: now.getTime(), browserSession: await loadBrowserSession(), tabId };
}

/** What the device holds of one retailer, as it lies there, and whether that is all that was seen. */
interface Stored {
  readonly record: unknown;
  readonly isAll: boolean;
}

async function loadStored({ id }: Retailer): Promise<Stored> {
  const [record, unrecorded] = await Promise.all([
    loadStandDownRecord(id),
    unrecordedItem.getValue(),
  ]);
  return { record, isAll: !unrecorded.some((each) => each === id || each === everyRetailer) };
}

/** A retailer's record as it stands; what cannot be read, or could not be saved, is a reason to stand down. */
export async function loadRecord(
  retailer: Retailer,
  context: StandDownContext,
): Promise<StandDownRecord | undefined> {
  const { record, isAll } = await loadStored(retailer);
  return isAll ? readStandDownRecord(record, context) : rememberUnreadable(context);
}

/** Retailers' records by their id. */
export type StandDownRecords = ReadonlyMap<RetailerId, StandDownRecord | undefined>;

/** Whether to stand down at a page: one community's reason is enough. */
export const standsDownBy = (records: StandDownRecords, context: StandDownContext): boolean =>
  [...records.values()].some((record) => decideStandDown(record, context).decision === 'standDown');

/** The records of a tab's page, as every community knows its retailers, and whether to stand down there now. */
export async function loadStanding(
  { now }: { readonly now: () => Date },
  { tabId, matches }: { readonly tabId: number; readonly matches: readonly RetailerMatch[] },
): Promise<{ readonly records: StandDownRecords; readonly stoodDown: boolean }> {
  const context = await loadStandDownContext(now(), tabId);
  const records: StandDownRecords = new Map(
    await Promise.all(
      matches.map(
        async ({ retailer }) => [retailer.id, await loadRecord(retailer, context)] as const,
      ),
    ),
  );
  return { records, stoodDown: standsDownBy(records, context) };
}

/** Saves a retailer's record, or forgets it, and has its pages tell us of every visit while there is one. */
export async function saveRecord(
  retailer: Retailer,
  record: StandDownRecord | undefined,
): Promise<void> {
  if (record === undefined) await removeStandDownRecord(retailer.id);
  else await saveStandDownRecord(retailer.id, record);
  await watchVisits(retailer.hosts, record !== undefined);
}

/** Saves what a visit showed. Where the disk does not take it, the rest of this browser session remembers that much. */
async function keepRecord(
  retailer: Retailer,
  record: StandDownRecord | undefined,
): Promise<'kept' | 'unrecorded'> {
  try {
    await saveRecord(retailer, record);
    return 'kept';
  } catch {
    await addToItem(unrecordedItem, retailer.id);
    return 'unrecorded';
  }
}

/** What the device holds of retailers. */
export type StoredRecords = ReadonlyMap<Retailer, Stored>;

/** What the device holds of every retailer that a page belongs to. */
export async function loadStoredRecords(matches: readonly RetailerMatch[]): Promise<StoredRecords> {
  const retailers = new Map(matches.map(({ retailer }) => [retailer.id, retailer]));
  return new Map(
    await Promise.all(
      [...retailers.values()].map(
        async (retailer) => [retailer, await loadStored(retailer)] as const,
      ),
    ),
  );
}

/**
 * Takes note of a visit and of what it showed, for every community's idea of the retailer. @returns the records as they
 * are now; what could be kept only in this browser session is a reason to stand down. @throws when a sign can be kept
 * nowhere.
 */
export async function noteVisit(
  matches: readonly RetailerMatch[],
  known: StoredRecords,
  signals: readonly AttributionSignal[],
  context: StandDownContext,
): Promise<StandDownRecords> {
  const policies = matches.flatMap(({ community }) => community.standDownPolicies);
  const records = new Map<RetailerId, StandDownRecord | undefined>();
  for (const [retailer, { record, isAll }] of known) {
    const before = readStandDownRecord(record, context);
    const after =
      signals.length > 0
        ? recordSignals(before, signals, policies, context)
        : recordActivity(before, context);
    const kept = after === before ? 'kept' : await keepRecord(retailer, after);
    const isKnown = isAll && kept === 'kept';
    records.set(retailer.id, isKnown ? after : rememberUnreadable(context));
  }
  return records;
}
