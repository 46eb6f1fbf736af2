import type { Page } from 'puppeteer-core';

/** Presses something that leads to another page, and waits for that page. */
async function follow(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(selector)]);
}

/** From a product page of the test shop through the cart to the checkout. */
export async function goToCheckout(page: Page): Promise<void> {
  await follow(page, '#add-to-cart');
  await follow(page, '#to-checkout');
}

/** From the checkout to the thank-you page. */
export async function placeOrder(page: Page): Promise<void> {
  await follow(page, '#place-order');
}
