import type { Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/** All text of a page. */
export const textOf = (page: Page) => page.$eval('body', (body) => body.textContent ?? '');

/** Waits until the page says this. */
export const says = (page: Page, text: string | RegExp) =>
  waitUntil(`the page says ${text}`, async () => {
    const body = await textOf(page);
    return typeof text === 'string' ? body.includes(text) : text.test(body);
  });

/** Presses the button of this name, as it is read out. */
export async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`aria/${name}[role="button"]`);
  await button?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await button?.click();
}

/** Looks at the community at this address, on the settings page. */
export async function lookAt(options: Page, address: string): Promise<void> {
  await options.bringToFront();
  await options.$eval('.join input', (input) => input.scrollIntoView({ block: 'center' }));
  await options.click('.join input', { count: 3 });
  await options.type('.join input', address);
  await press(options, 'Look at it');
}

/** Joins the community of this name at this address, on the settings page, which is fresh afterwards. */
export async function joinAt(options: Page, address: string, name: string): Promise<void> {
  await lookAt(options, address);
  await press(options, `Join ${name}`);
  await says(options, `You joined ${name}.`);
  await options.reload();
  await says(options, 'Join a community');
}
