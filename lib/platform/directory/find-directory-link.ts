import { browser } from 'wxt/browser';

// Runs in the page, so it stands alone: nothing from this file or elsewhere is there.
const readLink = (): string | undefined =>
  document.querySelector<HTMLLinkElement>('link[rel~="support4good-directory"]')?.href;

/**
 * The address that the page in a tab names as its community's directory. It is looked at when the shopper opens the
 * popup there, by the access that this click gives, and never before.
 */
export async function findDirectoryLink(tabId: number): Promise<string | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: readLink });
    const href: unknown = frame?.result;
    return typeof href === 'string' ? href : undefined;
  } catch {
    // A page of the browser's own, or one that is gone: it invites to nothing.
    return undefined;
  }
}
