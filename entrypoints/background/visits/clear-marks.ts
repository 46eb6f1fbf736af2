import { loadJudgedPages } from '../../../lib/platform/storage/tab-states.ts';
import { markToolbar } from '../../../lib/platform/tabs.ts';
import type { RetailerId } from '../../../lib/schema/primitives.ts';
import type { WorkerParts } from '../parts.ts';

/**
 * Takes our mark off the toolbar button of every tab at these retailers: what happened in one tab holds for all, and the
 * others may stay open for long without telling us anything.
 */
export async function clearMarks(
  { store, words }: Pick<WorkerParts, 'store' | 'words'>,
  retailerIds: readonly RetailerId[],
): Promise<void> {
  for (const { tabId, page } of await loadJudgedPages()) {
    const matches = await store.matchPage(page);
    if (matches.some(({ retailer }) => retailerIds.includes(retailer.id))) {
      await markToolbar(tabId, 'off', words);
    }
  }
}

/** The same at every shop. */
export async function clearAllMarks({ words }: Pick<WorkerParts, 'words'>): Promise<void> {
  for (const { tabId } of await loadJudgedPages()) await markToolbar(tabId, 'off', words);
}
