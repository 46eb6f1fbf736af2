import { browser } from '#imports';
import type { WorkerDatabase } from '../../lib/platform/worker-database.ts';
import type { MessageResponse } from '../../lib/schema/messages.ts';

/**
 * Deletes all that the extension keeps: the database, both storages, the registered script, the alarms, and gives back
 * the access that was granted. What is left is a fresh install.
 */
export async function deleteEverything(
  database: WorkerDatabase,
): Promise<MessageResponse<'deleteEverything'>> {
  try {
    await browser.scripting.unregisterContentScripts();
    await database.delete();
    await browser.storage.local.clear();
    await browser.storage.session.clear();
    const { origins = [] } = await browser.permissions.getAll();
    if (origins.length > 0) await browser.permissions.remove({ origins });
    return { ok: true };
  } catch {
    // Said to the shopper, who can try again: nothing here is done by halves that a second try would not finish.
    return { ok: false, code: 'storageFailed' };
  }
}
