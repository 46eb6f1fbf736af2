import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BannerStage, setBannerStage } from '../../support/banner/banner-stage.ts';
import { createShop } from '../../support/shops/served-shop.ts';
import { waitUntil } from '../../support/wait-until.ts';

let stage: BannerStage;
const shopHost = () => new URL(stage.shop).hostname;
const toNetwork = () =>
  stage.world.web.requests.filter(({ host }) => host === stage.world.retailer.program.trackingHost);
const follow = (act: Promise<unknown>) =>
  Promise.all([stage.page.waitForNavigation({ waitUntil: 'load' }), act]);

/** The shop's checkout with something more at the end of its body. */
const serveCheckout = (more = '') => {
  const shop = createShop();
  stage.world.web.serve(shopHost(), async (request) => {
    const response = await shop.handler(request);
    const body = String(response.body ?? '').replace('</body>', () => `${more}</body>`);
    return { ...response, body };
  });
};

beforeAll(async () => {
  stage = await setBannerStage();
});
afterAll(() => stage?.close());
beforeEach(async () => {
  serveCheckout();
  await stage.forget();
  stage.world.web.forget();
});

describe('calm', () => {
  it('is open once, then a tab that opens when it is pressed, and gone for the day once closed', async () => {
    const { page, shadow } = stage;
    expect(await stage.openCheckout()).toBe('card');
    await page.goto(stage.shop.replace('checkout', 'cart'), { waitUntil: 'load' });
    await stage.stands('tab');
    await page.reload({ waitUntil: 'load' });
    await stage.stands('tab');
    await shadow.click('.tab');
    await stage.stands('card');
    await shadow.click('.close');
    await stage.stands(undefined);
    await waitUntil('the close is noted', async () => (await stage.events()).includes('closed'));
    await page.reload({ waitUntil: 'load' });
    await stage.settled();
    expect(await stage.standing()).toBeUndefined();
  });

  it('makes room for a chat that comes late, and stays small', async () => {
    serveCheckout(`<script>setTimeout(() => document.body.insertAdjacentHTML('beforeend',
      '<div id="chat" style="position:fixed;right:0;bottom:0;width:300px;height:300px;background:#eee"><button>Chat</button></div>'), 900)</script>`);
    expect(await stage.openCheckout()).toBe('card');
    await stage.stands('tab');
    const chat = await stage.page.$eval('#chat', (element) => element.getBoundingClientRect().left);
    const tab = await stage.shadow.box('.tab');
    expect(tab === undefined || tab.x + tab.width <= chat).toBe(true);
  });

  it('makes room for the pay button when the page is scrolled to it', async () => {
    serveCheckout(
      '<div style="height:900px"></div><button style="position:absolute;right:60px;top:1500px;width:300px;height:60px">Pay now</button><div style="height:900px"></div>',
    );
    expect(await stage.openCheckout()).toBe('card');
    await stage.page.evaluate("scrollTo({ top: 900, behavior: 'instant' })");
    await stage.stands('tab');
  });

  it('comes when a modal dialog of the page has closed', async () => {
    serveCheckout(
      '<dialog id="d">Sign in <button id="shut" onclick="d.close()">Not now</button></dialog><script>d.showModal()</script>',
    );
    expect(await stage.openCheckout()).toBe('nowhere');
    await stage.page.click('#shut');
    await stage.stands('card');
    expect(await stage.shadow.hit('.primary')).toBe(true);
  });
});

it('is not on paper', async () => {
  const { page, shadow } = stage;
  await stage.openCheckout();
  const box = await shadow.box('.card');
  if (box === undefined) throw new Error('no card');
  const onTop = () =>
    page.evaluate(
      `document.elementFromPoint(${box.x + 20}, ${box.y + 20})?.dataset.form === 'card'`,
    );
  expect(await onTop()).toBe(true);
  await page.emulateMediaType('print');
  expect(await onTop()).toBe(false);
  await page.emulateMediaType();
});

describe('by keyboard alone', () => {
  it('takes no focus when it comes, is reached by Tab, closes by Esc, and gives the focus back', async () => {
    const { page } = stage;
    await stage.openCheckout();
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    await page.focus('footer a');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.dataset.form')).toBe('card');
    await page.keyboard.press('Escape');
    await stage.stands(undefined);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Delivery and returns');
  });

  it('leaves Esc to a dialog of the page while the focus is there, and keeps it from that dialog while it is here', async () => {
    serveCheckout(
      `<div popover id="menu" style="inset:80px auto auto 80px"><button id="inside">Menu</button></div>
       <script>addEventListener('load', () => { menu.showPopover(); inside.focus(); })</script>`,
    );
    const { page, shadow } = stage;
    await stage.openCheckout();
    await page.keyboard.press('Escape');
    expect(await stage.standing()).toBe('card');
    expect(await page.evaluate("menu.matches(':popover-open')")).toBe(false);
    await page.evaluate('menu.popover = "manual"; menu.showPopover()');
    await shadow.click('.actions [aria-expanded]');
    await page.keyboard.press('Escape');
    await stage.stands(undefined);
    expect(await page.evaluate("menu.matches(':popover-open')")).toBe(true);
  });

  it('opens the link by Enter on its button', async () => {
    const { page, shadow } = stage;
    await stage.openCheckout();
    await stage.seen();
    await page.focus('footer a');
    await page.keyboard.press('Tab');
    while (!(await shadow.text('.primary:focus'))) await page.keyboard.press('Tab');
    await follow(page.keyboard.press('Enter'));
    expect(toNetwork()).toHaveLength(1);
    await stage.settled();
  });
});

describe('after the click', () => {
  it('says once what can be known, then is silent, and is a tab at the checkout', async () => {
    const { page, shadow } = stage;
    await stage.openCheckout();
    await stage.seen();
    await follow(shadow.click('.primary'));
    const said = await waitUntil('the landing is answered', () => shadow.text('.card'));
    expect(said).toContain('Tracked so far: yes, the network answered.');
    await stage.chromium.screenshot(page, 'banner-confirmation');
    await page.goto(stage.shop.replace('checkout', 'delivery'), { waitUntil: 'load' });
    await stage.settled();
    expect(await stage.standing()).toBeUndefined();
    await page.goto(stage.shop, { waitUntil: 'load' });
    await stage.stands('tab');
    expect(await shadow.text('.card')).toContain('You opened this visit for');
    expect(toNetwork()).toHaveLength(1);
  });
});
