import { browser } from '#imports';
import { decideStandDown, readStandDownRecord } from '../../lib/domain/decide-stand-down.ts';
import {
  loadStandDownRecord,
  loadStandDownRetailers,
} from '../../lib/platform/storage/stand-down-storage.ts';
import { everyRetailer, unrecordedItem } from '../../lib/platform/storage/storage-items.ts';
import type { MessageResponse } from '../../lib/schema/messages.ts';
import { notStored } from './not-stored.ts';
import { inOrder, type WorkerParts } from './parts.ts';
import { loadStandDownContext } from './stand-down/stand-down.ts';
import { clearAllMarks } from './visits/clear-marks.ts';

type Erasable = Pick<WorkerParts, 'database' | 'now' | 'words'>;
type Deleted = MessageResponse<'deleteEverything'>;

/** Whoever writes from what it read before; each holds them in this order. The others look again before they write. */
const writers = ['settings', 'syncDirectories', 'refreshVisits', 'leftCommunities'] as const;

/**
 * Deletes all that the extension keeps: the database, both storages, the registered script, the alarms, and gives back
 * the access that was granted. What is left is a fresh install, which is silent until the browser session ends where we
 * stood down at any shop: another publisher is still owed that sale. Waits for whoever is writing.
 */
export function deleteEverything(parts: Erasable): Promise<Deleted> {
  const alone = writers.reduceRight<() => Promise<Deleted>>(
    (work, name) => () => navigator.locks.request(name, work),
    () => inOrder(() => wipe(parts)),
  );
  return alone();
}

async function wipe(parts: Erasable): Promise<Deleted> {
  const { database, now } = parts;
  try {
    await clearAllMarks(parts);
    const isSilent = await standsDownAnywhere(now());
    await browser.scripting.unregisterContentScripts();
    await browser.alarms.clearAll();
    await database.delete();
    // Before the records go: a worker that dies in between leaves no shop to be spoken at. It names no shop, and no time.
    if (isSilent) await unrecordedItem.setValue([everyRetailer]);
    await browser.storage.local.clear();
    const session = Object.keys(await browser.storage.session.get(null));
    await browser.storage.session.remove(
      session.filter((key) => !isSilent || key !== unrecordedItem.key),
    );
    const { origins = [] } = await browser.permissions.getAll();
    if (origins.length > 0) await browser.permissions.remove({ origins });
    return { ok: true };
  } catch {
    // Said to the shopper, who can try again: nothing here is done by halves that a second try would not finish.
    return notStored;
  }
}

async function standsDownAnywhere(now: Date): Promise<boolean> {
  if ((await unrecordedItem.getValue()).length > 0) return true;
  const context = await loadStandDownContext(now);
  for (const retailerId of await loadStandDownRetailers()) {
    const record = readStandDownRecord(await loadStandDownRecord(retailerId), context);
    if (decideStandDown(record, context).decision === 'standDown') return true;
  }
  return false;
}
