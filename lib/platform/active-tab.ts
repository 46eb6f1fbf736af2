import { browser } from 'wxt/browser';

/** The tab that the popup was opened on. */
export async function loadActiveTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
