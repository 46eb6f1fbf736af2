import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoPackages } from '../../scripts/demo/demo-community.ts';
import { type ChromiumUnderTest, launchChromium } from '../support/chromium.ts';
import { type LoopWorld, startLoopWorld } from '../support/loop/loop-world.ts';
import { waitUntil } from '../support/wait-until.ts';

// The built package with its real worker, from installation to deletion, in the order of a shopper's life.

let world: LoopWorld;
let chromium: ChromiumUnderTest;

beforeAll(async () => {
  world = await startLoopWorld();
  const { web } = world;
  chromium = await launchChromium({ extension: demoPackages.chrome, web, headless: false });
});
afterAll(async () => {
  await chromium?.close();
  await world?.close();
});

/** A hand on mouse or keys that counts what it does, and fails when something to press never comes. */
function createHand(page: Page) {
  let actions = 0;
  return {
    actions: () => actions,
    async click(selector: string) {
      await page.waitForSelector(selector, { visible: true });
      actions += 1;
      await page.click(selector);
    },
  };
}

const settingsOf = (page: Page) =>
  page.evaluate(`chrome.storage.local.get('settings').then(({ settings }) => settings ?? {})`);
const nonprofitName = async (page: Page): Promise<string> =>
  String(
    await page.evaluate(`document.querySelector('#nonprofit .identity-name')?.textContent ?? ''`),
  );
const focusIsIn = (page: Page, selector: string) =>
  page.evaluate(`document.activeElement?.closest('${selector}') !== null`);
/** A book by its old number of ten digits, at a shop that no community lists. */
const bookPage = `<!doctype html><title>Book</title><h1>The Left Hand of Darkness</h1>
<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'Book',
  name: 'The Left Hand of Darkness',
  isbn: '0-441-00731-7',
})}</script>`;
const accent = '.step .primary:enabled';

it('a first-time shopper has chosen a nonprofit and given access after 4 actions', async () => {
  const target = await chromium.browser.waitForTarget((one) => one.url().endsWith('/welcome.html'));
  const page = await target.page();
  if (page === null) throw new Error('the welcome page is in no tab');
  await page.bringToFront();
  const hand = createHand(page);
  await hand.click(accent);
  await hand.click('.results .result');
  await page.waitForFunction("document.querySelector('.step .how, .step .picker') === null");
  await hand.click(accent);
  await chromium.answerPermissionPrompt(page, 'allow');
  const answered = 1;
  await page.waitForSelector('.step .secondary');
  expect(hand.actions() + answered).toBeLessThanOrEqual(4);
  expect(await settingsOf(page)).toHaveProperty('nonprofit.id');
  expect((await chromium.grantedOrigins()).length).toBeGreaterThan(0);
  await page.close();
});

it('the nonprofit is changed in 2 actions, and one more takes that back', async () => {
  const page = await chromium.openExtensionPage('options.html');
  await page.waitForSelector('#nonprofit .identity-name');
  const before = await nonprofitName(page);
  const hand = createHand(page);
  await hand.click('#nonprofit .row button');
  await hand.click('.results .result[aria-pressed="false"]');
  await waitUntil('another is chosen', async () => (await nonprofitName(page)) !== before);
  expect(hand.actions()).toBe(2);
  await hand.click('#nonprofit .notice button');
  await waitUntil('the first is back', async () => (await nonprofitName(page)) === before);
  await page.close();
});

it('a shop is silenced in 2 actions: the toolbar button, and never here', async () => {
  const shop = await chromium.openTab(`https://www.${world.retailer.host}/products/linen-shirt`);
  const popup = await chromium.openPopup(shop);
  const opened = 1;
  const hand = createHand(popup);
  await hand.click('.quiet-controls > button');
  await popup.waitForSelector('.shop .secondary');
  expect(hand.actions() + opened).toBe(2);
  // Each of the two buttons goes when it is pressed; a hand on the keys goes on from beside it.
  expect(await focusIsIn(popup, '.quiet-controls')).toBe(true);
  await popup.focus('.shop .secondary');
  await popup.keyboard.press('Enter');
  await popup.waitForSelector('.shop .primary');
  expect(await focusIsIn(popup, '.shop')).toBe(true);
  await popup.close();
  await shop.close();
});

it('finds the product elsewhere at the shopper’s own question, and asks no shop before one is chosen', async () => {
  const shop = await chromium.openTab(`https://www.${world.retailer.host}/products/linen-shirt`);
  const popup = await chromium.openPopup(shop);
  await popup.waitForSelector('.find button');
  world.web.forget();
  await popup.click('.find button');
  await popup.waitForFunction(
    "document.querySelector('.elsewhere')?.innerText.includes('Linen shirt')",
  );
  expect(world.web.requests.map(({ host }) => host)).toEqual([]);
  await popup.close();
  await shop.close();
});

it('leads from a book to the book itself elsewhere, and tells that shop nothing before it is chosen', async () => {
  world.web.serve('www.unlisted-books.example', () => ({ body: bookPage }));
  const shop = await chromium.openTab('https://www.unlisted-books.example/left-hand');
  const popup = await chromium.openPopup(shop);
  await popup.waitForSelector('.find button');
  world.web.forget();
  await popup.click('.find button');
  const book = '.elsewhere a[href*="betterworldbooks.com"]';
  await popup.waitForSelector(book);
  expect(world.web.requests).toEqual([]);
  // The popup closes under the click.
  await popup.click(book).catch(() => undefined);
  await waitUntil('the chosen shop is asked', async () => world.web.requests.length > 0);
  const asked = world.web.requests.filter(({ host }) => !host.includes('unlisted-books'));
  expect(new Set(asked.map(({ host }) => host))).toEqual(new Set(['www.betterworldbooks.com']));
  expect(asked[0]?.path).toBe('/search/results?q=9780441007318');
  expect(asked[0]?.headers).not.toHaveProperty('referer');
  await shop.close();
});

it('everything is deleted in 2 actions, and the access is given back', async () => {
  const page = await chromium.openExtensionPage('options.html');
  const hand = createHand(page);
  await hand.click('#privacy .danger');
  await hand.click('dialog[open] .danger');
  expect(hand.actions()).toBe(2);
  await waitUntil('nothing is granted', () =>
    page.evaluate('chrome.permissions.getAll().then(({ origins }) => origins.length === 0)'),
  );
  await waitUntil('no choice is left', async () => JSON.stringify(await settingsOf(page)) === '{}');
  await page.close();
});
