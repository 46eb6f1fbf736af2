import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { findBrowser } from './find-browser.ts';
import { findOverflow, findViolations } from './find-violations.ts';
import { savePicture } from './save-picture.ts';

/** How a visitor of the server's pages sees them. */
export interface View {
  readonly scheme: 'light' | 'dark';
  /** Of the window, in px. */
  readonly width: number;
}

export const views: readonly (readonly [string, View])[] = [
  ['light', { scheme: 'light', width: 1_000 }],
  ['narrow dark', { scheme: 'dark', width: 320 }],
];

/** A Chromium without our extension: whoever visits a community's server. */
export const launchVisitor = (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: findBrowser('chromium'),
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });

/** A tab without JavaScript, as the pages promise to need none. */
export async function openScriptlessTab(browser: Browser, view: View): Promise<Page> {
  // A context each: the applicant has not the steward's cookie, and nobody is signed in already.
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setViewport({ width: view.width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: view.scheme }]);
  return page;
}

/**
 * Fails where the accessibility rules find something, contrast included, or where anything sticks out at the side, and
 * leaves a picture of the whole page under that name.
 */
export async function checkDrawnPage(page: Page, name: string): Promise<void> {
  // The rules run by timers, which stand still where scripts are off.
  await page.setJavaScriptEnabled(true);
  expect(await findViolations(page), name).toEqual([]);
  await page.setJavaScriptEnabled(false);
  expect(await findOverflow(page), `${name} sticks out`).toEqual([]);
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  const { width = 0 } = page.viewport() ?? {};
  await page.setViewport({ width, height: Math.min(height, 4_000) });
  await savePicture(page, name);
}

/** How many of the selected elements are drawn. */
export const countDrawn = (page: Page, selector: string): Promise<number> =>
  page.$$eval(
    selector,
    (elements) => elements.filter((element) => element.getClientRects().length > 0).length,
  );
