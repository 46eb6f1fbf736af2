import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BannerStage, setBannerStage } from '../../support/banner/banner-stage.ts';
import { closedShadow } from '../../support/closed-shadow.ts';
import { createShop } from '../../support/shops/served-shop.ts';
import { waitUntil } from '../../support/wait-until.ts';

let stage: BannerStage;
const toNetwork = () =>
  stage.world.web.requests.filter(({ host }) => host === stage.world.retailer.program.trackingHost);

beforeAll(async () => {
  stage = await setBannerStage();
});
afterAll(() => stage?.close());
beforeEach(async () => {
  stage.world.web.serve(new URL(stage.shop).hostname, createShop().handler);
  await stage.forget();
  stage.world.web.forget();
});

describe('a page that wants the shopper’s click for itself', () => {
  /** Lays something of its own over our button, which lets the click through. */
  const cover = (style: string) =>
    stage.page.evaluate(`(() => {
      const decoy = document.createElement('div');
      decoy.popover = 'manual';
      decoy.textContent = 'Free shipping: click here';
      decoy.style.cssText = 'inset:0;width:auto;height:auto;margin:0;pointer-events:none;${style}';
      document.body.append(decoy);
      decoy.showPopover();
    })()`);

  it.each([
    ['paints over our button', 'background:#fff'],
    ['lays a pane that cannot be seen over our button', 'background:transparent;border:0'],
  ])('%s: the click opens our own page, not the link', async (_, style) => {
    const { page, shadow, chromium } = stage;
    await stage.openCheckout();
    await stage.seen();
    await cover(style);
    await waitUntil('the browser vouches no more', () =>
      shadow.text('.primary[data-seen="covered"]'),
    );
    const own = chromium.browser.waitForTarget((target) =>
      target.url().includes('popup.html?tabId='),
    );
    await shadow.click('.primary');
    const popup = await (await own).page();
    expect(toNetwork()).toEqual([]);
    expect(page.url()).toBe(stage.shop);
    await popup?.close();
  });

  it('has no use of a click that was under way when the banner came', async () => {
    const { page, shadow } = stage;
    await stage.openCheckout();
    const box = await waitUntil('the button is there', () => shadow.box('.primary'));
    if ((await shadow.text('.primary[data-seen="yes"]')) === undefined) {
      await page.mouse.click(box.x + 20, box.y + 20);
    }
    await stage.seen();
    expect(toNetwork()).toEqual([]);
    expect(page.url()).toBe(stage.shop);
  });
});

describe('interrupted', () => {
  it('works when the worker is killed between the banner and the click', async () => {
    const { page, shadow, chromium } = stage;
    await stage.openCheckout();
    await stage.seen();
    await chromium.worker.stop();
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), shadow.click('.primary')]);
    expect(toNetwork()).toHaveLength(1);
  });

  it('is judged anew when back brings the page from the cache, and its button works', async () => {
    const { page, shadow } = stage;
    await stage.openCheckout();
    await page.goto(stage.shop.replace('checkout', 'delivery'), { waitUntil: 'load' });
    await page.goBack({ waitUntil: 'load' });
    await stage.stands('tab');
    await shadow.click('.tab');
    await stage.seen();
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), shadow.click('.primary')]);
    expect(toNetwork()).toHaveLength(1);
  });

  it('goes from a second tab of the shop when it was closed in the first', async () => {
    const { page, shadow, chromium } = stage;
    await stage.openCheckout();
    const second = await chromium.openTab(stage.shop);
    const there = await closedShadow(second);
    await waitUntil(
      'the second has one',
      async () => (await there.hostAttribute('data-form')) === 'tab',
    );
    await page.bringToFront();
    await shadow.click('.close');
    await waitUntil('the close is noted', async () => (await stage.events()).includes('closed'));
    await second.bringToFront();
    await waitUntil(
      'the second has gone',
      async () => (await there.hostAttribute('data-form')) === undefined,
    );
    await second.close();
  });

  it('goes when another publisher’s link was followed in another tab meanwhile', async () => {
    const { chromium, world, page } = stage;
    await stage.openCheckout();
    const tracking = world.retailer.program.trackingHost;
    const theirs = `https://${tracking}/c/777777/1/2?subId1=x&u=${encodeURIComponent(stage.shop)}`;
    const second = await chromium.openTab(theirs);
    await waitUntil('their landing was judged', () =>
      stage.desk.evaluate(
        "chrome.storage.local.get().then((all) => Object.keys(all).some((key) => key.startsWith('standDown:')))",
      ),
    );
    await page.bringToFront();
    await stage.stands(undefined);
    await second.close();
  });
});

describe('an extension that is reloaded under an open page', () => {
  it('leaves a banner that goes before it is pressed, and a page that works', async () => {
    const { page, shadow } = stage;
    await stage.openCheckout();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    const box = await waitUntil('the card is there', () => shadow.box('.card'));
    await stage.desk.evaluate('chrome.runtime.reload()').catch(() => undefined);
    await waitUntil('the old banner has gone', async () => {
      await page.mouse.move(2, 2);
      await page.mouse.move(box.x + 40, box.y + 10);
      return (await stage.standing()) === undefined;
    });
    await page.click('footer a');
    await waitUntil('the page still leads on', () => page.url().endsWith('/delivery'));
    expect(errors).toEqual([]);
  });
});
