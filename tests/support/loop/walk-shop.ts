import type { Page } from 'puppeteer-core';

/** Presses something that leads to another page, and waits for that page. */
async function follow(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(selector)]);
}

/** From any page of the test shop through its product, which is opened if it is not, and the cart to the checkout. */
export async function goToCheckout(page: Page): Promise<void> {
  if ((await page.$('#add-to-cart')) === null) await follow(page, 'nav a');
  await follow(page, '#add-to-cart');
  await follow(page, '#to-checkout');
}

/** From the checkout to the thank-you page. */
export async function placeOrder(page: Page): Promise<void> {
  await follow(page, '#place-order');
}
