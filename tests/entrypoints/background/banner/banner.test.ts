import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { platformPolicies } from '../../../../lib/domain/platform-policy.ts';
import { checkout, createShopWithOffer, library } from '../shop-with-offer.ts';

let shop: Awaited<ReturnType<typeof createShopWithOffer>>;
const at = { tabId: 1, url: checkout };
const log = async () => (await shop.worker.database.read()).getAll('decisionLog');
const events = async () => (await shop.worker.database.read()).getAll('bannerEvents');

beforeEach(async () => {
  shop = await createShopWithOffer();
  shop.browser.openTab(1, checkout);
  shop.browser.openTab(2, checkout);
});

describe('how often', () => {
  it('counts what the page showed, not what the worker sent', async () => {
    await shop.visit(1, 'checkout');
    expect(await events()).toEqual([]);
    await shop.worker.handlers.bannerPlaced({ as: 'nowhere' }, at);
    expect(await events()).toEqual([]);
    expect((await log()).at(-1)).toMatchObject({ outcome: 'noRoom' });
    await shop.worker.handlers.bannerPlaced({ as: 'card' }, at);
    expect(await events()).toMatchObject([{ kind: 'shown', place: 'checkout' }]);
  });

  it('is a tab for the rest of the day, over restarts of the worker', async () => {
    await shop.visit(1, 'checkout');
    expect(await shop.banner(1)).toMatchObject({ kind: 'offer', form: 'card' });
    await shop.worker.handlers.bannerPlaced({ as: 'card' }, at);
    await shop.restart();
    await shop.visit(1, 'checkout');
    expect(await shop.banner(1)).toMatchObject({ kind: 'offer', form: 'tab' });
  });

  it('ignores a placement at a page of no shop', async () => {
    await shop.worker.handlers.bannerPlaced(
      { as: 'card' },
      { tabId: 1, url: 'https://other.example/' },
    );
    expect(await events()).toEqual([]);
  });
});

it('is handed over in words, with the page that it is meant for', async () => {
  const tab = shop.browser.openTab(3, checkout);
  await shop.visit(3, 'checkout');
  expect(tab.given).toMatchObject({
    page: checkout,
    content: { kind: 'offer', offer: { nonprofit: library } },
    said: {
      title: 'About 3.6% of this order goes to New York Public Library',
      figure: '3.6%',
      action: 'Credit New York Public Library',
      direction: 'ltr',
    },
  });
});

describe('a banner that hangs in a page', () => {
  beforeEach(() => shop.visit(1, 'checkout'));

  it('stays while nothing has changed', async () => {
    await shop.worker.handlers.bannerPlaced({ as: 'card' }, at);
    await shop.restart();
    expect(await shop.banner(1)).toMatchObject({ kind: 'offer' });
  });

  it('goes when the shop’s was closed in another tab', async () => {
    await shop.visit(2, 'checkout');
    await shop.worker.handlers.dismissBanner({ how: 'close' }, { tabId: 2, url: checkout });
    expect(await shop.banner(1)).toBeNull();
  });

  it.each(['snooze', 'never'] as const)('goes after "%s"', async (how) => {
    await shop.worker.handlers.dismissBanner({ how }, { tabId: 2, url: checkout });
    expect(await shop.banner(1)).toBeNull();
  });

  it('goes when another publisher’s click landed in another tab', async () => {
    await shop.worker.handlers.attributionSeen(
      { signals: [{ kind: 'landingParameter', network: 'cj' }] },
      { tabId: 2, url: 'https://www.bigshop.com/?cjevent=1' },
    );
    expect(await shop.banner(1)).toBeNull();
  });
});

describe('the click on the banner', () => {
  it('opens our own page when the browser does not vouch that the button was seen', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    await shop.visit(1, 'checkout');
    const { offerId } = await shop.offerIn(1);
    const answer = await shop.worker.handlers.activateOffer({ offerId, seen: false }, at);
    expect(answer).toEqual({ ok: true });
    expect(create).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ url: expect.stringContaining('/popup.html?tabId=1') }),
    );
    expect(shop.browser.tabs.get(1)?.navigations).toEqual([]);
    expect(await shop.clicks()).toEqual([]);
  });

  it('says before it where it leads, as the browser’s store wants it', async () => {
    await shop.visit(1, 'checkout');
    expect(await shop.banner(1)).toMatchObject({ click: 'opensLink' });
    await shop.restart(platformPolicies.firefox);
    expect(await shop.banner(1)).toMatchObject({ click: 'opensOwnPage' });
  });
});

describe('the answer to the click', () => {
  const click = async () => {
    await shop.visit(1, 'checkout');
    const { offerId } = await shop.offerIn(1);
    await shop.worker.handlers.activateOffer({ offerId, seen: true }, at);
    await shop.restart();
  };

  it('admits that we cannot tell, where the landing shows nothing', async () => {
    await click();
    await shop.visit(1, 'other');
    expect(await shop.banner(1)).toMatchObject({
      kind: 'confirmation',
      answered: false,
      nonprofit: library,
    });
  });

  it('is not given in another tab, nor twice', async () => {
    await click();
    await shop.visit(2, 'other');
    expect(await shop.banner(2)).toBeNull();
    await shop.visit(1, 'other');
    await shop.visit(1, 'other');
    expect(await shop.banner(1)).toBeNull();
  });

  it('is not given to a click of long ago', async () => {
    await click();
    shop.clock.now += 11 * 60_000;
    await shop.visit(1, 'other');
    expect(await shop.banner(1)).toBeNull();
  });

  it('is not given when the clock was set back meanwhile', async () => {
    await click();
    shop.clock.now -= 3_600_000;
    await shop.visit(1, 'other');
    expect(await shop.banner(1)).toBeNull();
  });

  it('gives way to another publisher', async () => {
    await click();
    await shop.worker.handlers.attributionSeen(
      { signals: [{ kind: 'landingParameter', network: 'cj' }] },
      { tabId: 1, url: 'https://www.bigshop.com/?cjevent=1' },
    );
    await shop.visit(1, 'other');
    expect(await shop.banner(1)).toBeNull();
  });
});
