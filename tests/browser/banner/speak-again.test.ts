import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type BannerStage, setBannerStage } from '../../support/banner/banner-stage.ts';
import { createShop } from '../../support/shops/served-shop.ts';
import { waitUntil } from '../../support/wait-until.ts';

let stage: BannerStage;

beforeAll(async () => {
  stage = await setBannerStage();
});
afterAll(() => stage?.close());
beforeEach(async () => {
  stage.world.web.serve(new URL(stage.shop).hostname, createShop().handler);
  await stage.forget();
});

const silence = async (silenced: boolean) => {
  const request = { retailerId: stage.world.retailer.host, silenced };
  const message = JSON.stringify({ name: 'silenceRetailer', request });
  expect(await stage.desk.evaluate(`chrome.runtime.sendMessage(${message})`)).toEqual({ ok: true });
};
const badge = () =>
  stage.desk.evaluate(`chrome.tabs.query({ url: '${new URL(stage.shop).origin}/*' })
    .then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`);

it.each([
  ['in one worker', async () => undefined],
  ['with the worker killed in between', () => stage.chromium.worker.stop()],
])(
  'the mark is back with "Speak here again", and nothing is shown by itself, %s',
  async (_life, next) => {
    await stage.openCheckout();
    await waitUntil('there is a mark', async () => (await badge()) === '•');
    await silence(true);
    expect(await badge()).toBe('');
    const before = await stage.events();
    await next();
    await silence(false);
    expect(await badge()).toBe('•');
    await stage.settled();
    expect(await stage.events()).toEqual(before);
  },
);

it('a page that came by another publisher’s link while nobody listened has no mark', async () => {
  await stage.openCheckout();
  await waitUntil('there is a mark', async () => (await badge()) === '•');
  await silence(true);
  await stage.page.goto(`${stage.shop}?irclickid=5Ab9xQ2mRt7K`, { waitUntil: 'load' });
  await silence(false);
  expect(await badge()).toBe('');
});
