import type { Page } from 'puppeteer-core';
import type { BannerContent } from '../../lib/schema/shop-state.ts';
import type { ChromiumUnderTest } from './chromium.ts';
import { type ClosedShadow, closedShadow } from './closed-shadow.ts';
import { shopPage } from './shops/shop-page.ts';
import { dressPage, type Look, otherWords } from './staged-page.ts';
import { waitUntil } from './wait-until.ts';

/** The shop whose page a staged banner hangs in; a browser that shows one has to be started with access to it. */
export const stageHost = 'harbour-loom.example';
export const stageOrigin = `https://${stageHost}/*`;

export interface BannerScene extends Look {
  readonly content: BannerContent;
  /** What stands below the shop's own bar; nothing else is in the way of the banner. */
  readonly main?: string;
}

/** A banner of the built package in a shop's page, as it stands once it has found its place. */
export interface StagedBanner {
  readonly page: Page;
  readonly shadow: ClosedShadow;
}

/**
 * Runs in our isolated world of the shop's page, before the banner's script: the worker's part is played, and everything
 * that the banner tells it is taken.
 */
const playWorker = (content: BannerContent, messages: string | undefined): string => `() => {
  ${otherWords(messages)}
  const content = ${JSON.stringify(content)};
  chrome.runtime.sendMessage = ({ name }) => Promise.resolve(name === 'getBanner' ? content : {});
  globalThis.lookedAgain = Promise.resolve('checkout');
  globalThis.givenBanner = { page: location.origin + location.pathname, content };
}`;

let shown = 0;

/** Shows a banner of the built package in a shop's page, whatever the worker would decide there. */
export async function openStagedBanner(
  chromium: ChromiumUnderTest,
  extension: string,
  { content, main = '', ...look }: BannerScene,
): Promise<StagedBanner> {
  const desk = await chromium.openExtensionPage('manifest.json');
  const page = await chromium.openTab();
  const messages = await dressPage(page, extension, look);
  shown += 1;
  const url = `https://${stageHost}/checkout/${shown}`;
  await page.goto(url);
  await page.setContent(shopPage('Harbour & Loom', 'Checkout', main));
  const shadow = await closedShadow(page);
  await desk.evaluate(`chrome.tabs.query({ url: '${url}' }).then(async ([tab]) => {
    const target = { tabId: tab.id };
    await chrome.scripting.executeScript({ target, func: ${playWorker(content, messages)} });
    await chrome.scripting.executeScript({ target, files: ['/banner.js'] });
  })`);
  await desk.close();
  await page.bringToFront();
  await waitUntil('the banner has found its place', async () => {
    const standing = await shadow.hostAttribute('data-form');
    return standing === 'card' || standing === 'tab';
  });
  return { page, shadow };
}
