import {
  decideStandDown,
  readStandDownRecord,
  recordActivity,
  recordSignals,
  rememberUnreadable,
  type StandDownContext,
} from '../../lib/domain/decide-stand-down.ts';
import { loadBrowserSession } from '../../lib/platform/browser-session.ts';
import type { RetailerMatch } from '../../lib/platform/directory-store.ts';
import {
  loadStandDownRecord,
  removeStandDownRecord,
  saveStandDownRecord,
} from '../../lib/platform/stand-down-storage.ts';
import { addToItem } from '../../lib/platform/storage-item.ts';
import { everyRetailer, unrecordedItem, watchVisits } from '../../lib/platform/storage-items.ts';
import type { Retailer } from '../../lib/schema/directory.ts';
import type { AttributionSignal } from '../../lib/schema/network.ts';
import type { StandDownRecord } from '../../lib/schema/stand-down.ts';

/** The clock, the browser session and, for one page, the tab that a stand-down decision is made with. */
export async function loadStandDownContext(now: Date, tabId?: number): Promise<StandDownContext> {
  return { now: now.getTime(), browserSession: await loadBrowserSession(), tabId };
}

const loadStored = async ({ id }: Retailer, context: StandDownContext) =>
  readStandDownRecord(await loadStandDownRecord(id), context);

const isUnrecorded = async ({ id }: Retailer) =>
  (await unrecordedItem.getValue()).some((each) => each === id || each === everyRetailer);

/** A retailer's record as it stands; what cannot be read, or could not be saved, is a reason to stand down. */
export async function loadRecord(
  retailer: Retailer,
  context: StandDownContext,
): Promise<StandDownRecord | undefined> {
  const [stored, unrecorded] = await Promise.all([
    loadStored(retailer, context),
    isUnrecorded(retailer),
  ]);
  return unrecorded ? rememberUnreadable(context) : stored;
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

/**
 * Takes note of a visit and of what it showed, for every community's idea of the retailer. @returns whether to stand
 * down: one community's reason is enough. @throws when a sign can be kept nowhere.
 */
export async function noteVisit(
  matches: readonly RetailerMatch[],
  signals: readonly AttributionSignal[],
  context: StandDownContext,
): Promise<boolean> {
  const policies = matches.flatMap(({ community }) => community.standDownPolicies);
  const retailers = new Map(matches.map(({ retailer }) => [retailer.id, retailer]));
  let standsDown = false;
  for (const retailer of retailers.values()) {
    const [before, unrecorded] = await Promise.all([
      loadStored(retailer, context),
      isUnrecorded(retailer),
    ]);
    const after =
      signals.length > 0
        ? recordSignals(before, signals, policies, context)
        : recordActivity(before, context);
    const kept = after === before ? 'kept' : await keepRecord(retailer, after);
    standsDown ||=
      unrecorded ||
      kept === 'unrecorded' ||
      decideStandDown(after, context).decision === 'standDown';
  }
  return standsDown;
}
