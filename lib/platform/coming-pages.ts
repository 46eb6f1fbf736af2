import { browser } from 'wxt/browser';

/**
 * Tells of a page of these match patterns when the browser begins to ask for it, which is long before it has come; only
 * on hosts that the shopper granted. Nothing is blocked or changed. Register synchronously at the top of the worker.
 */
export function observeComingPages(
  matchPatterns: readonly string[],
  onComing: (tabId: number, url: string) => Promise<unknown>,
): void {
  browser.webRequest.onBeforeRequest.addListener(
    ({ tabId, url }) => {
      void onComing(tabId, url);
      return undefined;
    },
    { urls: [...matchPatterns], types: ['main_frame'] },
  );
}
