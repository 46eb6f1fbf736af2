import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumUnderTest, launchChromium } from '../support/chromium.ts';
import { closedShadow } from '../support/closed-shadow.ts';
import { chromiumSpeaks } from '../support/find-browser.ts';
import { launchFirefox } from '../support/firefox.ts';
import { type LoopbackWeb, startLoopbackWeb } from '../support/loopback-web.ts';
import { probeId, writeProbeExtension } from '../support/probe-extension.ts';
import { waitUntil } from '../support/wait-until.ts';

const shop = '<!doctype html><title>Shop</title><h1>A shop</h1>';
const extension = writeProbeExtension();
let web: LoopbackWeb;

beforeAll(async () => {
  web = await startLoopbackWeb({ hosts: { 'shop.example.com': () => ({ body: shop }) } });
});
afterAll(async () => {
  await web.close();
  rmSync(extension, { recursive: true });
});

const stored = (chromium: ChromiumUnderTest) =>
  chromium
    .openExtensionPage('popup.html')
    .then((page) => page.evaluate('chrome.storage.local.get()'));

const probeInTab = `chrome.tabs.query({ url: 'https://shop.example.com/*' }).then(([tab]) =>
  chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['page.js'] }))`;

describe('Chromium without a display', () => {
  it('shows any host, over https and http, from this machine', async () => {
    const chromium = await launchChromium({ extension, web });
    try {
      const page = await chromium.openTab('https://shop.example.com/a?b=1');
      expect(await page.title()).toBe('Shop');
      await page.goto('http://shop.example.com/plain');
      expect(await page.title()).toBe('Shop');
      expect(web.requests.map(({ scheme, host, path }) => `${scheme}://${host}${path}`)).toEqual(
        expect.arrayContaining(['https://shop.example.com/a?b=1', 'http://shop.example.com/plain']),
      );
    } finally {
      await chromium.close();
    }
  });

  it('grants nothing unless asked, and then exactly what was asked', async () => {
    const bare = await launchChromium({ extension, web });
    expect(await bare.grantedOrigins()).toEqual([]);
    await bare.close();
    const granted = ['https://shop.example.com/*'];
    const chromium = await launchChromium({ extension, web, grantedOrigins: granted });
    expect(await chromium.grantedOrigins()).toEqual(granted);
    await chromium.close();
  });

  it('presses with trusted clicks what the extension drew into a closed shadow root', async () => {
    const chromium = await launchChromium({
      extension,
      web,
      grantedOrigins: ['https://shop.example.com/*'],
    });
    try {
      const page = await chromium.openTab('https://shop.example.com/');
      const popup = await chromium.openExtensionPage('popup.html');
      await popup.evaluate(probeInTab);
      await page.bringToFront();
      const drawn = await closedShadow(page);
      expect(await drawn.text('button')).toBe('Press me');
      expect(await page.$('>>> button')).toBeNull();
      await drawn.click('button');
      expect(await page.title()).toBe('pressed');
    } finally {
      await chromium.close();
    }
  });

  it('opens the real popup over a tab by the toolbar button', async () => {
    const chromium = await launchChromium({ extension, web });
    try {
      const page = await chromium.openTab('https://shop.example.com/');
      const popup = await chromium.openPopup(page);
      expect(await popup.title()).toBe('Probe popup');
      const opened = 'chrome.tabs.query({ active: true, currentWindow: true })';
      expect(await popup.evaluate(opened)).toMatchObject([{ url: 'https://shop.example.com/' }]);
    } finally {
      await chromium.close();
    }
  });

  it('stops the worker, counts its starts, and wakes it by a message', async () => {
    const chromium = await launchChromium({ extension, web });
    try {
      const page = await chromium.openExtensionPage('popup.html');
      await waitUntil('the worker runs', () => chromium.worker.isRunning());
      const before = chromium.worker.starts();
      await chromium.worker.stop();
      expect(chromium.worker.isRunning()).toBe(false);
      expect(await page.evaluate('chrome.runtime.sendMessage("hello")')).toMatchObject({
        heard: 'hello',
      });
      expect(chromium.worker.starts()).toBe(before + 1);
    } finally {
      await chromium.close();
    }
  });

  it('keeps a profile over a restart, installed once and then started up', async () => {
    const userDataDir = mkdtempSync(path.join(tmpdir(), 'support4good-profile-'));
    const grantedOrigins = ['https://shop.example.com/*'];
    const first = await launchChromium({ extension, web, userDataDir, grantedOrigins });
    await waitUntil('onInstalled', async () =>
      JSON.stringify(await stored(first)).includes('installed'),
    );
    await first.close();
    const second = await launchChromium({ extension, web, userDataDir });
    try {
      expect(await second.grantedOrigins()).toEqual(grantedOrigins);
      await waitUntil('onStartup', async () =>
        JSON.stringify(await stored(second)).includes('startup'),
      );
      expect(await stored(second)).toEqual({ installed: 1, startup: 1 });
    } finally {
      await second.close();
      rmSync(userDataDir, { recursive: true });
    }
  });

  it.skipIf(!chromiumSpeaks('ar'))(
    'speaks the language and shows the colours it is told to',
    async () => {
      const chromium = await launchChromium({ extension, web, locale: 'ar', colorScheme: 'dark' });
      try {
        const page = await chromium.openExtensionPage('popup.html');
        expect(await page.evaluate('chrome.i18n.getUILanguage()')).toBe('ar');
        expect(await page.evaluate('matchMedia("(prefers-color-scheme: dark)").matches')).toBe(
          true,
        );
      } finally {
        await chromium.close();
      }
    },
  );
});

describe('Chromium on a display in memory', () => {
  it.each([
    ['allow', 'granted', ['https://shop.example.com/*']],
    ['deny', 'denied', []],
  ] as const)('answers the real permission prompt with "%s"', async (answer, said, origins) => {
    const chromium = await launchChromium({ extension, web, headless: false });
    try {
      const page = await chromium.openExtensionPage('popup.html');
      await page.click('#ask');
      await chromium.answerPermissionPrompt(page, answer);
      await page.waitForFunction('document.getElementById("answer").textContent !== ""');
      expect(await page.$eval('#answer', (element) => element.textContent)).toBe(said);
      expect(await chromium.grantedOrigins()).toEqual(origins);
    } finally {
      await chromium.close();
    }
  });
});

describe('Firefox', () => {
  it('runs the add-on, grants at a click, and shows any host from this machine', async () => {
    const firefox = await launchFirefox({ extension, extensionId: probeId, web });
    try {
      const page = await firefox.openTab('https://shop.example.com/from-firefox');
      expect(await page.title()).toBe('Shop');
      const popup = await firefox.openExtensionPage('popup.html');
      await popup.click('#ask');
      await popup.waitForFunction('document.getElementById("answer").textContent !== ""');
      expect(await popup.$eval('#answer', (element) => element.textContent)).toBe('granted');
      await popup.evaluate(probeInTab);
      expect(web.requests.map((request) => request.path)).toContain('/from-firefox');
    } finally {
      await firefox.close();
    }
  });
});
