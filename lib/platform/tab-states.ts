import { browser } from 'wxt/browser';
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
