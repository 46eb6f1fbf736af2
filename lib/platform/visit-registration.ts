import { browser } from 'wxt/browser';

type RegisteredScript = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

const scriptId = 'visit';
/** Storage is read while the page is parsed, and the worker decides while it loads what it is drawn with. */
const runAt = 'document_start';

/**
 * Registers the visit script for exactly these origins, so that the browser itself does the matching. Made again on
 * install, update, start-up and every change of grants or directory (an unpacked extension loses it at relaunch).
 */
export async function registerVisitScript(origins: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  const current = registered[0]?.matches ?? [];
  if (current.length === origins.length && origins.every((origin) => current.includes(origin))) {
    // An earlier version had it run when the page was idle.
    if (origins.length > 0 ? registered[0]?.runAt === runAt : registered.length === 0) return;
  }
  if (origins.length === 0) {
    await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
    return;
  }
  const script: RegisteredScript = {
    id: scriptId,
    js: ['visit.js'],
    matches: [...origins],
    runAt,
    allFrames: false,
    persistAcrossSessions: true,
  };
  // Changed in one step: a worker that dies between an end and a new beginning would leave no script at all.
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
