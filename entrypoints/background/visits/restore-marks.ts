import type { SilencedRetailer } from '../../../lib/platform/storage/database-tables.ts';
import { recentHopItem } from '../../../lib/platform/storage/storage-items.ts';
import { loadJudgedPages } from '../../../lib/platform/storage/tab-states.ts';
import { loadTabUrl, markToolbar, wasLookedAt } from '../../../lib/platform/tabs.ts';
import type { WorkerParts } from '../parts.ts';
import { loadRecords, loadStandDownContext, standsDownBy } from '../stand-down/stand-down.ts';
import { findPage, pageName } from './page.ts';
import { loadReadings } from './readings.ts';
import { decide, findTopic } from './speak.ts';

/**
 * Once the shopper has taken back "never here": marks the toolbar button of every tab at that shop as its page is judged
 * now. It is no visit, so nothing is written and no banner comes of it. A page that began while nobody listened may have
 * come by anybody's link, and so may any other after a redirect through a network: these wait for the next page.
 */
export async function restoreMarks(
  parts: WorkerParts,
  { retailerId, at }: SilencedRetailer,
): Promise<void> {
  if ((await recentHopItem.getValue()) >= at) return;
  for (const { tabId } of await loadJudgedPages()) {
    const url = (await loadTabUrl(tabId))?.href;
    const page = url && (await findPage(parts, { tabId, url }));
    if (!page || page.matches.every(({ retailer }) => retailer.id !== retailerId)) continue;
    const context = await loadStandDownContext(parts.now(), tabId);
    const records = await loadRecords(page.matches, context);
    if (standsDownBy(records, context)) continue;
    const { onRecord, toSpeak } = await loadReadings(parts, page);
    const { tab } = onRecord;
    const { hop, place } = tab;
    if (place === undefined || tab.page !== pageName(page.url) || hop !== undefined) continue;
    const topic = findTopic(parts, place, toSpeak);
    if (topic === undefined || topic.history.calmness === 'off') continue;
    const { mark } = await decide(parts, page, place, { tab, records }, topic);
    // Last, so that it is of this page that it is said.
    if (await wasLookedAt(tabId)) await markToolbar(tabId, mark, parts.words);
  }
}
