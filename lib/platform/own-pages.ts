import { browser } from 'wxt/browser';

/** Opens the options page, or the tab where it is open already. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Opens the welcome page in a tab of its own. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** The version that the manifest states. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;
