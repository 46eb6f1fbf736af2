import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoServer } from '../../scripts/demo/demo-community.ts';
import { type ChromiumUnderTest, launchChromium } from '../support/chromium.ts';
import { closedShadow } from '../support/closed-shadow.ts';
import { findDemoShop } from '../support/demo-shops.ts';
import { launchShopper } from '../support/loop/launch-shopper.ts';
import { type LoopWorld, startLoopWorld } from '../support/loop/loop-world.ts';
import { openBanner } from '../support/loop/open-banner.ts';
import { startLoopbackWeb } from '../support/loopback-web.ts';
import { onTable } from '../support/on-table.ts';
import { createHostileShop } from '../support/shops/hostile-shop.ts';
import { createShop } from '../support/shops/served-shop.ts';
import { createSinglePageShop } from '../support/shops/single-page-shop.ts';
import { waitUntil } from '../support/wait-until.ts';

const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));

describe.each(['.output/chrome-mv3', '.output/firefox-mv3'])('the package %s', (folder) => {
  const manifest = manifestOf(folder);

  it.each(['visit.js', 'banner.js'])(
    'has Chromium compile %s before the page is parsed',
    (file) => {
      const script = readFileSync(path.join(folder, file), 'utf8');
      expect(script).toMatch(/^\/\/# allFunctionsCalledOnLoad\n\S/);
    },
  );

  it('requires no host, injects into no page, and asks at install for nothing that warns', () => {
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    // developer.chrome.com/docs/extensions/reference/permissions-list: none of these has a warning of its own.
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'alarms',
      'scripting',
      'storage',
      'webRequest',
    ]);
  });

  it('tells Firefox that it collects nothing', () => {
    if (!folder.includes('firefox')) return;
    expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({
      required: ['none'],
    });
  });
});

describe('the install prompt', () => {
  it('has nothing to warn of, as Chromium itself reads the manifest', async () => {
    const asker = mkdtempSync(path.join(tmpdir(), 'support4good-asker-'));
    writeFileSync(
      path.join(asker, 'manifest.json'),
      JSON.stringify({
        manifest_version: 3,
        name: 'Asker',
        version: '1',
        permissions: ['management'],
      }),
    );
    writeFileSync(path.join(asker, 'ask.html'), '<!doctype html><title>Ask</title>');
    const web = await startLoopbackWeb();
    const chromium = await launchChromium({ extension: asker, web });
    try {
      const page = await chromium.openExtensionPage('ask.html');
      // Chromium resolves no message of another extension here, and the name has no part in the warnings.
      const { default_locale: _locale, ...manifest } = manifestOf('.output/chrome-mv3');
      const warningsOf = (text: object) =>
        page.evaluate(
          `chrome.management.getPermissionWarningsByManifest(${JSON.stringify(JSON.stringify(text))})`,
        );
      const plain = { ...manifest, name: 'Support4Good', description: 'x' };
      expect(await warningsOf(plain)).toEqual([]);
      // The question itself can be answered otherwise.
      expect(await warningsOf({ ...plain, permissions: ['tabs'] })).not.toEqual([]);
    } finally {
      await chromium.close();
      await web.close();
      rmSync(asker, { recursive: true });
    }
  });
});

describe('the built extension, set up, before any click', () => {
  let world: LoopWorld;
  let chromium: ChromiumUnderTest;
  const shopHost = () => `www.${world.retailer.host}`;
  const alternativesOnly = () => findDemoShop(world.demo.shops, 'awin', 'product').host;

  beforeAll(async () => {
    world = await startLoopWorld();
    chromium = await launchShopper(world);
  });
  afterAll(async () => {
    await chromium.close();
    await world.close();
  });

  it('makes no request of its own over 50 pages, shops and others', async () => {
    const { web } = world;
    const page = await chromium.openTab();
    web.forget();
    const driven: string[] = [];
    const shopPaths = ['/', '/products/linen-shirt', '/cart', '/checkout', '/thank-you'];
    for (let round = 0; round < 5; round += 1) {
      for (const each of shopPaths) driven.push(`https://${shopHost()}${each}`);
      for (let index = 0; index < 5; index += 1)
        driven.push(`https://ordinary-${round}-${index}.example/`);
    }
    expect(driven).toHaveLength(50);
    for (const url of driven) {
      await page.goto(url, { waitUntil: 'load' });
      if (url.endsWith('/checkout')) {
        const drawn = await closedShadow(page);
        if (driven.indexOf(url) === 3)
          await waitUntil('the banner is shown', () => drawn.text('.card'));
      }
    }
    const own = web.requests.filter(({ headers, host }) => {
      const ofPage = host.endsWith('.example') || host === shopHost();
      return !ofPage || String(headers.origin ?? '').startsWith('chrome-extension:');
    });
    expect(own.map(({ method, host, path: where }) => `${method} ${host}${where}`)).toEqual([]);
    const documents = web.requests.filter(
      ({ headers }) => headers['sec-fetch-dest'] === 'document',
    );
    expect(documents).toHaveLength(50);
    await page.close();
  });

  it('is awake before a shop’s cart or checkout has come, and sleeps on at its other addresses', async () => {
    const { web } = world;
    const page = await chromium.openTab();
    // From inside the shop: neither a landing, nor a place of any offer.
    const referer = `https://${shopHost()}/`;
    const ask = async (address: string) => {
      await page.goto('about:blank');
      await chromium.worker.stop();
      web.forget();
      web.trouble(shopHost(), { kind: 'slow', milliseconds: 2000 });
      const coming = page.goto(`https://${shopHost()}${address}`, { referer });
      await waitUntil('it is asked for', () => web.requests.some(({ path: at }) => at === address));
      return { coming };
    };
    const help = await ask('/help');
    await help.coming;
    expect(chromium.worker.isRunning()).toBe(false);
    for (const address of ['/cart', '/checkout']) {
      const { coming } = await ask(address);
      await waitUntil('the worker is awake', () => chromium.worker.isRunning());
      expect(page.url()).toBe('about:blank');
      await coming;
    }
    web.trouble(shopHost());
    await page.close();
  });

  it('leaves ordinary pages alone: nothing injected, the worker asleep', async () => {
    await chromium.worker.stop();
    const starts = chromium.worker.starts();
    const page = await chromium.openTab();
    for (let index = 0; index < 10; index += 1) {
      await page.goto(`https://ordinary-${index}.example/`, { waitUntil: 'load' });
      const nodes = await page.evaluate('document.documentElement.childElementCount');
      expect(nodes).toBe(2);
    }
    expect(chromium.worker.starts()).toBe(starts);
    expect(chromium.worker.isRunning()).toBe(false);
    await page.close();
  });

  it('lets the worker sleep on a shop’s pages that it has nothing to say on', async () => {
    const { web } = world;
    const host = alternativesOnly();
    const shop = createShop({ name: 'Quiet' });
    web.serve(`www.${host}`, shop.handler);
    await chromium.worker.stop();
    const starts = chromium.worker.starts();
    const page = await chromium.openTab();
    // From inside the shop: neither a landing, nor a place of any offer.
    await page.goto(`https://www.${host}/thank-you`, {
      waitUntil: 'load',
      referer: `https://www.${host}/`,
    });
    await page.goto(`https://www.${host}/help`, {
      waitUntil: 'load',
      referer: `https://www.${host}/`,
    });
    expect(chromium.worker.starts()).toBe(starts);
    await page.close();
  });

  it('does nothing for a page that floods, fakes our element and dispatches clicks', async () => {
    const { web } = world;
    web.serve(shopHost(), createHostileShop());
    web.forget();
    const page = await chromium.openTab(`https://${shopHost()}/checkout`);
    const drawn = await closedShadow(page);
    await waitUntil('the page has tried much', () =>
      page.evaluate('window.attempts.floods > 200 && window.attempts.presses > 0'),
    );
    expect(page.url()).toBe(`https://${shopHost()}/checkout`);
    const strangers = web.requests.filter(({ host }) => !host.startsWith('www.'));
    expect(strangers.map(({ host }) => host)).toEqual([]);
    const clicks = await popupQuery(chromium, 'clicks');
    expect(clicks).toBe(0);
    // And the shopper's own click still works there, once.
    await openBanner(drawn);
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), drawn.click('.primary')]);
    const tracking = web.requests.filter(
      ({ host }) => host === world.retailer.program.trackingHost,
    );
    expect(tracking).toHaveLength(1);
    await page.close();
  });
});

describe('a single-page shop', () => {
  it('gets the banner at its checkout, and loses it when the shopper goes on', async () => {
    const world = await startLoopWorld();
    const { web, retailer } = world;
    web.serve(`www.${retailer.host}`, createSinglePageShop({}));
    const chromium = await launchShopper(world);
    try {
      const page = await chromium.openTab(`https://www.${retailer.host}/cart`);
      await page.click('#to-checkout');
      await page.waitForSelector('#place-order');
      const drawn = await closedShadow(page);
      await waitUntil('the banner is at the checkout', () => drawn.text('.primary'));
      await page.click('#place-order');
      await waitUntil('the banner has gone', async () => (await drawn.text('.card')) === undefined);
    } finally {
      await chromium.close();
      await world.close();
    }
  });
});

describe('after the click, with the server down and the worker killed', () => {
  it('delivers the activation when both are back', async () => {
    const world = await startLoopWorld();
    const { web, retailer } = world;
    const server = new URL(demoServer).hostname;
    const chromium = await launchShopper(world);
    try {
      web.trouble(server, { kind: 'offline' });
      const page = await chromium.openTab(`https://www.${retailer.host}/checkout`);
      const drawn = await closedShadow(page);
      await waitUntil('the banner is there', () => drawn.text('.primary[data-seen="yes"]'));
      await drawn.click('.primary');
      await waitUntil('the network was reached', () => world.networks.clicks.length > 0);
      await chromium.worker.stop();
      web.trouble(server);
      web.forget();
      const options = await chromium.openExtensionPage('options.html');
      await options.evaluate("chrome.runtime.sendMessage({ name: 'syncNow', request: {} })");
      // The first try failed, so the second waits for its time: half a minute at the most after one failure.
      await waitUntil(
        'the activation has arrived',
        async () => {
          await options.evaluate("chrome.runtime.sendMessage({ name: 'syncNow', request: {} })");
          return web.requests.some(({ host, method }) => host === server && method === 'POST');
        },
        90_000,
      );
      expect(await popupQuery(chromium, 'clicks')).toBe(1);
    } finally {
      await chromium.close();
      await world.close();
    }
  });
});

/** How many rows a table of the device's database has, as the extension's own page reads it. */
async function popupQuery(chromium: ChromiumUnderTest, table: string): Promise<number> {
  const page = await chromium.openExtensionPage('options.html');
  const count = await page.evaluate(onTable(table, 'readonly', 'count()'));
  await page.close();
  return Number(count);
}
