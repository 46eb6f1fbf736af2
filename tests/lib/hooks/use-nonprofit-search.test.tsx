import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { NonprofitSearch } from '../../../lib/domain/nonprofit-search-state.ts';
import { useNonprofitSearch } from '../../../lib/hooks/use-nonprofit-search.ts';
import { foodBank } from '../../components/samples.ts';

const device = vi.hoisted(() => ({
  communities: [] as { nonprofits: readonly unknown[] }[],
  /** Tells the page that the worker has written. */
  written: (): void => undefined,
}));
vi.mock('../../../lib/hooks/directory-store.ts', () => ({
  directoryStore: { loadCommunities: async () => device.communities },
}));
vi.mock('../../../lib/platform/storage/watch-database.ts', () => ({
  watchDatabase: (onWrite: () => void) => {
    device.written = onWrite;
    return () => undefined;
  },
}));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('does not leave what another query found under the new words when the answer is slow', async () => {
  const found: NonprofitSearch = { status: 'found', items: [foodBank], offline: false };
  let answer: (search: NonprofitSearch) => void = () => undefined;
  const ask = vi.fn(() => new Promise<NonprofitSearch>((resolve) => (answer = resolve)));
  const { result } = renderHook(() => useNonprofitSearch(ask));
  const type = (query: string) => act(() => result.current.setQuery(query));
  const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

  await type('food');
  await wait(200);
  await act(async () => answer(found));
  expect(result.current.search).toEqual(found);
  await type('library');
  await wait(300);
  expect(result.current.search).toEqual(found);
  await wait(400);
  expect(result.current.search).toEqual({ status: 'searching' });
  const nothing: NonprofitSearch = { status: 'found', items: [], offline: false };
  await act(async () => answer(nothing));
  await wait(2_000);
  expect(result.current.search).toEqual(nothing);
});

it('suggests nonprofits as soon as the directory is on the device, and keeps them from then on', async () => {
  const { result } = renderHook(() => useNonprofitSearch());
  const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
  const found = (items: readonly unknown[]) => ({ status: 'found', items, offline: false });
  await wait(10);
  expect(result.current.search).toEqual(found([]));
  device.communities = [{ nonprofits: [foodBank] }];
  await act(async () => device.written());
  await wait(10);
  expect(result.current.search).toEqual(found([foodBank]));
  device.communities = [];
  await act(async () => device.written());
  await wait(10);
  expect(result.current.search).toEqual(found([foodBank]));
});
