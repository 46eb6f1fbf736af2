import { browser } from 'wxt/browser';

/** What the browser calls the keys that open the popup; undefined where there are none (Firefox for Android). */
export async function loadShortcut(): Promise<string | undefined> {
  if (browser.commands === undefined) return undefined;
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}

/**
 * Opens the browser's page for shortcuts: Firefox by its own call (`commands.openShortcutSettings`, since 137), the
 * others by address. @returns whether it opened.
 */
export async function openShortcutSettings(address: string): Promise<boolean> {
  try {
    const { commands } = browser;
    if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function')
      await commands.openShortcutSettings();
    else await browser.tabs.create({ url: address });
    return true;
  } catch {
    // The browser keeps the page to itself: the words for it say how to go there by hand.
    return false;
  }
}
