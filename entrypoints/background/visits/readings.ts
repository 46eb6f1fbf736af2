import { loadBrowserSession } from '../../../lib/platform/storage/browser-session.ts';
import { settingsItem, tabStateItem } from '../../../lib/platform/storage/storage-items.ts';
import type { Settings } from '../../../lib/schema/settings.ts';
import type { Alternative } from '../../../lib/schema/shop-state.ts';
import type { TabState } from '../../../lib/schema/storage.ts';
import { loadBannerHistory } from '../banner/banner-events.ts';
import { findAlternatives, loadObstacles, type Obstacles } from '../offers/offers.ts';
import type { WorkerParts } from '../parts.ts';
import { loadStoredRecords, type StoredRecords } from '../stand-down/stand-down.ts';
import type { ReadAhead, TakeAhead } from './decisions.ts';
import type { Draft } from './draft.ts';
import { type Page, pageName } from './page.ts';

/** What a visit and its signs are recorded by: nothing else may keep a sign from being recorded. */
export interface OnRecord {
  readonly browserSession: string;
  readonly tab: TabState;
  readonly records: StoredRecords;
}

/** What else is to be known before anything is said. */
export interface ToSpeak {
  readonly settings: Settings;
  readonly obstacles: Obstacles;
  readonly history: Awaited<ReturnType<typeof loadBannerHistory>>;
  /** In one order: of businesses that suit as well as one another, chance has decided. */
  readonly alternatives: Alternative[];
}

/** All that a shop's page is judged by, as one moment had it. */
export interface Readings {
  readonly onRecord: OnRecord;
  readonly toSpeak: ToSpeak;
}

// Each reads side by side: a page is waiting, and each answer of the browser takes a millisecond or more.

/** Reads what is the same whichever shop a tab's page turns out to be of. */
export function beginReading(tabId: number) {
  const begun = {
    browserSession: loadBrowserSession(),
    tab: tabStateItem(tabId).getValue(),
    settings: settingsItem.getValue(),
    obstacles: loadObstacles(),
  };
  // Nobody may be there to hear of a failure: of a page that no directory lists nothing more is asked.
  for (const each of Object.values(begun)) each.catch(() => undefined);
  return begun;
}
type Begun = ReturnType<typeof beginReading>;

async function loadOnRecord({ matches }: Page, begun: Begun): Promise<OnRecord> {
  const [browserSession, tab, records] = await Promise.all([
    begun.browserSession,
    begun.tab,
    loadStoredRecords(matches),
  ]);
  return { browserSession, tab, records };
}

async function loadToSpeak(parts: WorkerParts, { matches }: Page, begun: Begun): Promise<ToSpeak> {
  const [{ retailer }] = matches;
  const [settings, obstacles, history, communities] = await Promise.all([
    begun.settings,
    begun.obstacles,
    loadBannerHistory(parts, begun.settings, retailer.id),
    parts.store.loadBusinesses(retailer.category),
  ]);
  const alternatives = findAlternatives(parts, matches, communities, settings);
  return { settings, obstacles, history, alternatives };
}

/** Reads everything, ahead of the page. @param begun what is on its way already. */
export async function loadReadings(
  parts: WorkerParts,
  page: Page,
  begun = beginReading(page.tabId),
): Promise<Readings> {
  const [onRecord, toSpeak] = await Promise.all([
    loadOnRecord(page, begun),
    loadToSpeak(parts, page, begun),
  ]);
  return { onRecord, toSpeak };
}

/** What was read ahead, if it was for this very page. */
export const takeFor = ({ tabId, url }: Page, take: TakeAhead): ReadAhead | undefined =>
  take(tabId, pageName(url));

/** What a sign on this page is recorded by: as it was read ahead, or else as it is now. */
export const readOnRecord = async (page: Page, take: TakeAhead): Promise<OnRecord> =>
  takeFor(page, take)?.readings.onRecord ?? loadOnRecord(page, beginReading(page.tabId));

/**
 * What a visit to this page is recorded by, and what it takes to speak there: as it was read ahead, or else as it is
 * now. The shopper is waiting, so the second is on its way while the first is used; if it fails, it fails by itself. With
 * it comes what the page has been given to prepare, if nothing was written since.
 */
export function readForVisit(
  parts: WorkerParts,
  page: Page,
  take: TakeAhead,
): {
  onRecord: OnRecord | Promise<OnRecord>;
  toSpeak: ToSpeak | Promise<ToSpeak>;
  draft?: Draft | undefined;
} {
  const ahead = takeFor(page, take);
  if (ahead !== undefined) {
    return { ...ahead.readings, draft: ahead.isHanded ? ahead.draft : undefined };
  }
  const begun = beginReading(page.tabId);
  const toSpeak = loadToSpeak(parts, page, begun);
  // Nobody may be there to hear of it: where we stand down, nothing is said.
  toSpeak.catch(() => undefined);
  return { onRecord: loadOnRecord(page, begun), toSpeak };
}
