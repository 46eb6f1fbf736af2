import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hopPatterns } from '../../lib/domain/networks/hop-patterns.ts';
import { Settings } from '../../lib/schema/settings.ts';
import { nonprofit } from '../components/samples.ts';
import { type ChromiumUnderTest, launchChromium } from '../support/chromium.ts';
import { closedShadow } from '../support/closed-shadow.ts';
import { openBanner } from '../support/loop/open-banner.ts';
import { type LoopbackWeb, startLoopbackWeb } from '../support/loopback-web.ts';
import { joinAt, says } from '../support/read-page.ts';
import { type ServedCommunity, serveCommunity } from '../support/served-community.ts';
import { createShop } from '../support/shops/served-shop.ts';
import { furnish } from '../support/staged-page.ts';
import { testProgram } from '../support/test-program.ts';
import { waitForDirectory } from '../support/wait-for-directory.ts';
import { waitUntil } from '../support/wait-until.ts';

// Two communities have a program for one shop. The second one's pays the nonprofit less, so its turn is the order's doing.

const shop = 'novels.example.com';
const shapes = [
  { id: 'books', name: 'Book people', rate: '5 %', part: '4.87%' },
  { id: 'town', name: 'Our town', rate: '3 %', part: '2.92%' },
] as const;
const [books, town] = shapes;

let web: LoopbackWeb;
let chromium: ChromiumUnderTest;
let communities: ServedCommunity[];
let options: Page;

beforeAll(async () => {
  web = await startLoopbackWeb();
  web.serve(shop, createShop({ name: 'Novels' }).handler);
  communities = await Promise.all(
    shapes.map(({ id, name, rate }) =>
      serveCommunity(web, `${id}.example`, {
        id,
        name,
        api: true,
        files: { 'programs.yaml': testProgram(shop, rate) },
      }),
    ),
  );
  for (const community of communities) await community.publish(shop);
  chromium = await launchChromium({
    extension: '.output/chrome-mv3',
    web,
    grantedOrigins: [`https://*.${shop}/*`, ...hopPatterns().filter((each) => each.endsWith('/*'))],
  });
  await waitForDirectory(chromium);
  const settings = {
    disclosureAcceptedAt: '2026-11-20T10:00:00Z',
    nonprofit: nonprofit(),
    country: 'US',
  };
  await furnish(chromium, { settings: Settings.parse(settings), clicks: [] });
  options = await chromium.openExtensionPage('options.html');
  await options.setViewport({ width: 1000, height: 900 });
  await says(options, 'Join a community');
  for (const { id, name } of shapes) await joinAt(options, `${id}.example`, name);
});
afterAll(async () => {
  await chromium?.close();
  for (const community of communities ?? []) community.remove();
  await web?.close();
});

/** What the banner at the checkout and the popup say of whose offer it is. */
async function look(): Promise<readonly string[]> {
  const page = await chromium.openTab(`https://${shop}/checkout`);
  const drawn = await closedShadow(page);
  await openBanner(drawn);
  await drawn.click('[aria-expanded]');
  await waitUntil('the details are open', () => drawn.text('.details:not([hidden]) li'));
  const banner = (await drawn.text('.card')) ?? '';
  const popup = await chromium.openPopup(page);
  await says(popup, 'could credit this order too');
  const card = await popup.$eval('.offer', (offer) => offer.textContent ?? '');
  await chromium.screenshot(popup, 'two-communities');
  await popup.close();
  await page.close();
  return [banner, card];
}

it('the offer is the one of the community that stands first, and says so', async () => {
  for (const text of await look()) {
    expect(text).toContain(books.part);
    expect(text).toContain('Book people keeps 2.5%');
    expect(text).toContain(
      'Our town could credit this order too. Your order of communities puts Book people first.',
    );
  }
});

it('changes hands when the shopper moves the other one up, by keyboard', async () => {
  await options.bringToFront();
  const up = await options.waitForSelector('aria/Move Our town up[role="button"]');
  await up?.focus();
  await options.keyboard.press('Enter');
  await says(options, 'Our town: place 2 of 3');
  for (const text of await look()) {
    expect(text).toContain(town.part);
    expect(text).toContain('Our town keeps 2.5%');
    expect(text).toContain('Your order of communities puts Our town first.');
  }
});

it('goes to the other one while the first rests', async () => {
  await options.bringToFront();
  await options.evaluate(`[...document.querySelectorAll('.community')]
    .find((item) => item.textContent.startsWith('Our town'))
    .querySelector('.buttons button:not([aria-label])').click()`);
  await says(options, 'Paused');
  const page = await chromium.openTab(`https://${shop}/`);
  const popup = await chromium.openPopup(page);
  await says(popup, 'Book people keeps 2.5%');
  expect(await popup.$eval('.offer', (offer) => offer.textContent)).not.toContain('Our town');
});
