import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, Viewport } from 'puppeteer-core';
import type { Settings } from '../../lib/schema/settings.ts';
import type { ShopState } from '../../lib/schema/shop-state.ts';
import type { Click } from '../../lib/schema/storage.ts';
import type { ChromiumUnderTest } from './chromium.ts';
import { onTable } from './on-table.ts';

/** How a page is looked at. What is left out stays as the device has it. */
export interface Look {
  /** A folder of `_locales`. */
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  readonly viewport?: Viewport;
}

/** How one of the built package's own pages is shown. */
export interface Stage extends Look {
  /** For example `popup.html?tabId=1`. */
  readonly file: string;
  /** The worker's answer to `getShopState`; without one the real worker answers. `failed`: it gives no answer. */
  readonly state?: ShopState | 'failed';
}

const messagesOf = (extension: string, locale: string): string =>
  readFileSync(path.join(extension, '_locales', locale, 'messages.json'), 'utf8');

/** Statements that have the package speak these messages instead of those in the browser's language. */
export const otherWords = (messages: string | undefined): string => `
  const messages = ${messages ?? 'undefined'};
  if (messages !== undefined) {
    chrome.i18n.getMessage = (key, values = []) =>
      (messages[key]?.message ?? '').replaceAll(/\\$(\\$|[1-9])/g, (_, digit) =>
        digit === '$' ? '$' : ([values].flat()[Number(digit) - 1] ?? ''));
    chrome.i18n.getUILanguage = () => messages.languageTag.message;
  }`;

/**
 * Runs in the page before its own scripts: other words than the browser's, as the package holds them, and one answer of
 * the worker. Everything else of the page is the built one.
 */
const prepare = (stage: Stage, messages: string | undefined): string => `(() => {
  ${otherWords(messages)}
  const state = ${JSON.stringify(stage.state)};
  if (state === undefined) return;
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  chrome.runtime.sendMessage = (message) => {
    if (message.name !== 'getShopState') return send(message);
    return state === 'failed' ? Promise.reject(new Error('no answer')) : Promise.resolve(state);
  };
})()`;

/** Sets what a page finds of its device. @returns the package's messages in the look's language, if it has one. */
export async function dressPage(
  page: Page,
  extension: string,
  { viewport, colorScheme, forcedColors, locale }: Look,
): Promise<string | undefined> {
  await page.setViewport(viewport ?? { width: 384, height: 600 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: colorScheme ?? 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
    ...(forcedColors ? [{ name: 'forced-colors', value: 'active' }] : []),
  ]);
  return locale === undefined ? undefined : messagesOf(extension, locale);
}

/** Opens a page of the built package on this stage, loaded and with its text drawn. */
export async function openStaged(
  chromium: ChromiumUnderTest,
  extension: string,
  stage: Stage,
): Promise<Page> {
  const page = await chromium.openTab();
  const messages = await dressPage(page, extension, stage);
  await page.evaluateOnNewDocument(prepare(stage, messages));
  await page.goto(`chrome-extension://${chromium.extensionId}/${stage.file}`);
  await page.waitForFunction("document.querySelector('main')?.innerText.length > 20");
  await page.evaluate('document.fonts.ready.then(() => true)');
  return page;
}

/** Puts settings and clicks on the device, as the worker would have written them, instead of those there. */
export async function furnish(
  chromium: ChromiumUnderTest,
  { settings, clicks }: { settings: Settings; clicks: readonly Click[] },
): Promise<void> {
  const page = await chromium.openExtensionPage('manifest.json');
  await page.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(settings)} })`);
  await page.evaluate(onTable('clicks', 'readwrite', 'clear()'));
  for (const click of clicks) {
    await page.evaluate(onTable('clicks', 'readwrite', `put(${JSON.stringify(click)})`));
  }
  await page.close();
}
