import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadBrowserSession } from '../../../../lib/platform/storage/browser-session.ts';
import { settingsItem } from '../../../../lib/platform/storage/storage-items.ts';

beforeEach(() => fakeBrowser.reset());

describe('a storage item', () => {
  it('gives back what was set, and its fallback when nothing was', async () => {
    expect(await settingsItem.getValue()).toEqual({});
    await settingsItem.setValue({ calmness: 'off' });
    expect(await settingsItem.getValue()).toEqual({ calmness: 'off' });
    await settingsItem.remove();
    expect(await settingsItem.getValue()).toEqual({});
  });

  it.each([['garbage'], [{ country: 'Atlantis' }], [[1, 2]]])(
    'reads %o as its fallback, and leaves it where it is',
    async (stored) => {
      await fakeBrowser.storage.local.set({ settings: stored });
      expect(await settingsItem.getValue()).toEqual({});
      expect(await fakeBrowser.storage.local.get('settings')).toEqual({ settings: stored });
    },
  );

  it('keeps every choice that can be read beside one that cannot', async () => {
    const kept = { calmness: 'off', country: 'DE' };
    await fakeBrowser.storage.local.set({ settings: { ...kept, city: 7 } });
    expect(await settingsItem.getValue()).toEqual(kept);
  });

  it('keeps the values that can be read', async () => {
    await fakeBrowser.storage.local.set({ settings: { values: ['co-op', 'worker-owned'] } });
    expect(await settingsItem.getValue()).toEqual({ values: ['co-op'] });
  });

  const disclosureAcceptedAt = '2026-11-20T10:00:00Z';

  it.each([
    { calmness: 'weekdaysOnly' },
    { calmness: null },
    { snoozedUntil: 'next week' },
    { calmness: 'calm', snoozedUntil: 1_796_000_000 },
  ])('is silent where how quiet to be cannot be read: %o', async (unreadable) => {
    await fakeBrowser.storage.local.set({ settings: { disclosureAcceptedAt, ...unreadable } });
    expect(await settingsItem.getValue()).toEqual({ disclosureAcceptedAt, calmness: 'off' });
  });

  it('tells of its own changes until told to stop', async () => {
    const seen: unknown[] = [];
    const stop = settingsItem.watch((value) => seen.push(value));
    await fakeBrowser.storage.local.set({ other: 1 });
    await settingsItem.setValue({ country: 'DE' });
    stop();
    await settingsItem.setValue({ country: 'FR' });
    expect(seen).toEqual([{ country: 'DE' }]);
  });
});

describe('the browser session', () => {
  it('has one name for all workers of one run, and another in the next', async () => {
    const [first, second] = await Promise.all([loadBrowserSession(), loadBrowserSession()]);
    expect(second).toBe(first);
    await fakeBrowser.storage.session.clear();
    expect(await loadBrowserSession()).not.toBe(first);
  });
});
