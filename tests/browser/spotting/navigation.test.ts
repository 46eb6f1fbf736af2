import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { build } from 'rolldown';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../../../scripts/eval-pages/page-browser.ts';
import { waitUntil } from '../../support/wait-until.ts';

// What only a browser knows: whether a script in a world of its own hears the `pushState` of the page's world.

let browser: Browser;
let page: Page;
let session: CDPSession;
let contextId: number;

beforeAll(async () => {
  const source = new URL('../../../entrypoints/visit/watch-navigation.ts', import.meta.url);
  const { output } = await build({
    input: fileURLToPath(source),
    write: false,
    output: { format: 'iife', name: 'watcher' },
  });
  browser = await launchChromium();
  page = await browser.newPage();
  session = await page.createCDPSession();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void request.respond({ status: 200, contentType: 'text/html', body: '<title>Shop</title>' });
  });
  await page.goto('https://shop.test/start');
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  contextId = world.executionContextId;
  await evaluate(`${output[0].code}
    globalThis.seen = [];
    watcher.watchNavigation(new AbortController().signal, () => seen.push(location.pathname + location.hash));`);
});

afterAll(() => browser?.close());

async function evaluate(expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId,
    expression,
    returnByValue: true,
  });
  expect(exceptionDetails).toBeUndefined();
  return result.value;
}

const seen = async (): Promise<string[]> =>
  JSON.parse(String(await evaluate('JSON.stringify(seen)')));

it('hears of the first view, then of every view that the page’s own world goes to', async () => {
  await waitUntil('it told 1 times', async () => (await seen()).length === 1);
  await page.evaluate(() => history.pushState(null, '', '/checkout'));
  await waitUntil('it told 3 times', async () => (await seen()).length === 3);
  await page.evaluate(() => history.replaceState(null, '', '/checkout#payment'));
  await waitUntil('it told 5 times', async () => (await seen()).length === 5);
  await page.evaluate(() => history.back());
  await waitUntil('it told 7 times', async () => (await seen()).length === 7);
  expect(await seen()).toEqual([
    '/start',
    '/checkout',
    '/checkout',
    '/checkout#payment',
    '/checkout#payment',
    '/start',
    '/start',
  ]);
});
