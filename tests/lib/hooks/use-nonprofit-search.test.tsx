import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { NonprofitSearch } from '../../../lib/domain/nonprofit-search-state.ts';
import { useNonprofitSearch } from '../../../lib/hooks/use-nonprofit-search.ts';
import { foodBank } from '../../components/samples.ts';

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
