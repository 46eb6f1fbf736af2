import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { hopPatterns } from '../../lib/domain/networks/hop-patterns.ts';
import { type ChromiumUnderTest, launchChromium } from '../../tests/support/chromium.ts';
import { packCommunity } from '../../tests/support/community-package.ts';
import { waitUntil } from '../../tests/support/wait-until.ts';
import { listButtonChanges } from './observe.ts';
import { checkoutOf, type ShopWorld } from './shop-world.ts';
import { communityFiles, testNonprofit } from './test-community.ts';

/** The extension that is looked at, and what is known of it beforehand. */
export interface Subject {
  /** Ours takes a directory, so any shop can be made one of its own; another one knows the shops that it knows. */
  readonly isOurs: boolean;
  readonly extension: string;
  /** What activates in the node that it draws. */
  readonly button: string | undefined;
  readonly grantedOrigins: readonly string[];
  /** A shop that nobody refers to: while it is spoken on, silence elsewhere means something. */
  readonly controlHost: string | undefined;
  remove(): void;
}

export const isOurPackage = (folder: string): boolean =>
  existsSync(path.join(folder, 'starter', 'directory.json'));

/** A copy of our built package whose directory lists these shops, each with a test program. */
export async function prepareOurs(
  builtPackage: string,
  shops: readonly string[],
  controlHost: string,
): Promise<Subject> {
  const { extension, remove } = await packCommunity(
    communityFiles([...shops, controlHost]),
    builtPackage,
  );
  const grantedOrigins = [
    ...[...shops, controlHost].map((host) => `https://*.${host}/*`),
    ...hopPatterns().filter((pattern) => pattern.endsWith('/*')),
  ];
  return { isOurs: true, extension, button: '.primary', grantedOrigins, controlHost, remove };
}

export const prepareOther = (extension: string, button: string | undefined): Subject => ({
  isOurs: false,
  extension,
  button,
  grantedOrigins: [],
  controlHost: undefined,
  remove: () => undefined,
});

/** One run of the browser with the extension in it. */
export interface Session {
  readonly chromium: ChromiumUnderTest;
  readonly watcher: Page;
  open(url: string): Promise<Page>;
  /** Waits until the extension must have acted on what was opened last. */
  settle(): Promise<void>;
  /** Tabs that nobody here has opened, by address. */
  listStrayTabs(): string[];
  close(): Promise<void>;
}

const registered =
  'chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.length > 0)';

/** What a shopper does once: reads who pays, and chooses a nonprofit. */
async function setUpOurs(options: Page): Promise<void> {
  for (const [name, request] of [
    [
      'updateSettings',
      { changes: { disclosureAcceptedAt: '2026-11-20T12:00:00Z', country: 'US' } },
    ],
    ['chooseNonprofit', { nonprofit: testNonprofit }],
  ]) {
    const message = JSON.stringify({ name, request });
    await waitUntil('the extension takes what the shopper sets', async () => {
      const answer = await options.evaluate(
        `chrome.runtime.sendMessage(${message}).then((answer) => JSON.stringify(answer), String)`,
      );
      return String(answer).includes('"ok":true');
    });
  }
}

/** Long enough for what a page does by itself after a view has changed, background tabs included. */
const pageRest = 1_000;
/** From a decision to what is drawn in a page. */
const bannerRest = 500;
/** What another extension is given in all, as nothing tells when it is done. */
const longRest = 3_000;

/** @param userDataDir a profile that outlives the browser. */
export async function startSession(
  subject: Subject,
  { web }: ShopWorld,
  userDataDir: string,
): Promise<Session> {
  const { extension, grantedOrigins, controlHost, isOurs } = subject;
  const chromium = await launchChromium({ extension, web, grantedOrigins, userDataDir });
  const watcher = await chromium.openExtensionPage(isOurs ? 'options.html' : 'manifest.json');
  if (isOurs) {
    await setUpOurs(watcher);
    await waitUntil('the visit script is registered', () => watcher.evaluate(registered), 60_000);
  } else await sleep(longRest);
  const control = controlHost === undefined ? undefined : await chromium.openTab();
  const known = new Set(chromium.browser.targets());

  return {
    chromium,
    watcher,
    open: async (url) => {
      const page = await chromium.openTab();
      known.add(page.target());
      await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
      return page;
    },
    settle: async () => {
      if (control === undefined || controlHost === undefined) return sleep(longRest);
      await sleep(pageRest);
      // Decisions come one after the other: when this one is seen, those for earlier pages were made.
      await control.goto(checkoutOf(controlHost), { waitUntil: 'load', timeout: 60_000 });
      // By its badge: the banner keeps to three shops a day, and is not shown here after it was shown where it may not be.
      await waitUntil(
        'the control shop is spoken on',
        async () => ((await listButtonChanges(watcher)).get(control.url()) ?? []).length > 0,
        60_000,
      );
      await sleep(bannerRest);
    },
    listStrayTabs: () =>
      chromium.browser
        .targets()
        .filter((target) => target.type() === 'page' && !known.has(target))
        .map((target) => `a new tab: ${target.url()}`),
    close: () => chromium.close(),
  };
}
