import { browser } from 'wxt/browser';

/** One main-frame request to a network's host, as the browser observed it. */
export interface ObservedHop {
  readonly tabId: number;
  readonly url: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A main-frame request to a network's host that ended in an error of the browser's. */
export interface FailedHop {
  readonly url: string;
  /** The browser's own name for it: `net::ERR_…` in Chromium, `NS_ERROR_…` in Firefox. */
  readonly error: string;
}

/** Observes main-frame requests to these hosts that never got an answer. Register synchronously at the top. */
export function observeFailures(
  matchPatterns: readonly string[],
  onFailure: (failure: FailedHop) => Promise<void>,
): void {
  browser.webRequest.onErrorOccurred.addListener(
    ({ url, error }) => void onFailure({ url, error }),
    {
      urls: [...matchPatterns],
      types: ['main_frame'],
    },
  );
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
