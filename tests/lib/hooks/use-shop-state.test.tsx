import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useShopState } from '../../../lib/hooks/use-shop-state.ts';
import type { ShopState } from '../../../lib/schema/shop-state.ts';
import { startFakeWorker } from '../../entrypoints/fake-worker.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const notAShop: ShopState = { state: 'notAShop' };

interface Known {
  tab: number | undefined;
  reason: string | undefined;
}

it.each<[string, Known]>([
  ['the tab', { tab: undefined, reason: 'settings' }],
  ['a reason', { tab: 3, reason: undefined }],
])('asks nothing before %s is known, then once', async (_what, initialProps) => {
  const worker = startFakeWorker({ getShopState: () => notAShop });
  const { result, rerender } = renderHook(({ tab, reason }: Known) => useShopState(tab, reason), {
    initialProps,
  });
  expect(worker.asked).toEqual([]);
  rerender({ tab: 3, reason: 'settings' });
  await waitFor(() => expect(result.current.query).toEqual({ status: 'ready', state: notAShop }));
  expect(worker.requestsOf('getShopState')).toEqual([{ tabId: 3 }]);
});

it('keeps the newer answer when an older one comes in late', async () => {
  const waiting: ((state: ShopState) => void)[] = [];
  startFakeWorker({
    getShopState: () => new Promise<ShopState>((resolve) => waiting.push(resolve)),
  });
  const { result } = renderHook(() => useShopState(3, 'same'));
  await waitFor(() => expect(waiting).toHaveLength(1));
  act(() => result.current.reload());
  await waitFor(() => expect(waiting).toHaveLength(2));
  await act(async () => waiting[1]?.({ state: 'notSetUp' }));
  await act(async () => waiting[0]?.(notAShop));
  expect(result.current.query).toEqual({ status: 'ready', state: { state: 'notSetUp' } });
});

it('says that it failed, and recovers when asked again', async () => {
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('gone'));
  const { result } = renderHook(() => useShopState(3, 'same'));
  await waitFor(() => expect(result.current.query.status).toBe('failed'));
  send.mockResolvedValue(notAShop as never);
  act(() => result.current.reload());
  await waitFor(() => expect(result.current.query).toEqual({ status: 'ready', state: notAShop }));
});
