import type { Page } from 'puppeteer-core';
import type { Nonprofit } from '../../../lib/schema/nonprofit.ts';
import type { ChromiumUnderTest } from '../chromium.ts';
import { waitUntil } from '../wait-until.ts';

/** The page that opens by itself after the installation. */
async function findWelcome({ browser, extensionId }: ChromiumUnderTest): Promise<Page> {
  const target = await browser.waitForTarget((one) =>
    one.url().startsWith(`chrome-extension://${extensionId}/welcome.html`),
  );
  const page = await target.page();
  if (page === null) throw new Error('the welcome page is not in a tab');
  await page.bringToFront();
  return page;
}

/**
 * Walks the welcome page as a first-time shopper: reads who pays, searches and chooses the nonprofit, allows the shops.
 * With a prompt it is answered; without one (headless) access must have been granted before the start.
 */
export async function setUpExtension(
  chromium: ChromiumUnderTest,
  nonprofit: Nonprofit,
  {
    prompt,
    picture,
  }: { prompt: boolean; picture?: (page: Page, name: string) => Promise<unknown> },
): Promise<void> {
  const page = await findWelcome(chromium);
  await page.waitForSelector('.step .primary');
  await picture?.(page, 'loop-1-welcome');
  // When it stands still and can be pressed.
  await page.locator('.step .primary').click();

  await page.waitForSelector('.picker input[type=search]');
  await page.type('.picker input[type=search]', nonprofit.name);
  const wanted = await waitUntil(`${nonprofit.name} is found`, async () => {
    const found = await page.$$('.results .result');
    const [first] = found;
    const text = await first?.evaluate((element) => element.textContent);
    return found.length > 0 && text?.includes(nonprofit.name) === true ? first : undefined;
  });
  await picture?.(page, 'loop-2-choose');
  await wanted.click();

  if (prompt) {
    await page.waitForSelector('.step .primary:enabled');
    await page.click('.step .primary');
    await chromium.answerPermissionPrompt(page, 'allow');
  }
  await page.waitForSelector('.step .secondary');
  await picture?.(page, 'loop-3-done');
  await waitUntil('the visit script is registered', () =>
    page.evaluate(
      'chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.length > 0)',
    ),
  );
  await page.close();
}
