import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AttributionSignal } from '../../../../lib/schema/network.ts';
import { checkout, createShopWithOffer, livesOf } from '../shop-with-offer.ts';

let shop: Awaited<ReturnType<typeof createShopWithOffer>>;
const signal: AttributionSignal = { kind: 'landingParameter', network: 'cj' };
const seen = () =>
  shop.worker.handlers.attributionSeen({ signals: [signal] }, { tabId: 1, url: checkout });
const popup = async () => (await shop.worker.handlers.getShopState({ tabId: 1 }, {})).state;

/** The disk is full: no stand-down record can be saved. @returns how to make room. */
function fillDisk(...areas: ('local' | 'session')[]): () => void {
  const spies = areas.map((area) => {
    const storage = fakeBrowser.storage[area];
    const save = storage.set.bind(storage);
    return vi.spyOn(storage, 'set').mockImplementation(async (items: object) => {
      const isNote = Object.keys(items).some((key) => /^(?:standDown:|unrecorded$)/.test(key));
      if (isNote) throw new Error('Resource::kQuotaBytes quota exceeded');
      return save(items as never);
    });
  });
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}

beforeEach(async () => {
  shop = await createShopWithOffer();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await shop.worker.sleep();
});

describe.each(livesOf(() => shop.restart()))(
  'another publisher’s sign that the full disk does not take, $life',
  ({ next }) => {
    it('silences the shop until the browser session ends', async () => {
      const tab = shop.browser.openTab(1, checkout);
      const makeRoom = fillDisk('local');
      await seen();
      await next();
      await shop.visit(1, 'checkout');
      makeRoom();
      await next();
      await shop.visit(1, 'checkout');
      expect(tab).toMatchObject({ banners: 0, badge: '' });
      expect(await shop.banner(1)).toBeNull();
      expect(await popup()).toBe('stoodDown');
    });

    it('ends an offer that stands already', async () => {
      const tab = shop.browser.openTab(1, checkout);
      await shop.visit(1, 'checkout');
      const { offerId } = await shop.offerIn(1);
      fillDisk('local');
      await shop.worker.handlers.attributionSeen(
        { signals: [signal] },
        { tabId: 2, url: 'https://www.bigshop.com/' },
      );
      await next();
      expect(await shop.banner(1)).toBeNull();
      expect(
        await shop.worker.handlers.activateOffer({ offerId, seen: true }, { tabId: 1 }),
      ).toMatchObject({ ok: false });
      expect(tab.navigations).toEqual([]);
    });

    it('is answered by a failure when it can be kept nowhere, so that the page tells again', async () => {
      shop.browser.openTab(1, checkout);
      fillDisk('local', 'session');
      await expect(seen()).rejects.toThrow('quota');
    });

    it('is still known of a redirect when the next page is judged', async () => {
      const tab = shop.browser.openTab(1, checkout);
      await shop.worker.hop(1, 'https://www.anrdoezrs.net/click-123-456');
      await next();
      const makeRoom = fillDisk('local', 'session');
      await shop.visit(1, 'checkout').catch(() => undefined);
      makeRoom();
      await next();
      await shop.visit(1, 'checkout');
      expect(tab).toMatchObject({ banners: 0, badge: '' });
      expect(await popup()).toBe('stoodDown');
    });
  },
);

/** The database answers no question by an index, such as what banners there were. @returns how to mend it. */
function breakIndexes(): () => void {
  const spy = vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(() => {
    throw new DOMException('Internal error', 'UnknownError');
  });
  return () => spy.mockRestore();
}

describe.each(livesOf(() => shop.restart()))(
  'another publisher’s sign while what is to be said cannot be looked up, $life',
  ({ next }) => {
    it.each<[string, () => Promise<unknown>]>([
      ['a sign on the page', seen],
      [
        'a redirect that led to the page',
        async () => {
          await shop.worker.hop(1, 'https://www.anrdoezrs.net/click-123-456');
          await next();
          await shop.visit(1, 'other', 'https://www.bigshop.com/');
        },
      ],
    ])('is recorded all the same: %s', async (_what, happens) => {
      shop.browser.openTab(1, 'https://www.bigshop.com/');
      const other = shop.browser.openTab(2, checkout);
      await shop.visit(1, 'other');
      await next();
      const mend = breakIndexes();
      await happens();
      mend();
      await next();
      await shop.visit(2, 'checkout');
      expect(other).toMatchObject({ banners: 0, badge: '' });
    });
  },
);

it('takes note of a redirect once: what comes later is judged by itself', async () => {
  const tab = shop.browser.openTab(1, checkout);
  await shop.worker.hop(1, 'https://shop.sjv.io/c/1000/42/77');
  await shop.visit(1, 'checkout');
  const stored = await fakeBrowser.storage.session.get('tab:1');
  expect(stored['tab:1']).not.toHaveProperty('hop');
  expect(tab.banners).toBe(1);
});
