import { browser } from 'wxt/browser';
import { z } from '../zod.ts';
import type { Fetch } from './fetch-bytes.ts';

const WordTables = z.array(z.record(z.string(), z.array(z.string())));
const WordRecords = z.record(z.string(), WordTables);

/**
 * Puts the words that shop pages are classified with where pages can read them, each language under its own key: a page
 * loads only its own. Without them every page is `other`, so a package that cannot be read means silence.
 */
export async function installSpottingWords(fetch: Fetch): Promise<void> {
  try {
    const response = await fetch(browser.runtime.getURL('/spotting-words.json'));
    await browser.storage.local.set(WordRecords.parse(await response.json()));
  } catch {
    // An update may be taking the package's files away, or the disk is full: what is stored remains, until a sync.
  }
}

/** Installs the words where none are stored that a page could read: a start could not, and may not come for weeks. */
export async function restoreSpottingWords(fetch: Fetch): Promise<void> {
  const { words } = await browser.storage.local.get('words');
  if (!WordTables.safeParse(words).success) await installSpottingWords(fetch);
}
