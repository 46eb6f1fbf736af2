import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hopPatterns } from '../../lib/domain/networks/hop-patterns.ts';
import { Settings } from '../../lib/schema/settings.ts';
import { nonprofit } from '../components/samples.ts';
import { type ChromiumUnderTest, launchChromium } from '../support/chromium.ts';
import { type LoopbackWeb, startLoopbackWeb } from '../support/loopback-web.ts';
import { joinAt, says } from '../support/read-page.ts';
import { type ServedCommunity, serveCommunity } from '../support/served-community.ts';
import { createShop } from '../support/shops/served-shop.ts';
import { furnish } from '../support/staged-page.ts';
import { testProgram } from '../support/test-program.ts';
import { waitForDirectory } from '../support/wait-for-directory.ts';
import { waitUntil } from '../support/wait-until.ts';

// A directory of more shops than a device mirrors: an index of them is on the device, details come when they are needed.

const shops = Array.from({ length: 25_000 }, (_, number) => `shop-${number}.example.com`);
const [withProgram, other] = ['shop-12345.example.com', 'shop-777.example.com'];

let web: LoopbackWeb;
let chromium: ChromiumUnderTest;
let mall: ServedCommunity;

const popupAt = async (host: string): Promise<Page> =>
  chromium.openPopup(await chromium.openTab(`https://${host}/`));

beforeAll(async () => {
  web = await startLoopbackWeb({ fallback: ({ host }) => ({ body: `<h1>${host}</h1>` }) });
  web.serve(withProgram, createShop({ name: 'Twelve' }).handler);
  mall = await serveCommunity(web, 'mall.example', {
    id: 'mall',
    name: 'The whole mall',
    api: true,
    files: { 'programs.yaml': testProgram(withProgram) },
  });
  await mall.publish(...shops);
  chromium = await launchChromium({
    extension: '.output/chrome-mv3',
    web,
    grantedOrigins: [
      `https://*.${withProgram}/*`,
      ...hopPatterns().filter((each) => each.endsWith('/*')),
    ],
  });
  await waitForDirectory(chromium);
  const settings = { disclosureAcceptedAt: '2026-11-20T10:00:00Z', nonprofit: nonprofit() };
  await furnish(chromium, {
    settings: Settings.parse({ ...settings, country: 'US' }),
    clicks: [],
  });
}, 120_000);
afterAll(async () => {
  await chromium?.close();
  mall?.remove();
  await web?.close();
});

it('is joined by its address, with an index of its shops and without the shops', async () => {
  const options = await chromium.openExtensionPage('options.html');
  await options.setViewport({ width: 1000, height: 900 });
  await says(options, 'Join a community');
  await joinAt(options, 'mall.example', 'The whole mall');
  await says(options, /Too many shops to keep on your device/);
  expect(mall.requested().filter((path) => path.startsWith('/shards/'))).toEqual([]);
  await options.close();
});

it('a visit of one of its shops asks nobody; the popup there fetches its group, and after a reload makes the offer', async () => {
  web.forget();
  const page = await chromium.openTab(`https://${withProgram}/`);
  expect(mall.requested()).toEqual([]);
  const first = await chromium.openPopup(page);
  await says(first, 'reload it: we have not looked at it yet.');
  const asked = mall.requested();
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatch(/^\/shards\/[0-9a-f]{64}\.json$/);
  await waitUntil('the shop’s pages are looked at', () =>
    first.evaluate(`chrome.storage.local.get('visit:${withProgram}').then((found) =>
      Object.keys(found).length > 0)`),
  );
  await first.close();
  await page.bringToFront();
  await page.reload();
  const popup = await chromium.openPopup(page);
  await says(popup, /4\.87%.*American Cancer Society/);
  await says(popup, 'The whole mall keeps 2.5%');
  expect(mall.requested()).toEqual(asked);
  await chromium.screenshot(popup, 'large-community');
  await popup.close();
  await page.close();
});

it('what was fetched stays: the next popup asks nobody', async () => {
  web.forget();
  const popup = await popupAt(withProgram);
  await says(popup, 'The whole mall keeps 2.5%');
  expect(mall.requested()).toEqual([]);
  await popup.close();
});

it('a shop whose group cannot be fetched is said to be possibly known; a host it lists nowhere is none', async () => {
  web.trouble('mall.example', { kind: 'offline' });
  const popup = await popupAt(other);
  await says(popup, 'The whole mall may know this shop, but its details did not arrive.');
  await popup.close();
  web.trouble('mall.example');
  const again = await popupAt(other);
  await says(again, other);
  await says(again, 'Allow');
  await again.close();
  web.forget();
  const stranger = await popupAt('nobody-lists-this.example.net');
  await says(stranger, 'No shop from your communities on this page.');
  expect(mall.requested()).toEqual([]);
});
