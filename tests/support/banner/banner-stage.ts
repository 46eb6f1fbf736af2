import type { Page } from 'puppeteer-core';
import { demoPackages } from '../../../scripts/demo/demo-community.ts';
import { type ChromiumUnderTest, type LaunchOptions, launchChromium } from '../chromium.ts';
import { type ClosedShadow, closedShadow } from '../closed-shadow.ts';
import { grantEverything } from '../loop/granted-origins.ts';
import { type LoopWorld, startLoopWorld } from '../loop/loop-world.ts';
import { setUpExtension } from '../loop/set-up-extension.ts';
import type { LoopbackResponse } from '../loopback-web.ts';
import { onTable } from '../on-table.ts';
import { waitUntil } from '../wait-until.ts';

/** The built extension, set up, at one shop whose checkout is whatever a test says. */
export interface BannerStage {
  readonly chromium: ChromiumUnderTest;
  readonly world: LoopWorld;
  /** The tab of the shop. */
  readonly page: Page;
  readonly shadow: ClosedShadow;
  /** The shop's own address, and one that the extension has no access to: there the same page is without us. */
  readonly shop: string;
  readonly stranger: string;
  /** Answers every path of both hosts. */
  serve(response: LoopbackResponse): void;
  /** A page of the extension's own, by which the device is looked into. */
  readonly desk: Page;
  /** The device forgets which banners it has shown, every click, every referral, and what every tab was about. */
  forget(): Promise<void>;
  /** Wakes the worker, if it is asleep, and waits until it answers. */
  wake(): Promise<void>;
  /** What was shown or closed so far, oldest first. */
  events(): Promise<readonly string[]>;
  /** How the banner stands in the tab now; undefined when none hangs there. */
  standing(): Promise<string | undefined>;
  /** Waits until the page has placed the banner somewhere, or has found no room. */
  placed(): Promise<string>;
  /** Loads the shop's checkout in the tab, and waits until the banner has been placed. */
  openCheckout(): Promise<string>;
  /** Waits until the banner stands so; undefined waits for none to hang there. */
  stands(as: string | undefined): Promise<void>;
  /** Waits until the browser vouches that a person can have seen the button. */
  seen(): Promise<void>;
  /** Waits until the worker has decided on the tab's page, and the page has had the time to act on it. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const forgetStored = (
  area: string,
  prefix: string,
) => `chrome.storage.${area}.get().then((stored) =>
  chrome.storage.${area}.remove(Object.keys(stored).filter((key) => key.startsWith('${prefix}'))))`;

/** Starts it; `options` are the browser's. */
export async function setBannerStage(
  options: Partial<LaunchOptions> = {},
  nonprofitIndex = 0,
): Promise<BannerStage> {
  const world = await startLoopWorld();
  const { web, demo, retailer } = world;
  const grantedOrigins = grantEverything(demo);
  const chromium = await launchChromium({
    extension: demoPackages.chrome,
    web,
    grantedOrigins,
    ...options,
  });
  const nonprofit = demo.nonprofits[nonprofitIndex];
  if (nonprofit === undefined) throw new Error('the demo has no such nonprofit');
  await setUpExtension(chromium, nonprofit, { prompt: false });
  const desk = await chromium.openExtensionPage('options.html');
  const page = await chromium.openTab();
  const shopHost = `www.${retailer.host}`;
  const strangerHost = 'www.stranger.example';

  const read = async (table: string): Promise<readonly { kind?: string; outcome?: string }[]> => {
    const rows: unknown = await desk.evaluate(onTable(table, 'readonly', 'getAll()'));
    return Array.isArray(rows) ? rows : [];
  };
  const events = async () => (await read('bannerEvents')).map(({ kind }) => kind ?? '');
  const shadow = await closedShadow(page);
  const standing = () => shadow.hostAttribute('data-form');

  const placed = () =>
    waitUntil('the banner has been placed', async () => {
      if ((await events()).includes('shown')) return (await standing()) ?? 'gone';
      const log = await read('decisionLog');
      return log.some(({ outcome }) => outcome === 'noRoom') && 'nowhere';
    });
  const shop = `https://${shopHost}/checkout`;

  return {
    chromium,
    world,
    desk,
    page,
    shadow,
    shop,
    stranger: `https://${strangerHost}/checkout`,
    serve: (response) => {
      web.serve(shopHost, () => response);
      web.serve(strangerHost, () => response);
    },
    forget: async () => {
      await page.goto('about:blank');
      // What the worker is deciding on would be written after we have cleared; this is answered behind it (parts.ts, inOrder).
      await desk.evaluate(`(async () => chrome.runtime.sendMessage({
        name: 'getShopState', request: { tabId: (await chrome.tabs.getCurrent()).id } }))()`);
      for (const table of [
        'bannerEvents',
        'decisionLog',
        'clicks',
        'outbox',
        'silencedRetailers',
      ]) {
        await desk.evaluate(onTable(table, 'readwrite', 'clear()'));
      }
      await desk.evaluate(forgetStored('session', 'tab:'));
      await desk.evaluate(forgetStored('local', 'standDown:'));
      await desk.evaluate(forgetStored('local', 'recentHop'));
    },
    wake: async () => {
      await desk.evaluate(
        "chrome.runtime.sendMessage({ name: 'getShopState', request: { tabId: 0 } })",
      );
    },
    events,
    standing,
    placed,
    openCheckout: async () => {
      await page.bringToFront();
      await page.goto(shop, { waitUntil: 'load' });
      return placed();
    },
    stands: async (as) => {
      await waitUntil(`the banner stands as ${as}`, async () => (await standing()) === as);
    },
    seen: async () => {
      await waitUntil('the button has been seen', () => shadow.text('.primary[data-seen="yes"]'));
    },
    settled: async () => {
      const name = await page.evaluate('location.origin + location.pathname');
      await waitUntil('the page is judged', async () => {
        const pages = await desk.evaluate(`chrome.storage.session.get().then((stored) =>
          Object.values(stored).map((state) => state?.page))`);
        return Array.isArray(pages) && pages.includes(name);
      });
      // A second look follows when the view stands (watch-navigation.ts): 400 ms, and as much for the way.
      await page.evaluate('new Promise((done) => setTimeout(done, 900))');
    },
    close: async () => {
      await chromium.close();
      await world.close();
    },
  };
}
