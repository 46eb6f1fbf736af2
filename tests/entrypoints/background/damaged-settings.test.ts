import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsItem } from '../../../lib/platform/storage/storage-items.ts';
import type { Settings } from '../../../lib/schema/settings.ts';
import { checkout, createShopWithOffer, kitchen, library, livesOf } from './shop-with-offer.ts';

let shop: Awaited<ReturnType<typeof createShopWithOffer>>;

beforeEach(async () => {
  shop = await createShopWithOffer();
});
afterEach(() => {
  vi.restoreAllMocks();
  return shop.worker.sleep();
});

const whole = {
  disclosureAcceptedAt: '2026-11-20T10:00:00Z',
  nonprofit: library,
  country: 'US',
  values: ['co-op'],
} as const;

const damage = (changes: object) =>
  fakeBrowser.storage.local.set({ settings: { ...whole, ...changes } });
const save = (changes: Partial<Settings>) => shop.worker.handlers.updateSettings({ changes }, {});
/** How often anything was shown on a visit to the checkout. */
const speaks = async () => {
  const tab = shop.browser.openTab(1, checkout);
  await shop.visit(1, 'checkout');
  return tab.banners;
};

describe.each(livesOf(() => shop.restart()))('of damaged settings, $life', ({ next }) => {
  it.each<[object, string]>([
    [{ calmness: 'weekdaysOnly' }, 'calmness'],
    [{ calmness: 'calm', snoozedUntil: 1_796_000_000 }, 'snoozedUntil'],
    [{ calmness: 'calm', lost: 'everything' }, 'lost'],
  ])(
    '%o: whoever saves another keeps what can be read, and nothing is said before a choice',
    async (changes, lost) => {
      await damage(changes);
      const readable = { ...whole, ...changes, [lost]: undefined };
      expect(await settingsItem.getValue()).toEqual({ ...readable, lost: [lost] });
      await next();
      expect(await save({ city: 'Austin' })).toEqual({ ok: true });
      await next();
      const { settings } = await fakeBrowser.storage.local.get('settings');
      expect(settings).toEqual({ ...readable, city: 'Austin', lost: [lost] });
      expect(await speaks()).toBe(0);
      expect(shop.browser.registered.size).toBe(0);
      // Neither a snooze nor another nonprofit is a choice of how often.
      await save({ snoozedUntil: '2026-11-23T00:00:00Z' });
      await shop.worker.handlers.chooseNonprofit({ nonprofit: kitchen }, {});
      await next();
      expect(await speaks()).toBe(0);
      expect(await save({ calmness: 'calm' })).toEqual({ ok: true });
      await next();
      expect(await speaks()).toBe(1);
      expect((await settingsItem.getValue()).lost).toBeUndefined();
    },
  );

  it.each([
    [{ nonprofit: { id: 'unheard-of' } }, 'nonprofit'],
    [{ country: 'Atlantis' }, 'country'],
    [{ values: 'co-op' }, 'values'],
  ])('%o: the others are kept, and it is told until that was read', async (changes, lost) => {
    await damage({ calmness: 'checkoutOnly', ...changes });
    await next();
    await save({ city: 'Austin' });
    await next();
    expect(await settingsItem.getValue()).toEqual({
      ...whole,
      calmness: 'checkoutOnly',
      city: 'Austin',
      [lost]: undefined,
      lost: [lost],
    });
    await save({ lost: [] });
    expect((await settingsItem.getValue()).lost).toEqual([]);
  });

  it('what is damaged later is told of as well', async () => {
    await damage({ lost: ['country'], country: undefined, calmness: 'calm', values: 7 });
    await next();
    expect((await settingsItem.getValue()).lost).toEqual(['country', 'values']);
  });

  it.each([['garbage'], [[1, 2]], [7]])(
    '%o: nothing is said before the shopper has set up anew',
    async (settings) => {
      await fakeBrowser.storage.local.set({ settings });
      await next();
      await save({ country: 'US' });
      await next();
      expect(await settingsItem.getValue()).toEqual({
        country: 'US',
        lost: ['disclosureAcceptedAt'],
      });
      expect(await speaks()).toBe(0);
    },
  );
});

it('what could not be saved leaves the damaged settings as they were', async () => {
  await damage({ calmness: 'weekdaysOnly' });
  const before = await fakeBrowser.storage.local.get('settings');
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
  expect(await save({ calmness: 'calm' })).toEqual({ ok: false, code: 'storageFailed' });
  expect(await fakeBrowser.storage.local.get('settings')).toEqual(before);
  expect(await speaks()).toBe(0);
});

it('two windows that save at once keep what can be read', async () => {
  await damage({ calmness: 'weekdaysOnly' });
  await Promise.all([save({ city: 'Austin' }), save({ region: 'TX' })]);
  expect(await settingsItem.getValue()).toEqual({
    ...whole,
    city: 'Austin',
    region: 'TX',
    lost: ['calmness'],
  });
});
