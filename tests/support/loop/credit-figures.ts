import type { Page } from 'puppeteer-core';
import type { ChromiumUnderTest } from '../chromium.ts';
import { savePicture } from '../save-picture.ts';
import { waitUntil } from '../wait-until.ts';

/** What the popup's credits say, as text: label and amount of each column in order. */
export interface CreditFigures {
  readonly nonprofit: string;
  readonly figures: Readonly<Record<string, string>>;
}

const readFigures = `(() => {
  const row = document.querySelector('.credits .credit');
  if (row === null) return undefined;
  const pairs = [...row.querySelectorAll('.figures > div')].map((pair) =>
    [pair.querySelector('dt').textContent, pair.querySelector('dd').textContent]);
  return JSON.stringify({
    nonprofit: row.querySelector('.credit-name bdi').textContent,
    figures: Object.fromEntries(pairs),
  });
})()`;

/** Asks the worker to fetch what is new, as its alarm does every eight hours. */
async function sync(chromium: ChromiumUnderTest): Promise<void> {
  const page = await chromium.openExtensionPage('options.html');
  await page.evaluate("chrome.runtime.sendMessage({ name: 'syncNow', request: {} })");
  await page.close();
}

/** Opens the popup over the shop's tab and reads it until its figures differ from those seen before. */
export async function readNewFigures(
  chromium: ChromiumUnderTest,
  shop: Page,
  before: CreditFigures | undefined,
  picture: string,
): Promise<CreditFigures> {
  await sync(chromium);
  const popup = await chromium.openPopup(shop);
  const text = await waitUntil('the popup shows new figures', async () => {
    const now = await popup.evaluate(readFigures);
    return typeof now === 'string' && now !== JSON.stringify(before) ? now : undefined;
  });
  await savePicture(popup, picture);
  await popup.close();
  return JSON.parse(text);
}
