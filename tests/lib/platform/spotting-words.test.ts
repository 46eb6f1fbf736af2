import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listWordRecords } from '../../../lib/domain/spotting/page-words.ts';
import {
  installSpottingWords,
  restoreSpottingWords,
} from '../../../lib/platform/spotting-words.ts';

const packaged = async (url: unknown) => {
  expect(String(url)).toBe(fakeBrowser.runtime.getURL('/spotting-words.json'));
  return Response.json(listWordRecords());
};

beforeEach(() => fakeBrowser.reset());

it('gives each language its own key, beside what is stored already', async () => {
  await fakeBrowser.storage.local.set({ recentHop: 5 });
  await installSpottingWords(packaged);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({ ...listWordRecords(), recentHop: 5 });
});

it.each([
  ['is gone', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is no JSON', async () => new Response('<html>')],
  ['holds something else', async () => Response.json({ words: 'cart' })],
])('keeps the words of the last start when the file %s', async (_, fetch) => {
  await fakeBrowser.storage.local.set({ words: [{ cart: [' basket'] }] });
  await installSpottingWords(fetch);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({ words: [{ cart: [' basket'] }] });
});

it.each([
  ['are missing', {}],
  ['are those of an earlier version', { words: 'cart basket' }],
])('installs them again where they %s', async (_, stored) => {
  await fakeBrowser.storage.local.set(stored);
  await restoreSpottingWords(packaged);
  expect(await fakeBrowser.storage.local.get(null)).toEqual(listWordRecords());
});

it('reads the package for nothing that is there', async () => {
  await installSpottingWords(packaged);
  const fetch = vi.fn(packaged);
  await restoreSpottingWords(fetch);
  expect(fetch).not.toHaveBeenCalled();
});
