import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumUnderTest, launchChromium } from '../support/chromium.ts';
import { type LoopbackWeb, startLoopbackWeb } from '../support/loopback-web.ts';
import { type Networks, serveNetworks } from '../support/networks.ts';
import { writeProbeExtension } from '../support/probe-extension.ts';
import { createHostileShop } from '../support/shops/hostile-shop.ts';
import { createShop } from '../support/shops/served-shop.ts';
import { createSinglePageShop } from '../support/shops/single-page-shop.ts';

const extension = writeProbeExtension();
const shop = createShop();
const product = 'https://www.shop.example.com/products/linen-shirt';
let web: LoopbackWeb;
let networks: Networks;
let chromium: ChromiumUnderTest;

beforeAll(async () => {
  web = await startLoopbackWeb({
    hosts: {
      '*.shop.example.com': shop.handler,
      'spa.example.com': createSinglePageShop(),
      'hostile.example.com': createHostileShop(),
    },
  });
  networks = serveNetworks(web);
  chromium = await launchChromium({ extension, web });
});
afterAll(async () => {
  await chromium.close();
  await web.close();
  rmSync(extension, { recursive: true });
});

const heading = (page: Page) => page.$eval('h1', (element) => element.textContent);

async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}

const encoded = encodeURIComponent(product);
const clickId = 'abcdefghijklmnopqrstuvwxyz';

describe('the networks and the shop', () => {
  it.each([
    [
      'awin',
      `https://www.awin1.com/cread.php?awinmid=1001&awinaffid=100001&clickref=${clickId}&ued=${encoded}`,
      ['awc'],
    ],
    [
      'impact',
      `https://shop.sjv.io/c/100001/222/333?subId1=${clickId}&u=${encoded}`,
      ['irclickid', 'irgwc', 'afsrc'],
    ],
    ['cj', `https://www.anrdoezrs.net/click-100001-444?sid=${clickId}&url=${encoded}`, ['cjevent']],
    [
      'cj',
      `https://www.anrdoezrs.net/links/100001/type/dlg/sid/${clickId}/${product}`,
      ['cjevent'],
    ],
    [
      'rakuten',
      `https://click.linksynergy.com/deeplink?id=AbCdEfGhIjK&mid=555&u1=${clickId}&murl=${encoded}`,
      ['ranMID', 'ranEAID', 'ranSiteID'],
    ],
  ])('%s leads to the shop, and its order names the click', async (network, link, parameters) => {
    const page = await chromium.openTab(link);
    const landing = new URL(page.url());
    expect(landing.origin + landing.pathname).toBe(product);
    expect([...landing.searchParams.keys()]).toEqual(parameters);
    await press(page, '#add-to-cart');
    expect(await heading(page)).toBe('Your cart');
    await press(page, '#to-checkout');
    expect(await heading(page)).toBe('Checkout');
    await press(page, '#place-order');
    expect(await heading(page)).toBe('Thank you for your order');
    const reference = shop.orders.at(-1)?.reference;
    expect(networks.findClick(reference ?? '')).toMatchObject({ network, subId: clickId });
    await page.close();
  });

  it.each(['https://www.awin1.com/cread.php?awinmid=1', 'https://shop.sjv.io/c/1/2?u=x'])(
    'an incomplete link leads nowhere: %s',
    async (link) => {
      const before = networks.clicks.length;
      const page = await chromium.openTab(link);
      expect(page.url()).toBe(link);
      expect(networks.clicks).toHaveLength(before);
      await page.close();
    },
  );
});

describe('the single-page shop', () => {
  it('walks from product to thank-you without a load', async () => {
    const page = await chromium.openTab('https://spa.example.com/products/linen-shirt');
    await page.evaluate('window.same = true');
    for (const [selector, title] of [
      ['#add-to-cart', 'Your cart'],
      ['#to-checkout', 'Checkout'],
      ['#place-order', 'Thank you for your order'],
    ] as const) {
      await page.click(selector);
      await page.waitForFunction(`document.querySelector('h1').textContent === '${title}'`);
    }
    expect(page.url()).toBe('https://spa.example.com/thank-you');
    await page.goBack();
    await page.waitForFunction("document.querySelector('h1').textContent === 'Checkout'");
    expect(await page.evaluate('window.same')).toBe(true);
    await page.close();
  });
});

describe('the hostile shop', () => {
  it('really floods, and presses and fakes what it does not know', async () => {
    const page = await chromium.openTab('https://hostile.example.com/checkout');
    await page.evaluate(`document.documentElement.append(document.createElement('div'))`);
    await page.waitForFunction('window.attempts.floods > 20 && window.attempts.presses >= 5');
    expect(await page.$eval('support4good-banner', (element) => element.shadowRoot?.mode)).toBe(
      'open',
    );
    await page.close();
  });
});
