import type { SilencedRetailer } from '../../../lib/platform/storage/database-tables.ts';
import { recentHopItem, tabStateItem } from '../../../lib/platform/storage/storage-items.ts';
import { loadJudgedPages } from '../../../lib/platform/storage/tab-states.ts';
import {
  loadTabUrl,
  markToolbar,
  type ToolbarMark,
  wasLookedAt,
} from '../../../lib/platform/tabs.ts';
import type { WorkerParts } from '../parts.ts';
import { loadStanding } from '../stand-down/stand-down.ts';
import { findPage, type Page, pageName } from './page.ts';
import { loadReadings } from './readings.ts';
import { decide, findTopic } from './speak.ts';

/**
 * Once the shopper has taken back "never here": marks the toolbar button of every tab at that shop as its page is judged
 * now. It is no visit, so no banner comes of it. A page that our script has not looked at began while nobody listened and
 * may have come by anybody's link: what is known is of another, and is forgotten. After a redirect through a network any
 * other may be owed to somebody as well, and waits for the next page.
 */
export async function restoreMarks(
  parts: WorkerParts,
  { retailerId, at }: SilencedRetailer,
): Promise<void> {
  const wasHopSeen = (await recentHopItem.getValue()) >= at;
  for (const { tabId } of await loadJudgedPages()) {
    const url = (await loadTabUrl(tabId))?.href;
    const page = url && (await findPage(parts, { tabId, url }));
    if (!page || page.matches.every(({ retailer }) => retailer.id !== retailerId)) continue;
    const mark = await judgeAgain(parts, page);
    // Last, so that it is of this page that it is said.
    if (wasHopSeen || !(await wasLookedAt(tabId))) await forgetPage(tabId);
    else if (mark !== undefined) await markToolbar(tabId, mark, parts.words);
  }
}

/** The mark of a tab's page as it would be judged now; undefined where none is due. Nothing is written. */
async function judgeAgain(parts: WorkerParts, page: Page): Promise<ToolbarMark | undefined> {
  const { records, stoodDown } = await loadStanding(parts, page);
  if (stoodDown) return undefined;
  const { onRecord, toSpeak } = await loadReadings(parts, page);
  const { tab } = onRecord;
  const { hop, place } = tab;
  if (place === undefined || tab.page !== pageName(page.url) || hop !== undefined) return undefined;
  const topic = findTopic(parts, place, toSpeak);
  if (topic === undefined || topic.history.calmness === 'off') return undefined;
  return (await decide(parts, page, place, { tab, records }, topic)).mark;
}

async function forgetPage(tabId: number): Promise<void> {
  const item = tabStateItem(tabId);
  const { place: _judged, offer: _made, banner: _shown, ...rest } = await item.getValue();
  await item.setValue(rest);
}
