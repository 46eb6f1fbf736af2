import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from '../../../lib/zod.ts';
import { type BannerStage, setBannerStage } from '../../support/banner/banner-stage.ts';
import { shopPage } from '../../support/shops/shop-page.ts';
import { linenShirt, shopViews } from '../../support/shops/shop-views.ts';
import { waitUntil } from '../../support/wait-until.ts';

let stage: BannerStage;
let parsed: PromiseWithResolvers<void>;

/** Tells by itself what came beside its body and how that stood, and is parsed only when a test says so. */
const watch = `window.beside = [];
new MutationObserver((records) => {
  const root = document.documentElement;
  for (const { target, addedNodes, removedNodes } of records) {
    if (target === root) for (const node of addedNodes) if (node.localName === 'div') beside.push('came');
    if (target === root) for (const node of removedNodes) if (node.localName === 'div') beside.push('went');
    const { form } = target.dataset ?? {};
    if (target.parentNode === root && form && form !== beside.at(-1)) beside.push(form);
  }
}).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-form'] });`;
const checkout = (script = '') =>
  shopPage('Harbour & Loom', 'Checkout', shopViews.checkout(linenShirt))
    .replace('<head>', `<head><script>${watch}</script>`)
    .replace('</main>', `<script>${script}</script></main><script src="/slow.js"></script>`);
const serve = (script?: string) =>
  stage.world.web.serve(new URL(stage.shop).hostname, async ({ path }) => {
    if (path !== '/slow.js') return { body: checkout(script) };
    await parsed.promise;
    return { body: '', headers: { 'content-type': 'text/javascript' } };
  });

/** Loads the checkout up to its slow script, until the banner's script is there, ahead of the page. */
async function beginCheckout(): Promise<{ finish(): Promise<unknown> }> {
  const { page, shop } = stage;
  await page.bringToFront();
  const session = await page.createCDPSession();
  const scripts: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => scripts.push(url));
  await session.send('Debugger.enable');
  const loaded = page.goto(shop, { waitUntil: 'load' });
  await waitUntil('the draft is in the page', async () =>
    scripts.some((url) => url.endsWith('/banner.js')),
  );
  await session.detach();
  expect(await beside()).toEqual([]);
  return {
    finish: () => {
      parsed.resolve();
      return loaded;
    },
  };
}

const beside = async () => z.array(z.string()).parse(await stage.page.evaluate('beside'));
const log = async () =>
  z.array(z.string()).parse(
    await stage.desk.evaluate(`(async () => {
    const database = await new Promise((done) => { const open = indexedDB.open('support4good'); open.onsuccess = () => done(open.result); });
    const all = database.transaction('decisionLog').objectStore('decisionLog').getAll();
    const entries = await new Promise((done) => { all.onsuccess = () => done(all.result); });
    database.close();
    return entries.map(({ outcome }) => outcome);
  })()`),
  );

beforeAll(async () => {
  stage = await setBannerStage();
});
afterAll(() => stage?.close());
beforeEach(async () => {
  parsed = Promise.withResolvers();
  serve();
  await stage.forget();
  await stage.wake();
});

/** Keeps the worker's thread busy for so many milliseconds from now on, as a slow device does. */
async function holdWorker(milliseconds: number): Promise<void> {
  const target = await stage.chromium.browser.waitForTarget(
    (each) => each.type() === 'service_worker',
  );
  // Not attached to for longer: that would keep it alive.
  const session = await target.createCDPSession();
  const busy = `const until = Date.now() + ${milliseconds}; while (Date.now() < until);`;
  await session.send('Runtime.evaluate', { expression: `setTimeout(() => { ${busy} }); 0` });
  await session.detach();
}

it('hangs unseen once the page has been looked at, and is seen when the worker has decided', async () => {
  const { finish } = await beginCheckout();
  await holdWorker(1500);
  await finish();
  await waitUntil('it hangs', async () => (await beside()).length > 0);
  expect([await beside(), await stage.standing()]).toEqual([['came'], 'nowhere']);
  const pile = await stage.page.evaluate(`document
    .elementsFromPoint(innerWidth - 120, innerHeight - 60).map((each) => each.dataset.form)`);
  expect(pile).not.toContain('nowhere');
  expect(await stage.events()).toEqual([]);
  await stage.stands('card');
  await stage.seen();
  expect(await stage.events()).toEqual(['shown']);
});

it('is seen when the worker has decided, and counts once', async () => {
  const { finish } = await beginCheckout();
  expect(await stage.events()).toEqual([]);
  await finish();
  await stage.stands('card');
  await waitUntil('it is counted', async () => (await stage.events()).length > 0);
  expect(await beside()).toEqual(['came', 'card']);
  await stage.seen();
  expect(await stage.events()).toEqual(['shown']);
  expect(await log()).toEqual(['offer']);
});

describe('a page that shows a sign of another publisher before it is parsed', () => {
  it.each([
    ['by a cookie', "document.cookie = 'irclickid=5Ab9xQ2mRt7K'"],
    ['by its address', "history.replaceState({}, '', '/checkout?irclickid=5Ab9xQ2mRt7K')"],
  ])('%s: nothing hangs in it for a moment', async (_how, script) => {
    serve(script);
    const { finish } = await beginCheckout();
    await finish();
    await stage.settled();
    expect(await beside()).toEqual([]);
    expect(await stage.events()).toEqual([]);
    expect(await log()).toContain('stoodDown');
    expect(await log()).not.toContain('offer');
    await stage.page.evaluate("document.cookie = 'irclickid=; max-age=0'");
  });
});

describe('between draft and decision', () => {
  const send = (name: string, request: object) =>
    stage.desk.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ name, request })})`);

  it('the shopper wants peace: nothing hangs, and nothing is counted', async () => {
    const { finish } = await beginCheckout();
    await send('updateSettings', { changes: { calmness: 'badgeOnly' } });
    await finish();
    await stage.settled();
    expect(await beside()).toEqual([]);
    expect(await stage.standing()).toBeUndefined();
    expect(await stage.events()).toEqual([]);
    expect(await log()).toEqual(['calmness']);
    await send('updateSettings', { changes: { calmness: 'calm' } });
  });

  it('another nonprofit is chosen: the banner is for that one, and counts once', async () => {
    const { finish } = await beginCheckout();
    const [, other] = stage.world.demo.nonprofits;
    await send('chooseNonprofit', { nonprofit: other });
    await finish();
    await stage.stands('card');
    expect(await stage.shadow.text('.title')).toContain(other?.name);
    await stage.seen();
    expect(await stage.events()).toEqual(['shown']);
    expect((await beside()).filter((each) => each === 'card')).toHaveLength(1);
    await send('chooseNonprofit', { nonprofit: stage.world.demo.nonprofits[0] });
  });

  it('the worker is killed: another decides, and it counts once', async () => {
    const { finish } = await beginCheckout();
    await stage.chromium.worker.stop();
    await finish();
    await stage.stands('card');
    await stage.seen();
    expect(await stage.events()).toEqual(['shown']);
    expect((await beside()).filter((each) => each === 'card')).toHaveLength(1);
  });
});
