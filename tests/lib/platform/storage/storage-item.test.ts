import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { howCalm } from '../../../../lib/domain/how-calm.ts';
import { loadBrowserSession } from '../../../../lib/platform/storage/browser-session.ts';
import { recentHopItem, settingsItem } from '../../../../lib/platform/storage/storage-items.ts';

beforeEach(() => fakeBrowser.reset());

describe('a storage item', () => {
  it('gives back what was set, and its fallback when nothing was', async () => {
    expect(await settingsItem.getValue()).toEqual({});
    await settingsItem.setValue({ calmness: 'off' });
    expect(await settingsItem.getValue()).toEqual({ calmness: 'off' });
    await settingsItem.remove();
    expect(await settingsItem.getValue()).toEqual({});
  });

  it('reads what is none of its own as its fallback, and leaves it where it is', async () => {
    await fakeBrowser.storage.local.set({ recentHop: 'garbage' });
    expect(await recentHopItem.getValue()).toBe(0);
    expect(await fakeBrowser.storage.local.get('recentHop')).toEqual({ recentHop: 'garbage' });
  });

  it.each([
    ['garbage', {}, 'disclosureAcceptedAt'],
    [[1, 2], {}, 'disclosureAcceptedAt'],
    [{ country: 'Atlantis' }, {}, 'country'],
    [{ calmness: 'off', country: 'DE', city: 7 }, { calmness: 'off', country: 'DE' }, 'city'],
    [{ values: ['co-op', 'worker-owned'] }, { values: ['co-op'] }, 'values'],
  ])(
    'reads %o as %o, says that %s is lost, and leaves it where it is',
    async (stored, kept, lost) => {
      await fakeBrowser.storage.local.set({ settings: stored });
      expect(await settingsItem.getValue()).toEqual({ ...kept, lost: [lost] });
      expect(await fakeBrowser.storage.local.get('settings')).toEqual({ settings: stored });
    },
  );

  const disclosureAcceptedAt = '2026-11-20T10:00:00Z';

  it.each([
    { calmness: 'weekdaysOnly' },
    { calmness: null },
    { snoozedUntil: 'next week' },
    { calmness: 'calm', snoozedUntil: 1_796_000_000 },
    { calmness: 'calm', lost: [7] },
  ])('is silent where how quiet to be cannot be read: %o', async (unreadable) => {
    await fakeBrowser.storage.local.set({ settings: { disclosureAcceptedAt, ...unreadable } });
    expect(howCalm(await settingsItem.getValue())).toBe('off');
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
