declare global {
  /** The banner that this extension shows on this page; in our isolated world, out of the page's reach. */
  var shownBanner: AbortController | undefined;
}

/** Ends the banner that was shown on this page before. @returns the lifetime of the new one. */
export function takeOver(): AbortSignal {
  globalThis.shownBanner?.abort();
  globalThis.shownBanner = new AbortController();
  return globalThis.shownBanner.signal;
}
