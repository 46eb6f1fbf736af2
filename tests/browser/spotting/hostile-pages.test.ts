import fc from 'fast-check';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleSpotter } from '../../../scripts/eval-pages/bundle-spotter.ts';
import { launchChromium } from '../../../scripts/eval-pages/page-browser.ts';
import type { Spotting } from '../../../scripts/eval-pages/spotter.ts';
import { tablesOf } from '../../../scripts/eval-pages/tables-of.ts';

// The extractor and the classifier as they run in a page: bundled, in a world of their own, in a real Chromium that
// reaches nothing. Here the pages' scripts are on.

const address = 'https://shop.test/kettle';
let browser: Browser;
let page: Page;
let session: CDPSession;
let spotter: string;
let response: { contentType: string; headers: Record<string, string>; body: string };

beforeAll(async () => {
  spotter = await bundleSpotter();
  browser = await launchChromium();
  page = await browser.newPage();
  session = await page.createCDPSession();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (isPage) void request.respond({ status: 200, ...response });
    else void request.abort();
  });
});

afterAll(() => browser?.close());

async function spot(): Promise<Spotting> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'spotter',
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `${spotter}.spot(location.href, ${JSON.stringify(tablesOf('', 'shop.test'))})`,
    returnByValue: true,
  });
  expect(exceptionDetails).toBeUndefined();
  return result.value;
}

async function show(
  body: string,
  { contentType = 'text/html; charset=utf-8', headers = {} } = {},
): Promise<Spotting> {
  response = { contentType, headers, body };
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return spot();
}

const form = `<h1>Checkout</h1><form id="checkout-form" action="/checkout">
  <input name="email" autocomplete="email"><input name="firstName"><input name="lastName">
  <input name="street"><input name="zip"><input name="city"><button>Place order</button></form>`;

it('knows the checkout that the hostile pages below disguise', async () => {
  const { classification } = await show(`<title>Checkout</title>${form}`);
  expect(classification.kind).toBe('checkout');
});

describe('a page that shadows or replaces what reads it', () => {
  it.each([
    ['fields', '<form name="querySelectorAll"><input name="getAttribute"></form>'],
    ['images', '<img name="title"><img name="body"><img name="getElementsByTagName">'],
    [
      'its own prototypes',
      '<script>Document.prototype.querySelectorAll = Element.prototype.getAttribute = () => { throw new Error("caught") }</script>',
    ],
    ['its own URL', '<script>URL = Set = Map = undefined; String.prototype.split = null</script>'],
    ['a base element', '<base href="https://elsewhere.test/account/login/"><base target="_blank">'],
  ])('is still a checkout: %s', async (_, html) => {
    const { classification } = await show(`<title>Checkout</title>${html}${form}`);
    expect(classification.kind).toBe('checkout');
  });

  it('is read as what it has become after document.write', async () => {
    await show(`<title>Checkout</title>${form}`);
    await page.evaluate(() => {
      document.open();
      document.write('<title>About us</title><h1>About us</h1>');
      document.close();
    });
    expect((await spot()).features.title).toBe('About us');
  });

  it('is read as it stands while its script takes it apart', async () => {
    await show(`<title>Checkout</title>${form}`);
    await page.evaluate(() => {
      document.querySelector('form')?.replaceWith('Gone');
      document.title = 'Gone';
    });
    expect((await spot()).features).toMatchObject({ title: 'Gone', fields: [], forms: [] });
  });

  it('is no page when its document lost its root', async () => {
    await show(form);
    await page.evaluate(() => document.documentElement.remove());
    const { classification } = await spot();
    expect(classification.kind).toBe('other');
  });
});

it.each([
  [
    'Trusted Types',
    { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  ],
  ['a sandbox', { 'content-security-policy': 'sandbox' }],
  ['no script at all', { 'content-security-policy': "default-src 'none'" }],
])('reads a page under %s', async (_, headers) => {
  const { classification } = await show(`<title>Checkout</title>${form}`, { headers });
  expect(classification.kind).toBe('checkout');
});

it.each([
  ['application/xml', '<feed><title>Checkout</title></feed>'],
  ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><title>Checkout</title></svg>'],
  ['text/plain', 'Checkout'],
  ['application/json', '{"@type":"Product"}'],
])('is silent on a document of %s', async (contentType, body) => {
  const { classification } = await show(body, { contentType });
  expect(classification.kind).toBe('other');
});

describe('a page of unusual size', () => {
  const big = 'A line of a very long page. '.repeat(750_000);

  it.each([
    ['20 MB of text', `<title>Shop</title><body hidden><h1>${big}</h1>`],
    [
      '20 MB in a script',
      `<script type="application/ld+json">{"@type":"Thing","x":"${big}"}</script>`,
    ],
    ['20 MB in an attribute', `<body class="${big}">`],
    ['100,000 inputs', '<input name="city">'.repeat(100_000)],
    ['200 frames', '<iframe></iframe>'.repeat(200)],
    [
      '100 frames, each within the last',
      `<body><script>for (let at = document, depth = 0; at?.body && depth < 100; depth += 1) {
        at = at.body.appendChild(at.createElement('iframe')).contentDocument;
      }</script>`,
    ],
    ['5,000 levels', '<div>'.repeat(5000)],
    ['20,000 links', '<a class="btn">Buy</a>'.repeat(20_000)],
  ])('gives features of bounded size: %s', async (_, html) => {
    const { features } = await show(html);
    expect(JSON.stringify(features).length).toBeLessThan(200_000);
    expect(features.framed).toBe(false);
  });
});

it('answers on any HTML', async () => {
  const tag = fc.constantFrom(
    ...'div form input select button a h1 h2 legend label script meta iframe template svg table noscript p'.split(
      ' ',
    ),
  );
  const word = fc.oneof(
    fc.constantFrom(
      'checkout',
      'cart',
      'add-to-cart',
      'application/ld+json',
      'og:type',
      'radio',
      'price',
    ),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const attribute = fc
    .tuple(
      fc.constantFrom('id', 'class', 'name', 'type', 'action', 'property', 'itemtype', 'itemprop'),
      word,
    )
    .map(([name, value]) => ` ${name}="${value.replaceAll('"', '')}"`);
  const element = fc
    .tuple(tag, fc.array(attribute, { maxLength: 4 }), word, fc.boolean())
    .map(
      ([name, attributes, text, closed]) =>
        `<${name}${attributes.join('')}>${text}${closed ? `</${name}>` : ''}`,
    );
  const html = fc.array(element, { minLength: 1, maxLength: 30 }).map((list) => list.join(''));
  await fc.assert(
    fc.asyncProperty(html, async (body) => {
      const { classification, features } = await show(`<title>x</title>${body}`);
      expect(classification.confidence).toBeGreaterThan(0);
      expect(features.framed).toBe(false);
    }),
    { numRuns: 60 },
  );
});
