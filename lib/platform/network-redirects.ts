import { browser } from 'wxt/browser';

/** One main-frame request to a network's host, as the browser observed it. */
export interface ObservedHop {
  readonly tabId: number;
  readonly url: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * Observes main-frame requests to these hosts: only hosts that the shopper granted are seen, and the worker wakes for no
 * other page. Nothing is blocked or changed. Register synchronously at the top of the worker.
 */
export function observeRedirects(
  matchPatterns: readonly string[],
  onHop: (hop: ObservedHop) => Promise<void>,
): void {
  browser.webRequest.onBeforeRequest.addListener(
    ({ tabId, url, timeStamp }) => {
      if (tabId >= 0) void onHop({ tabId, url, at: timeStamp });
      return undefined;
    },
    { urls: [...matchPatterns], types: ['main_frame'] },
  );
}
