import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from './find-browser.ts';
import type { LoopbackWeb } from './loopback-web.ts';
import { savePicture } from './save-picture.ts';
import { waitUntil } from './wait-until.ts';

export interface FirefoxUnderTest {
  readonly browser: Browser;
  /** The origin of the extension's own pages, `moz-extension://…`. */
  readonly extensionOrigin: string;
  openTab(url?: string): Promise<Page>;
  openExtensionPage(file: string): Promise<Page>;
  screenshot(page: Page, name: string): Promise<string>;
  close(): Promise<void>;
}

/** Firefox makes one up at every installation unless a preference has it (extensions.webextensions.uuids). */
const extensionUuid = '7f4c1c5e-6d0f-4c7e-9a5f-2b9f6f1f0a11';

/**
 * Starts Firefox with the built extension as a temporary add-on and a web that is all on this machine. A permission
 * request that a click has made is granted without the doorhanger, which no driver can reach.
 */
export async function launchFirefox({
  extension,
  extensionId,
  web,
  headless = true,
}: {
  extension: string;
  /** The id under `browser_specific_settings.gecko` of its manifest. */
  extensionId: string;
  web: LoopbackWeb;
  headless?: boolean;
}): Promise<FirefoxUnderTest> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless,
    acceptInsecureCerts: true,
    // Without it no driver may open an extension's own page.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${web.port};80=${web.port}`,
      'network.http.http3.enable': false,
      'network.trr.mode': 5,
      'dom.security.https_first': false,
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionUuid }),
      'datareporting.policy.dataSubmissionEnabled': false,
      'app.normandy.enabled': false,
    },
  });
  const installed = await browser.installExtension(path.resolve(extension));
  if (installed !== extensionId) throw new Error(`the add-on calls itself ${installed}`);
  const extensionOrigin = `moz-extension://${extensionUuid}`;

  const openTab = async (url?: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.bringToFront();
    if (url !== undefined) await page.goto(url, { waitUntil: 'load' });
    return page;
  };

  return {
    browser,
    extensionOrigin,
    openTab,
    openExtensionPage: async (file) => {
      const page = await openTab();
      const url = `${extensionOrigin}/${file}`;
      // Firefox tells no driver of the load of an extension's page (153, WebDriver BiDi), so goto() would never end.
      page.goto(url, { timeout: 0 }).catch(() => undefined);
      await waitUntil(`${file} has loaded`, () =>
        page.evaluate('[location.href, document.readyState].join()').then(
          (state) => state === `${url},complete`,
          () => false,
        ),
      );
      return page;
    },
    screenshot: async (page, name) => {
      await page.bringToFront();
      return savePicture(page, name);
    },
    close: () => browser.close(),
  };
}
