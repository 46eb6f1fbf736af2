import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { prepareProfile, unpackedExtensionId } from './chromium-profile.ts';
import { type WorkerWatch, watchWorker } from './chromium-worker.ts';
import { type Display, startDisplay } from './display.ts';
import { findBrowser } from './find-browser.ts';
import type { LoopbackWeb } from './loopback-web.ts';
import { openPopup } from './open-popup.ts';
import { answerPermissionPrompt } from './permission-prompt.ts';
import { savePicture } from './save-picture.ts';

export interface LaunchOptions {
  /** The built extension's folder; it is loaded as it is. */
  readonly extension: string;
  /** Every host name, over HTTP and HTTPS, leads here. */
  readonly web: LoopbackWeb;
  /** False draws on a display in memory, where the browser's own prompts can be answered. */
  readonly headless?: boolean;
  /** With `headless: false`: draws on the user's own display, for a person to try. */
  readonly onScreen?: boolean;
  /** A profile to keep for a second start; otherwise a new one, removed at the end. */
  readonly userDataDir?: string;
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Match patterns that the shopper has granted before this start. */
  readonly grantedOrigins?: readonly string[];
  readonly arguments?: readonly string[];
  /** Folders of other extensions to load beside it, on a profile's first start. */
  readonly alsoLoad?: readonly string[];
}

export interface ChromiumUnderTest {
  readonly browser: Browser;
  readonly extensionId: string;
  readonly userDataDir: string;
  readonly worker: WorkerWatch;
  /** A new tab in front, in the chosen colour scheme; with a URL it waits for the page's load. */
  openTab(url?: string): Promise<Page>;
  /** One of the extension's own pages in a tab, for example `popup.html`. */
  openExtensionPage(file: string): Promise<Page>;
  /** Presses the toolbar button over this tab, as a shopper does, and answers the popup that opens. */
  openPopup(page: Page): Promise<Page>;
  /** Answers the prompt that a click on this page has opened; needs `headless: false`. */
  answerPermissionPrompt(page: Page, answer: 'allow' | 'deny'): Promise<void>;
  /** Match patterns of the hosts that the extension may read now, as its own page is told. */
  grantedOrigins(): Promise<readonly string[]>;
  /** A PNG under screenshots/, with the tab in front. */
  screenshot(page: Page, name: string): Promise<string>;
  close(): Promise<void>;
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A dialog that nobody can see or close would hold up the start.
  '--noerrdialogs',
  '--ignore-certificate-errors',
  // The loopback web holds addresses that Chromium would otherwise ask the user about.
  '--disable-features=DisableLoadExtensionCommandLineSwitch,LocalNetworkAccessChecks,HttpsUpgrades,AutofillServerCommunication',
];

/** Starts Chromium with the built extension and a web that is all on this machine. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumUnderTest> {
  const { extension, web, headless = true, locale = 'en-US', grantedOrigins = [] } = options;
  const userDataDir =
    options.userDataDir ?? mkdtempSync(path.join(tmpdir(), 'support4good-chromium-'));
  const { firstStart } = prepareProfile({ userDataDir, extension, grantedOrigins });
  const display: Display | undefined =
    headless || options.onScreen ? undefined : await startDisplay();
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    pipe: true,
    protocolTimeout: 60_000,
    enableExtensions: true,
    headless,
    userDataDir,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    targetFilter: (target) => target.type() !== 'service_worker',
    env: {
      ...process.env,
      LANGUAGE: locale.replace('-', '_'),
      ...(display && { DISPLAY: display.name }),
    },
    args: [
      ...quiet,
      `--lang=${locale}`,
      // The whole display: a narrower window may leave no corner for the banner but one over the form.
      ...(display === undefined ? [] : ['--window-size=1280,900', '--window-position=0,0']),
      `--host-resolver-rules=MAP * 127.0.0.1:${web.port}, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
      ...(firstStart
        ? [
            `--load-extension=${[extension, ...(options.alsoLoad ?? [])].map((folder) => path.resolve(folder)).join()}`,
          ]
        : []),
      ...(options.arguments ?? []),
    ],
  });
  const extensionId = unpackedExtensionId(extension);

  const openTab = async (url?: string): Promise<Page> => {
    const page = await browser.newPage();
    if (options.colorScheme !== undefined) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: options.colorScheme },
      ]);
    }
    await page.bringToFront();
    if (url !== undefined) await page.goto(url, { waitUntil: 'load' });
    return page;
  };
  const openExtensionPage = (file: string) => openTab(`chrome-extension://${extensionId}/${file}`);

  return {
    browser,
    extensionId,
    userDataDir,
    worker: await watchWorker(browser, extensionId),
    openTab,
    openExtensionPage,
    openPopup: async (page) => {
      await page.bringToFront();
      return openPopup(browser, extensionId);
    },
    answerPermissionPrompt: async (page, answer) => {
      if (display === undefined) throw new Error('a headless browser shows no prompt');
      await answerPermissionPrompt(page, display.name, answer);
    },
    grantedOrigins: async () => {
      const page = await openExtensionPage('manifest.json');
      const origins = await page.evaluate(
        'chrome.permissions.getAll().then(({ origins }) => origins)',
      );
      await page.close();
      if (!Array.isArray(origins)) throw new Error('chrome.permissions answered no list');
      return origins.map(String);
    },
    screenshot: async (page, name) => {
      await page.bringToFront();
      return savePicture(page, name);
    },
    close: async () => {
      await browser.close();
      await display?.close();
      if (options.userDataDir === undefined) rmSync(userDataDir, { recursive: true, force: true });
    },
  };
}
