import { access } from 'node:fs/promises';
import { type Browser, type CDPSession, launch, type Page } from 'puppeteer-core';
import type { Spotting } from './spotter.ts';
import { tablesOf } from './tables-of.ts';

const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

async function findChromium(): Promise<string> {
  for (const path of candidates) {
    if (path === undefined) continue;
    try {
      await access(path);
      return path;
    } catch {
      // Not here: the next place.
    }
  }
  throw new Error('No Chromium found. Install it, or name it: CHROMIUM_PATH=/path/to/chromium.');
}

/**
 * Starts a Chromium that can reach nothing: pages come from memory, every other request fails. `extensions` are folders.
 */
export async function launchChromium(extensions: string[] = []): Promise<Browser> {
  return launch({
    executablePath: await findChromium(),
    pipe: true,
    headless: true,
    enableExtensions: extensions,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-site-isolation-trials',
      '--renderer-process-limit=1',
      '--disable-features=BackForwardCache,ProactivelySwapBrowsingInstance,SpareRendererForSitePerProcess,PaintHolding',
      '--blink-settings=imagesEnabled=false',
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
  });
}

/** A tab that shows saved pages, with the pages' own scripts off. */
export interface PageTab {
  /** Shows `html` under `url` and spots it, in the content script's world. */
  spot(url: string, html: Buffer, hostname: string, href: string): Promise<Spotting>;
}

// Stops the page's images, styles and frames before they become requests. Isolated from other origins, an https page has a
// clock with steps of 5 µs instead of 100.
const nothingElse = {
  'content-security-policy': "default-src 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const withoutScheme = (url: string): string => url.replace(/^https?:|#.*$/g, '');

const isUtf8 = (bytes: Buffer): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

async function prepare(page: Page, current: () => { url: string; html: Buffer }): Promise<void> {
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { url, html } = current();
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (!isPage || withoutScheme(request.url()) !== withoutScheme(url)) {
      void request.abort();
      return;
    }
    const contentType = isUtf8(html) ? 'text/html; charset=utf-8' : 'text/html';
    void request.respond({ status: 200, contentType, headers: nothingElse, body: html });
  });
}

/** Finds the world of a content script that starts, and evaluates in the latest. */
async function watchContentScript(session: CDPSession) {
  let contextId = 0;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) contextId = context.id;
  });
  await session.send('Runtime.enable');
  return async (expression: string) => {
    const options = { contextId, expression, returnByValue: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', options);
    if (exceptionDetails) throw new Error(`In the page: ${JSON.stringify(exceptionDetails)}`);
    return result.value;
  };
}

/** Opens a tab for {@link PageTab.spot}, of a browser with the extension of `writeSpotterExtension`. */
export async function openPageTab(browser: Browser): Promise<PageTab> {
  const page = await browser.newPage();
  let shown: { url: string; html: Buffer } = { url: '', html: Buffer.from('') };
  await prepare(page, () => shown);
  const evaluate = await watchContentScript(await page.createCDPSession());
  return {
    async spot(url, html, hostname, href) {
      shown = { url: new URL(url).href, html };
      await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
      const language = await evaluate('spotter.pageLanguage()');
      const input = [href, tablesOf(language, hostname)].map((value) => JSON.stringify(value));
      return evaluate(`spotter.spot(${input.join(', ')})`);
    },
  };
}
