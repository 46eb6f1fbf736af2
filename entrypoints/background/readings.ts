import { loadBrowserSession } from '../../lib/platform/browser-session.ts';
import type { CommunityBusinesses } from '../../lib/platform/directory-store.ts';
import { settingsItem, tabStateItem } from '../../lib/platform/storage-items.ts';
import type { Settings } from '../../lib/schema/settings.ts';
import type { TabState } from '../../lib/schema/storage.ts';
import { loadBannerHistory } from './banner-events.ts';
import type { ReadAhead } from './decisions.ts';
import { loadObstacles, type Obstacles } from './offers.ts';
import { type Page, pageName } from './page.ts';
import type { WorkerParts } from './parts.ts';
import { loadStoredRecords, type StoredRecords } from './stand-down.ts';

/** All that a shop's page is judged by, as one moment had it. */
export interface Readings {
  readonly settings: Settings;
  readonly obstacles: Obstacles;
  readonly history: Awaited<ReturnType<typeof loadBannerHistory>>;
  readonly communities: readonly CommunityBusinesses[];
  readonly browserSession: string;
  readonly tab: TabState;
  readonly records: StoredRecords;
}

/** Reads all of it side by side: a page is waiting, and each answer of the browser takes a millisecond or more. */
export async function loadReadings(
  parts: WorkerParts,
  { tabId, matches }: Page,
): Promise<Readings> {
  const [{ retailer }] = matches;
  const coming = settingsItem.getValue();
  const [settings, obstacles, history, communities, browserSession, tab, records] =
    await Promise.all([
      coming,
      loadObstacles(),
      loadBannerHistory(parts, coming, retailer.id),
      parts.store.loadBusinesses(retailer.category),
      loadBrowserSession(),
      tabStateItem(tabId).getValue(),
      loadStoredRecords(matches),
    ]);
  return { settings, obstacles, history, communities, browserSession, tab, records };
}

/** What was read ahead for this very page, or else what is read now. */
export const readingsOf = async (
  parts: WorkerParts,
  page: Page,
  ahead: ReadAhead | undefined,
): Promise<Readings> =>
  ahead?.tabId === page.tabId && ahead.page === pageName(page.url)
    ? ahead.readings
    : loadReadings(parts, page);
