import { browser } from 'wxt/browser';
import { TabState } from '../../schema/storage.ts';
import { tabStatePrefix } from './storage-items.ts';

/**
 * Forgets the states of tabs that are closed. Now and then is enough, since a browser session gives no tab's number
 * twice; listening for every closed tab would wake the worker for pages that are none of its business.
 */
export async function forgetClosedTabs(): Promise<void> {
  const [stored, tabs] = await Promise.all([
    browser.storage.session.get(null),
    browser.tabs.query({}),
  ]);
  const open = new Set(tabs.map(({ id }) => `${tabStatePrefix}${id}`));
  const closed = Object.keys(stored).filter(
    (key) => key.startsWith(tabStatePrefix) && !open.has(key),
  );
  if (closed.length > 0) await browser.storage.session.remove(closed);
}

/** Every tab's last page that was judged, without query and fragment: the only pages whose tab may bear our mark. */
export async function loadJudgedPages(): Promise<{ tabId: number; page: URL }[]> {
  const stored = Object.entries(await browser.storage.session.get(null));
  return stored.flatMap(([key, value]) => {
    if (!key.startsWith(tabStatePrefix)) return [];
    const state = TabState.safeParse(value);
    if (!state.success || state.data.place === undefined) return [];
    const { page = '' } = state.data;
    if (!URL.canParse(page)) return [];
    return [{ tabId: Number(key.slice(tabStatePrefix.length)), page: new URL(page) }];
  });
}
