import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { platformPolicies } from '../../../lib/domain/platform-policy.ts';
import { Retailer, type Shard } from '../../../lib/schema/directory.ts';
import { createManifest } from '../../lib/domain/directory/signed-directory.ts';
import {
  apiUrl,
  FakeWeb,
  nonprofitOf,
  packagedUrl,
  serveDirectory,
  setUpBrowser,
  wakeWorker,
  wipeDevice,
} from '../../support/worker.ts';

const library = nonprofitOf('us-ein:131887440', 'New York Public Library');
const kitchen = nonprofitOf('us-ein:043441208', 'A Kitchen');
const program = {
  network: 'impact',
  advertiserId: '77',
  publisherId: '1000',
  creativeId: '42',
  campaignId: '77',
  trackingHost: 'shop.sjv.io',
  rate: { kind: 'share', basisPoints: 400 },
  rateSource: 'https://app.impact.com/',
  rateCheckedOn: '2026-11-01',
  extensionAllowed: true,
  offerOn: ['landing', 'product', 'cart', 'checkout'],
  countries: ['*'],
};
const retailers: Shard = {
  kind: 'retailers',
  items: [
    Retailer.parse({
      id: 'bigshop.com',
      name: 'Big Shop',
      hosts: ['bigshop.com'],
      category: 'apparel',
      countries: ['US'],
      programs: [program],
    }),
  ],
};
const checkout = 'https://www.bigshop.com/checkout';

let web: FakeWeb;
let browser: ReturnType<typeof setUpBrowser>;
let clock: { now: number };
let worker: Awaited<ReturnType<typeof wakeWorker>>;

/** Twins: the same history, in one worker and in a new worker after every step. */
const lives = [
  { life: 'in one worker', next: async () => undefined },
  {
    life: 'with the worker killed after every step',
    next: async () => {
      worker.sleep();
      worker = await wakeWorker(web, clock);
    },
  },
];

beforeEach(async () => {
  await wipeDevice();
  browser = setUpBrowser();
  web = new FakeWeb();
  clock = { now: Date.UTC(2026, 10, 23, 12) };
  const { community } = createManifest('' as never);
  await serveDirectory(web, packagedUrl, [retailers], {
    community: { ...community, operatorShare: 1000, api: apiUrl as never },
  });
  web.answers.set(`${apiUrl}v1/activations`, (body) =>
    Response.json({ ...JSON.parse(body), operatorShare: 1000 }, { status: 201 }),
  );
  worker = await wakeWorker(web, clock);
  await worker.upkeep.start();
  browser.granted.add('https://*.bigshop.com/*');
  await worker.handlers.updateSettings(
    { changes: { disclosureAcceptedAt: '2026-11-23T00:00:00Z', nonprofit: library } },
    {},
  );
});

afterEach(async () => {
  vi.restoreAllMocks();
  await worker.sleep();
});

const visit = (tabId: number, place: 'checkout' | 'product' | 'other', url = checkout) =>
  worker.handlers.pageVisited({ place }, { tabId, url });
const banner = (tabId: number, url = checkout) => worker.handlers.getBanner({}, { tabId, url });
const clicks = async () => (await worker.database.read()).getAll('clicks');
const waiting = async () => (await worker.database.read()).count('outbox');

async function offerIn(tabId: number) {
  const content = await banner(tabId);
  if (content?.kind !== 'offer') throw new Error(`no offer but ${content?.kind}`);
  return content.offer;
}

describe.each(lives)('the loop $life', ({ next }) => {
  it('offers at checkout, opens one link with the clickId, delivers {clickId, nonprofit} and no more', async () => {
    const tab = browser.openTab(1, checkout);
    await visit(1, 'checkout');
    await next();
    expect(tab).toMatchObject({ banners: 1, badge: '•' });
    const offer = await offerIn(1);
    expect(offer).toMatchObject({
      nonprofit: library,
      operatorShare: 1000,
      retailer: { name: 'Big Shop' },
    });
    await next();
    expect(await worker.handlers.activateOffer({ offerId: offer.offerId }, { tabId: 1 })).toEqual({
      ok: true,
    });
    await next();

    const [click] = await clicks();
    expect(tab.navigations).toHaveLength(1);
    const link = new URL(tab.navigations[0] ?? '');
    expect(link.hostname).toBe('shop.sjv.io');
    expect(link.searchParams.get('subId1')).toBe(click?.clickId);
    await worker.upkeep.flushOutbox();
    const posted = web.requests.filter(({ method }) => method === 'POST');
    expect(posted.map(({ body }) => JSON.parse(body))).toContainEqual({
      clickId: click?.clickId,
      nonprofit: library.id,
    });
    for (const { body } of posted) {
      expect(Object.keys(JSON.parse(body)).sort()).toEqual(['clickId', 'nonprofit']);
    }
    expect((await clicks())[0]?.activationState).toBe('delivered');
    expect(await waiting()).toBe(0);
  });

  it('makes one navigation of two clicks on one offer', async () => {
    const tab = browser.openTab(1, checkout);
    await visit(1, 'checkout');
    const { offerId } = await offerIn(1);
    await next();
    const both = await Promise.all([
      worker.handlers.activateOffer({ offerId }, { tabId: 1 }),
      worker.handlers.activateOffer({ offerId }, { tabId: 1 }),
    ]);
    expect(both).toContainEqual({ ok: true });
    expect(both).toContainEqual({ ok: false, code: 'alreadyActivated' });
    await next();
    expect(await worker.handlers.activateOffer({ offerId }, { tabId: 1 })).toMatchObject({
      ok: false,
    });
    expect(tab.navigations).toHaveLength(1);
    expect(await clicks()).toHaveLength(1);
  });

  it('keeps the two clicks of two tabs apart', async () => {
    const first = browser.openTab(1, checkout);
    const second = browser.openTab(2, checkout);
    await visit(1, 'checkout');
    await visit(2, 'checkout');
    const offers = [await offerIn(1), await offerIn(2)];
    await next();
    // Another tab's offer is not this tab's, whoever says so.
    expect(
      await worker.handlers.activateOffer({ offerId: offers[1]?.offerId ?? '' }, { tabId: 1 }),
    ).toEqual({ ok: false, code: 'offerExpired' });
    await Promise.all([
      worker.handlers.activateOffer({ offerId: offers[0]?.offerId ?? '' }, { tabId: 1 }),
      worker.handlers.activateOffer({ offerId: offers[1]?.offerId ?? '' }, { tabId: 2 }),
    ]);
    expect([first.navigations.length, second.navigations.length]).toEqual([1, 1]);
    expect(new Set((await clicks()).map((click) => click.clickId)).size).toBe(2);
  });

  it('is silent in every tab after another publisher’s landing, also in the popup', async () => {
    const tab = browser.openTab(1, checkout);
    browser.openTab(2, checkout);
    await worker.handlers.attributionSeen(
      { signals: [{ kind: 'landingParameter', network: 'cj' }] },
      { tabId: 1, url: 'https://www.bigshop.com/?cjevent=1' },
    );
    await next();
    for (const tabId of [1, 2]) {
      await visit(tabId, 'checkout');
      await next();
      expect(await banner(tabId)).toBeNull();
      expect(await worker.handlers.getShopState({ tabId }, {})).toMatchObject({
        state: 'stoodDown',
      });
    }
    expect(tab).toMatchObject({ banners: 0, badge: '', navigations: [] });
  });

  it('is silent after another publisher’s redirect whose landing shows nothing', async () => {
    const tab = browser.openTab(1, checkout);
    await worker.hop(1, 'https://www.awin1.com/cread.php?awinmid=1&awinaffid=55&ued=x');
    await next();
    await visit(1, 'checkout');
    expect(tab.banners).toBe(0);
    await next();
    await visit(1, 'checkout');
    expect(await banner(1)).toBeNull();
  });

  it('takes our own redirect as ours, and says afterwards whom the purchase credits', async () => {
    const tab = browser.openTab(1, checkout);
    await visit(1, 'checkout');
    const { offerId } = await offerIn(1);
    await worker.handlers.activateOffer({ offerId }, { tabId: 1 });
    await next();
    await worker.hop(1, tab.navigations[0] ?? '');
    await next();
    const landed = { tabId: 1, url: `${checkout}?irclickid=abcdefgh` };
    await worker.handlers.attributionSeen(
      { signals: [{ kind: 'landingParameter', network: 'impact', mark: 'x1' }] },
      landed,
    );
    await next();
    await worker.handlers.pageVisited({ place: 'checkout' }, landed);
    expect(await worker.handlers.getBanner({}, landed)).toMatchObject({
      kind: 'credited',
      nonprofit: library,
    });
    expect(await worker.handlers.getShopState({ tabId: 1 }, {})).toMatchObject({
      state: 'credited',
    });
  });

  it('stands down when a competitor’s click follows our own', async () => {
    const tab = browser.openTab(1, checkout);
    await visit(1, 'checkout');
    const { offerId } = await offerIn(1);
    await worker.handlers.activateOffer({ offerId }, { tabId: 1 });
    await worker.hop(1, tab.navigations[0] ?? '');
    await visit(1, 'other');
    await next();
    await worker.hop(1, 'https://click.linksynergy.com/deeplink?id=other&mid=1&murl=x');
    await next();
    await visit(1, 'checkout');
    expect(await banner(1)).toBeNull();
    expect(await worker.handlers.getShopState({ tabId: 1 }, {})).toMatchObject({
      state: 'stoodDown',
    });
  });
});

describe('activation', () => {
  it('credits the nonprofit on the button, though another was chosen meanwhile', async () => {
    browser.openTab(1, checkout);
    await visit(1, 'checkout');
    const { offerId } = await offerIn(1);
    await worker.handlers.chooseNonprofit({ nonprofit: kitchen }, {});
    await worker.handlers.activateOffer({ offerId }, { tabId: 1 });
    expect((await clicks())[0]?.nonprofit).toEqual(library);
  });

  it('leads to our own page, and no further, where the store wants the link to be there', async () => {
    await worker.sleep();
    worker = await wakeWorker(web, clock, platformPolicies.firefox);
    const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    const tab = browser.openTab(1, checkout);
    await visit(1, 'checkout');
    const { offerId } = await offerIn(1);
    expect(await worker.handlers.activateOffer({ offerId }, { tabId: 1 })).toEqual({ ok: true });
    expect(opened).toHaveBeenCalledOnce();
    expect([tab.navigations, await clicks()]).toEqual([[], []]);
    expect(await worker.handlers.activateOfferInTab({ offerId, tabId: 1 }, {})).toEqual({
      ok: true,
    });
    expect(tab.navigations).toHaveLength(1);
  });

  it('opens no link when the device cannot keep the click', async () => {
    const tab = browser.openTab(1, checkout);
    await visit(1, 'checkout');
    const { offerId } = await offerIn(1);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('disk full', 'QuotaExceededError');
    });
    expect(await worker.handlers.activateOffer({ offerId }, { tabId: 1 })).toEqual({
      ok: false,
      code: 'storageFailed',
    });
    expect(tab.navigations).toEqual([]);
    expect(await waiting()).toBe(0);
  });

  it('is refused when a referral is seen between the offer and the click', async () => {
    const tab = browser.openTab(1, checkout);
    await visit(1, 'checkout');
    const { offerId } = await offerIn(1);
    await worker.handlers.attributionSeen(
      { signals: [{ kind: 'cookieName', network: 'awin' }] },
      { tabId: 2, url: 'https://www.bigshop.com/' },
    );
    const activation = await worker.handlers.activateOffer({ offerId }, { tabId: 1 });
    expect(activation).toEqual({ ok: false, code: 'stoodDown' });
    expect(tab.navigations).toEqual([]);
  });

  it('stands down when the stored record is unreadable', async () => {
    browser.openTab(1, checkout);
    await fakeBrowser.storage.local.set({ 'standDown:bigshop.com': 'garbage' });
    await visit(1, 'checkout');
    expect(await banner(1)).toBeNull();
  });

  it('makes no request before a click', async () => {
    web.requests.length = 0;
    browser.openTab(1, checkout);
    for (const place of ['product', 'checkout', 'other'] as const) await visit(1, place);
    await worker.handlers.getShopState({ tabId: 1 }, {});
    expect(web.requests).toEqual([]);
  });
});
